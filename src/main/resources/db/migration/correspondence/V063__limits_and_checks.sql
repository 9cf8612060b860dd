-- How many days a letter of each speed may take where nobody set a due day; what is not here has the usual number.
create table correspondence.speed_limit (
    office_id uuid        not null,
    speed     text        not null,
    days      int         not null,
    set_by    uuid        not null,
    set_at    timestamptz not null,
    constraint speed_limit_pk primary key (office_id, speed),
    constraint speed_limit_speed_known check (speed in ('NORMAL', 'URGENT', 'VERY_URGENT', 'MOST_URGENT')),
    constraint speed_limit_days check (days between 0 and 365)
);

-- What is open and where it lies, for pendency.
create index entry_open on correspondence.entry (office_id, at_unit, at_person)
    include (unit_id, letter_id, received_at, at_since, due, state)
    where state not in ('CLOSED', 'CANCELLED', 'RESERVED');

-- ตรวจช่องทางรับวันละสองครั้ง: each look into each channel, by whom, when, and how many letters were found.
create table correspondence.channel_check (
    office_id  uuid        not null,
    id         uuid        not null default platform.uuidv7(),
    unit_id    uuid        not null,
    day        date        not null,
    half       text        not null,
    channel    text        not null,
    checked_by uuid        not null,
    checked_at timestamptz not null,
    found      int         not null,
    constraint channel_check_pk primary key (office_id, id),
    constraint channel_check_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint channel_check_half_known check (half in ('MORNING', 'AFTERNOON')),
    constraint channel_check_channel_known check (channel in ('PAPER', 'EMAIL', 'SMART_OBEC', 'ECMS', 'WEB', 'HAND')),
    constraint channel_check_found check (found between 0 and 9999)
);
create index channel_check_by_day on correspondence.channel_check (office_id, unit_id, day);
create trigger channel_check_stays before update or delete on correspondence.channel_check
    for each row execute function platform.refuse_change();
create trigger channel_check_never_emptied before truncate on correspondence.channel_check
    for each statement execute function platform.refuse_change();
