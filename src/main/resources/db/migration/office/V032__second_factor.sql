-- A code from an app on the phone (RFC 6238) beside the password. The shared secret is sealed with a key outside the database.
create table office.second_factor (
    office_id    uuid        not null,
    person_id    uuid        not null,
    sealed       bytea       not null,
    made_at      timestamptz not null default clock_timestamp(),
    confirmed_at timestamptz,              -- null: its owner has not shown yet that the app knows it
    last_step    bigint      not null default 0,  -- the time step of the last code taken: none is taken twice
    constraint second_factor_pk primary key (office_id, person_id),
    constraint second_factor_person foreign key (office_id, person_id) references office.person (office_id, id)
);

-- For the day the phone is lost: each works once. Only SHA-256 is kept; a code has 80 bits of chance.
create table office.recovery_code (
    office_id uuid  not null,
    person_id uuid  not null,
    code_hash bytea not null,
    used_at   timestamptz,
    constraint recovery_code_pk primary key (office_id, person_id, code_hash),
    constraint recovery_code_factor foreign key (office_id, person_id)
        references office.second_factor (office_id, person_id) on delete cascade
);
