-- From a file that has the words searched for to the letter that carries it.
create index letter_file_by_file on correspondence.letter_file (office_id, file_id);
