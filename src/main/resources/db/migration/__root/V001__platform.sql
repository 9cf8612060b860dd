-- What every module stands on. Thai search: words are not separated by spaces, so fragments are found by trigrams.
create extension if not exists pg_trgm;
create schema platform;

-- Time-ordered ids (RFC 9562, version 7): PostgreSQL 18 makes them, on 15 to 17 they are put together here from
-- milliseconds (48 bits), the fraction of the millisecond (12 bits) and chance (62 bits).
do $do$
begin
    if current_setting('server_version_num')::int >= 180000 then
        create function platform.uuidv7() returns uuid language sql volatile parallel safe
        return pg_catalog.uuidv7();
    else
        create function platform.uuidv7() returns uuid language sql volatile parallel safe as $$
            select encode(
                substring(int8send(micros / 1000) from 3)
                    || substring(int8send(28672 + micros % 1000 * 4096 / 1000) from 7)
                    || substring(uuid_send(gen_random_uuid()) from 9), 'hex')::uuid
            from (select floor(extract(epoch from clock_timestamp()) * 1000000)::bigint as micros) as clock
        $$;
    end if;
end $do$;

-- Folds a text for search, character by character, so that a fragment of a text always folds to a fragment of its key:
-- Thai digits become Arabic; tone marks and other signs that pg_trgm does not count as letters become letters of a
-- script no office writes (Georgian); capitals become small; spaces and punctuation go. Tab parts fields: it stays.
create function platform.th_key(t text) returns text
    language sql immutable parallel safe strict
return regexp_replace(
    translate(
        lower(t),
        U&'\0E50\0E51\0E52\0E53\0E54\0E55\0E56\0E57\0E58\0E59\0E31\0E34\0E35\0E36\0E37\0E38\0E39\0E3A\0E47\0E48\0E49\0E4A\0E4B\0E4C\0E4D\0E4E',
        U&'0123456789\10D0\10D1\10D2\10D3\10D4\10D5\10D6\10D7\10D8\10D9\10DA\10DB\10DC\10DD\10DE\10DF'),
    '[^[:alnum:]\t]', '', 'g');

-- The trail of every act: who, as what, what, before and after, from where. Append-only.
create table platform.act (
    office_id   uuid        not null,
    id          uuid        not null default platform.uuidv7(),
    at          timestamptz not null default clock_timestamp(),
    person_id   uuid        not null,
    person_name text        not null,
    capacity    text        not null,
    verb        text        not null,
    subject_id  uuid        not null,
    unit_id     uuid        not null,
    note        text,
    before      jsonb,
    after       jsonb,
    from_address text,
    constraint act_pk primary key (office_id, id),
    constraint act_verb_named check (verb <> '')
);
create index act_by_subject on platform.act (office_id, subject_id, id);
create index act_by_person on platform.act (office_id, person_id, id);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger act_append_only before update or delete on platform.act
    for each row execute function platform.refuse_change();
create trigger act_never_emptied before truncate on platform.act
    for each statement execute function platform.refuse_change();

-- Sessions (Spring Session's own table and column names).
create table platform.spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_ix1 on platform.spring_session (session_id);
create index spring_session_ix2 on platform.spring_session (expiry_time);
create index spring_session_ix3 on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id)
        references platform.spring_session (primary_id) on delete cascade
);
