create schema office;

-- สำนักงานเขตพื้นที่การศึกษา
create table office.office (
    id          uuid not null default platform.uuidv7(),
    name        text not null,
    short_name  text not null,
    letter_code text not null,
    sample      boolean not null default false,  -- the invented office Khet shows itself with
    constraint office_pk primary key (id),
    constraint office_named check (btrim(name) <> '' and btrim(short_name) <> '')
);

-- หน่วย: registry, groups, networks, schools, outside bodies: a letter travels from unit to unit.
create table office.unit (
    office_id  uuid not null,
    id         uuid not null default platform.uuidv7(),
    kind       text not null,
    name       text not null,
    short_name text not null,
    parent_id  uuid,
    position   int  not null,
    constraint unit_pk primary key (office_id, id),
    constraint unit_of_office foreign key (office_id) references office.office (id),
    constraint unit_parent foreign key (office_id, parent_id) references office.unit (office_id, id),
    constraint unit_kind_known check (kind in ('EXECUTIVE', 'REGISTRY', 'GROUP', 'NETWORK', 'SCHOOL', 'OUTSIDE')),
    constraint unit_name_once unique (office_id, name)
);

create table office.person (
    office_id  uuid not null,
    id         uuid not null default platform.uuidv7(),
    title      text not null,
    first_name text not null,
    last_name  text not null,
    position   text not null,  -- ตำแหน่ง
    level      text,           -- วิทยฐานะ or ระดับ
    phone      text,
    constraint person_pk primary key (office_id, id),
    constraint person_of_office foreign key (office_id) references office.office (id),
    constraint person_named check (btrim(first_name) <> '' and btrim(last_name) <> '')
);

create table office.membership (
    office_id uuid not null,
    id        uuid not null default platform.uuidv7(),
    person_id uuid not null,
    unit_id   uuid not null,
    role      text not null,
    position  text not null,
    since     date not null,
    until     date,
    constraint membership_pk primary key (office_id, id),
    constraint membership_person foreign key (office_id, person_id) references office.person (office_id, id),
    constraint membership_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint membership_ends_after_start check (until is null or until >= since),
    constraint membership_role_known check (role in ('REGISTRY_CLERK', 'GROUP_CLERK', 'OFFICER', 'GROUP_DIRECTOR',
        'DEPUTY', 'DIRECTOR', 'SCHOOL_CLERK', 'SCHOOL_HEAD', 'AUDITOR', 'ADMINISTRATOR'))
);
create index membership_by_person on office.membership (office_id, person_id);
create index membership_by_unit on office.membership (office_id, unit_id);

-- Memberships that hold today, both ends included.
create view office.current_membership as
select office_id, id, person_id, unit_id, role, position, since
from office.membership
where since <= (now() at time zone 'Asia/Bangkok')::date
    and (until is null or until >= (now() at time zone 'Asia/Bangkok')::date);

-- Sign-in. One row per person who may sign in; the hash is Argon2id.
create table office.account (
    office_id     uuid not null,
    person_id     uuid not null,
    user_name     text not null,
    password_hash text not null,
    closed_at     timestamptz,  -- may no longer sign in, and what is open ends at once
    constraint account_pk primary key (office_id, person_id),
    constraint account_person foreign key (office_id, person_id) references office.person (office_id, id),
    constraint account_name_once unique (user_name),
    constraint account_name_small check (user_name = lower(user_name))
);

-- Wrong passwords, by the user name tried ("name saraban"; whether it exists or not, so that a lock tells nothing) and by
-- network address ("from 10.0.0.7"). No office_id: nobody knows the office yet.
create table office.failure (
    key          text        not null,
    times        int         not null,
    last_at      timestamptz not null,
    locked_until timestamptz,
    constraint failure_pk primary key (key),
    constraint failure_counted check (times > 0)
);
create index failure_by_age on office.failure (last_at);

-- Bearer tokens of the API: only the SHA-256 of the token is kept.
create table office.token (
    office_id  uuid        not null,
    token_hash bytea       not null,
    person_id  uuid        not null,
    made_at    timestamptz not null default clock_timestamp(),
    constraint token_pk primary key (token_hash),
    constraint token_person foreign key (office_id, person_id) references office.person (office_id, id)
);
