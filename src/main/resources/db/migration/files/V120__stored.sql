-- Published: under which hash the bytes of a file lie, for who has written down what they should be.
create view files.stored as
select office_id, id as file_id, sha256 from files.file;
