-- A token says what it may be used for and until when, and its owner may end it. Those issued before may do what they could,
-- a year from their making, but no less than thirty days from now.
alter table office.token
    add column id         uuid        not null default platform.uuidv7(),
    add column name       text        not null default 'khet token',
    add column scopes     text[]      not null default '{LETTERS_READ,LETTERS_REGISTER}',
    add column expires_at timestamptz not null default clock_timestamp(),
    add column revoked_at timestamptz,
    add column used_at    timestamptz,  -- to the minute
    add column used_from  text;
update office.token set expires_at = greatest(made_at + interval '365 days', clock_timestamp() + interval '30 days');
alter table office.token
    alter column name drop default,
    alter column scopes drop default,
    alter column expires_at drop default,
    add constraint token_id_once unique (office_id, id),
    add constraint token_named check (btrim(name) <> '' and length(name) <= 100),
    add constraint token_scoped check (cardinality(scopes) > 0),
    add constraint token_ends check (expires_at > made_at);
create index token_by_person on office.token (office_id, person_id, id);
