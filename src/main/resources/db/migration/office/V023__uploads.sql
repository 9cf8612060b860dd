-- Tables of people or units that were sent in and looked at, until they are read in or a day is over.
create table office.upload (
    office_id uuid        not null,
    id        uuid        not null default platform.uuidv7(),
    kind      text        not null,
    file_name text        not null,
    bytes     bytea       not null,
    made_by   uuid        not null,
    made_at   timestamptz not null default clock_timestamp(),
    constraint upload_pk primary key (office_id, id),
    constraint upload_by foreign key (office_id, made_by) references office.person (office_id, id),
    constraint upload_kind_known check (kind in ('PEOPLE', 'UNITS'))
);
