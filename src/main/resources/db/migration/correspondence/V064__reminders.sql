-- Who wants to be reminded by e-mail, and of the work of which of their places. Nobody is written to who did not ask.
create table correspondence.reminder_address (
    office_id uuid        not null,
    person_id uuid        not null,
    unit_id   uuid        not null,
    email     text        not null,
    set_at    timestamptz not null,
    constraint reminder_address_pk primary key (office_id, person_id),
    constraint reminder_address_person foreign key (office_id, person_id) references office.person (office_id, id),
    constraint reminder_address_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint reminder_address_email check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$')
);

-- One mail at most a person and half-day: the key says so. Claimed with for update skip locked, so that any number of
-- servers may send. What was claimed and never finished is left: a second mail is worse than none.
create table correspondence.reminder (
    office_id uuid        not null,
    person_id uuid        not null,
    day       date        not null,
    half      text        not null,
    state     text        not null default 'PENDING',
    tries     int         not null default 0,
    at        timestamptz not null,
    constraint reminder_pk primary key (office_id, person_id, day, half),
    constraint reminder_half_known check (half in ('MORNING', 'AFTERNOON')),
    constraint reminder_state_known check (state in ('PENDING', 'SENDING', 'SENT', 'NOTHING', 'FAILED'))
);
create index reminder_pending on correspondence.reminder (day, half, office_id, person_id) where state = 'PENDING';
