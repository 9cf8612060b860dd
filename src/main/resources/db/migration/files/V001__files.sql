create schema files;

-- ไฟล์แนบ. The bytes lie in the store under their SHA-256; a row here names them. Never changed, never deleted by hand.
create table files.file (
    office_id  uuid        not null,
    id         uuid        not null default platform.uuidv7(),
    name       text        not null,
    media_type text        not null,
    size       bigint      not null,
    sha256     bytea       not null,
    pages      int,
    stored_at  timestamptz not null default clock_timestamp(),
    stored_by  uuid        not null,
    constraint file_pk primary key (office_id, id),
    constraint file_named check (btrim(name) <> ''),
    constraint file_not_empty check (size > 0),
    constraint file_hash_whole check (length(sha256) = 32)
);
create index file_by_hash on files.file (sha256);
