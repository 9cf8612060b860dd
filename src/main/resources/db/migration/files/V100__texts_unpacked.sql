-- What is looked through at every search is kept as it is: unpacking a text takes longer than looking through it. Texts
-- read before stay packed until they are read anew.
alter table files.text alter column k set storage external;
