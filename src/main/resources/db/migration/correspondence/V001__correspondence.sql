create schema correspondence;

-- หนังสือ: what the paper says. One row however many units hold it.
create table correspondence.letter (
    office_id    uuid        not null,
    id           uuid        not null default platform.uuidv7(),
    number       text        not null,             -- ที่ (Arabic digits; empty when it has none)
    dated        date        not null,             -- ลงวันที่
    sender       text        not null,             -- จาก
    addressee    text        not null,             -- ถึง
    subject      text        not null,             -- เรื่อง
    speed        text        not null,             -- ชั้นความเร็ว
    channel      text        not null,
    refers_to    text        not null default '',  -- อ้างถึง
    enclosures   text[]      not null default '{}',-- สิ่งที่ส่งมาด้วย
    remark       text        not null default '',  -- หมายเหตุ
    version      int         not null default 1,
    k            text        not null generated always as
        (platform.th_key(number || E'\t' || subject || E'\t' || sender)) stored,
    constraint letter_pk primary key (office_id, id),
    constraint letter_subject_given check (btrim(subject) <> ''),
    constraint letter_sender_given check (btrim(sender) <> ''),
    constraint letter_speed_known check (speed in ('NORMAL', 'URGENT', 'VERY_URGENT', 'MOST_URGENT')),
    constraint letter_channel_known check (channel in ('PAPER', 'EMAIL', 'SMART_OBEC', 'ECMS', 'WEB', 'HAND'))
);
create index letter_by_fragment on correspondence.letter using gin (k gin_trgm_ops);

create table correspondence.letter_file (
    office_id uuid not null,
    letter_id uuid not null,
    position  int  not null,
    file_id   uuid not null,
    constraint letter_file_pk primary key (office_id, letter_id, position),
    constraint letter_file_letter foreign key (office_id, letter_id) references correspondence.letter (office_id, id),
    constraint letter_file_file foreign key (office_id, file_id) references files.file (office_id, id)
);

-- The last number of a register. The row is locked from taking a number to the end of that transaction, so numbers
-- neither repeat nor skip (ข้อ 38; registers run by calendar year).
create table correspondence.register (
    office_id uuid not null,
    unit_id   uuid not null,
    series    text not null,
    year      int  not null,   -- พ.ศ.
    last      int  not null,
    last_at   timestamptz not null,  -- receipt of that letter: times never run backwards along the numbers
    constraint register_pk primary key (office_id, unit_id, series, year),
    constraint register_series_known check (series in ('RECEIVED')),
    constraint register_year_be check (year between 2400 and 2700),
    constraint register_counts_up check (last > 0)
) with (fillfactor = 50);

create function correspondence.register_only_forward() returns trigger language plpgsql as $$
begin
    if new.last <> old.last + 1 then
        raise exception 'register numbers go up by one' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger register_counts_by_one before update on correspondence.register
    for each row execute function correspondence.register_only_forward();

-- A letter at a unit: its line in the unit's register and where it stands.
create table correspondence.entry (
    office_id   uuid        not null,
    id          uuid        not null default platform.uuidv7(),
    letter_id   uuid        not null,
    unit_id     uuid        not null,
    series      text        not null default 'RECEIVED',
    year        int,                       -- null until the unit has entered it
    number      int,
    received_at timestamptz,
    received_by uuid,
    parent_id   uuid,                      -- the entry it was routed from
    purpose     text        not null,      -- ACT เพื่อดำเนินการ, KNOW เพื่อทราบ
    instruction text        not null default '',  -- เกษียณ
    due         date,
    state       text        not null,
    at_unit     uuid        not null,      -- who has it now
    at_person   uuid,
    at_since    timestamptz not null default clock_timestamp(),
    note        text        not null default '',  -- why returned, what was reported, why cancelled
    settled     boolean     not null default false,  -- a returned one that its sender has dealt with
    version     int         not null default 1,
    constraint entry_pk primary key (office_id, id),
    constraint entry_letter foreign key (office_id, letter_id) references correspondence.letter (office_id, id),
    constraint entry_parent foreign key (office_id, parent_id) references correspondence.entry (office_id, id),
    constraint entry_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint entry_number_once unique (office_id, unit_id, series, year, number),
    constraint entry_numbered_whole check (num_nonnulls(year, number, received_at, received_by) in (0, 4)),
    constraint entry_waiting_has_no_number check (state in ('WAITING', 'RETURNED') or number is not null),
    constraint entry_purpose_known check (purpose in ('ACT', 'KNOW')),
    constraint entry_state_known check (state in ('TO_ROUTE', 'WAITING', 'TO_ASSIGN', 'ASSIGNED', 'ACKNOWLEDGED',
        'REPORTED', 'RETURNED', 'CLOSED', 'CANCELLED')),
    constraint entry_cancelled_says_why check (state <> 'CANCELLED' or btrim(note) <> '')
);
create index entry_of_letter on correspondence.entry (office_id, letter_id);
create index entry_routed_from on correspondence.entry (office_id, parent_id) where parent_id is not null;
create index entry_by_state on correspondence.entry (office_id, unit_id, state, year, number);
create index entry_by_day on correspondence.entry (office_id, unit_id, received_at);
create index entry_open_at_person on correspondence.entry (office_id, at_person)
    where at_person is not null and state not in ('CLOSED', 'CANCELLED');

create function correspondence.entry_number_stays() returns trigger language plpgsql as $$
begin
    if old.number is not null and (new.year, new.number, new.unit_id, new.series, new.received_at)
        is distinct from (old.year, old.number, old.unit_id, old.series, old.received_at) then
        raise exception 'a register number once given stays' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger entry_keeps_its_number before update on correspondence.entry
    for each row execute function correspondence.entry_number_stays();
create trigger entry_never_deleted before delete on correspondence.entry
    for each row execute function platform.refuse_change();
create trigger letter_never_deleted before delete on correspondence.letter
    for each row execute function platform.refuse_change();
create trigger letter_file_stays before update or delete on correspondence.letter_file
    for each row execute function platform.refuse_change();
create trigger register_never_deleted before delete on correspondence.register
    for each row execute function platform.refuse_change();
create trigger entry_never_emptied before truncate on correspondence.entry
    for each statement execute function platform.refuse_change();
create trigger letter_never_emptied before truncate on correspondence.letter
    for each statement execute function platform.refuse_change();
create trigger letter_file_never_emptied before truncate on correspondence.letter_file
    for each statement execute function platform.refuse_change();
create trigger register_never_emptied before truncate on correspondence.register
    for each statement execute function platform.refuse_change();

-- The answer to a request that may be sent twice: the same key gives the same letter.
create table correspondence.once (
    office_id    uuid        not null,
    person_id    uuid        not null,
    key          text        not null,
    request_hash text        not null,
    entry_id     uuid        not null,
    at           timestamptz not null default clock_timestamp(),
    constraint once_pk primary key (office_id, person_id, key)
);
