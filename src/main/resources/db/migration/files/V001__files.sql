create schema files;

-- ไฟล์แนบ. The bytes lie in the store under their SHA-256; a row here names them. Never changed but for pages, which are
-- counted when the file is first shown; never deleted by hand.
create table files.file (
    office_id  uuid        not null,
    id         uuid        not null default platform.uuidv7(),
    name       text        not null,
    media_type text        not null,
    size       bigint      not null,
    sha256     bytea       not null,
    pages      int,                    -- null until counted
    stored_at  timestamptz not null default clock_timestamp(),
    stored_by  uuid        not null,
    constraint file_pk primary key (office_id, id),
    constraint file_named check (btrim(name) <> ''),
    constraint file_not_empty check (size > 0),
    constraint file_hash_whole check (length(sha256) = 32)
);
create index file_by_hash on files.file (sha256);

create function files.file_stays() returns trigger language plpgsql as $$
begin
    if (new.office_id, new.id, new.name, new.media_type, new.size, new.sha256, new.stored_at, new.stored_by)
        is distinct from
        (old.office_id, old.id, old.name, old.media_type, old.size, old.sha256, old.stored_at, old.stored_by) then
        raise exception 'a file once stored stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger file_keeps_what_it_is before update on files.file
    for each row execute function files.file_stays();

-- Uploads whose form was refused: kept for the person who sent them, until claimed by a record or swept.
create table files.waiting (
    office_id uuid        not null,
    file_id   uuid        not null,
    person_id uuid        not null,
    since     timestamptz not null default clock_timestamp(),
    constraint waiting_pk primary key (office_id, file_id),
    constraint waiting_file foreign key (office_id, file_id) references files.file (office_id, id)
);
create index waiting_by_age on files.waiting (since);
