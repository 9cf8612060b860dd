create schema dispatch;

-- The last number of a send register. The row is locked from taking a number to the end of that transaction, so numbers
-- neither repeat nor skip (ข้อ 42; registers run by calendar year).
create table dispatch.register (
    office_id uuid        not null,
    unit_id   uuid        not null,         -- who keeps it
    series    text        not null,
    year      int         not null,         -- พ.ศ.
    first     int         not null default 1,
    last      int         not null,         -- one below the first: opened, nothing in it yet
    last_at   timestamptz not null,         -- times never run backwards along the numbers
    constraint register_pk primary key (office_id, unit_id, series, year),
    constraint register_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint register_series_known check
        (series in ('ORDINARY', 'CIRCULAR', 'ORDER', 'ANNOUNCEMENT', 'CERTIFICATE', 'MEMO')),
    constraint register_year_be check (year between 2400 and 2700),
    constraint register_begins check (first > 0),
    constraint register_counts_up check (last >= first - 1)
) with (fillfactor = 50);

create function dispatch.register_only_forward() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.last not in (new.first, new.first - 1) then
            raise exception 'a register begins with its first number' using errcode = 'check_violation';
        end if;
    elsif old.last = old.first - 1 and new.last = new.first - 1 then
        null;  -- still empty: it may be opened with another number
    elsif new.first <> old.first or new.last <> old.last + 1 then
        raise exception 'register numbers go up by one' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger register_counts_by_one before insert or update on dispatch.register
    for each row execute function dispatch.register_only_forward();
create trigger register_never_deleted before delete on dispatch.register
    for each row execute function platform.refuse_change();
create trigger register_never_emptied before truncate on dispatch.register
    for each statement execute function platform.refuse_change();

-- How numbers of a unit look and which register they come from; without a row the usual of its kind stands.
create table dispatch.series (
    office_id uuid not null,
    unit_id   uuid not null,
    series    text not null,
    pattern   text not null,                -- {n} the number, {y} the year, e.g. ศธ 04299.1/ว {n}
    register  text not null,                -- whose numbers: OWN of the unit, OFFICE, ORDINARY together with its ordinary ones
    version   int  not null default 1,
    constraint series_pk primary key (office_id, unit_id, series),
    constraint series_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint series_known check (series in ('ORDINARY', 'CIRCULAR', 'ORDER', 'ANNOUNCEMENT', 'CERTIFICATE', 'MEMO')),
    constraint series_register_known check (register in ('OWN', 'OFFICE', 'ORDINARY')),
    constraint series_pattern_has_its_number check (pattern like '%{n}%')
);

-- What the office chose for all its letters. When a number is taken is no choice: at signing, for what is signed never
-- changes (docs/adr/0036).
create table dispatch.setting (
    office_id  uuid not null,
    late_after int  not null default 3,     -- วันทำการ: not entered after so many days it is late
    constraint setting_pk primary key (office_id),
    constraint setting_office foreign key (office_id) references office.office (id),
    constraint setting_late_sound check (late_after between 1 and 90)
);

-- หนังสือส่ง: a line of a send register, and what is sent by it: one row however many get it.
create table dispatch.letter (
    office_id     uuid        not null,
    id            uuid        not null default platform.uuidv7(),
    unit_id       uuid        not null,     -- whose letter
    owner_id      uuid        not null,     -- ผู้รับผิดชอบ
    register_unit uuid        not null,     -- who keeps the register it is in
    series        text        not null,
    year          int         not null,
    number        int         not null,
    printed       text        not null,     -- ที่ as printed, in Arabic digits: ศธ 04299/123, 12/2569
    taken_at      timestamptz not null,
    taken_by      uuid        not null,
    state         text        not null,     -- RESERVED waits for its letter, ISSUED, CANCELLED
    why           text        not null default '',  -- why reserved or cancelled
    kind          text        not null,     -- as the module drafting names them
    dated         date        not null,
    sender        text        not null,     -- จาก
    addressee     text        not null,     -- ถึง
    subject       text        not null,
    speed         text        not null,
    refers_to     text        not null default '',
    enclosures    text[]      not null default '{}',
    remark        text        not null default '',
    draft_id      uuid,                     -- written here
    proposal_id   uuid,                     -- signed here
    answers       uuid,                     -- the entry it answers …
    answered      uuid,                     -- … and its letter
    carried       uuid,                     -- the letter as its receivers in the system have it, once it is sent
    version       int         not null default 1,
    k             text        not null generated always as
        (platform.th_key(printed || E'\t' || subject || E'\t' || addressee)) stored,
    constraint letter_pk primary key (office_id, id),
    constraint letter_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint letter_owner foreign key (office_id, owner_id) references office.person (office_id, id),
    constraint letter_register foreign key (office_id, register_unit, series, year)
        references dispatch.register (office_id, unit_id, series, year),
    constraint letter_draft foreign key (office_id, draft_id) references drafting.draft (office_id, id),
    constraint letter_proposal foreign key (office_id, proposal_id) references proposal.proposal (office_id, id),
    constraint letter_answers foreign key (office_id, answers) references correspondence.entry (office_id, id),
    constraint letter_answered foreign key (office_id, answered) references correspondence.letter (office_id, id),
    constraint letter_carried foreign key (office_id, carried) references correspondence.letter (office_id, id),
    constraint letter_number_once unique (office_id, register_unit, series, year, number),
    constraint letter_state_known check (state in ('RESERVED', 'ISSUED', 'CANCELLED')),
    constraint letter_speed_known check (speed in ('NORMAL', 'URGENT', 'VERY_URGENT', 'MOST_URGENT')),
    constraint letter_subject_given check (btrim(subject) <> ''),
    constraint letter_cancelled_says_why check (state <> 'CANCELLED' or btrim(why) <> ''),
    constraint letter_answers_whole check ((answers is null) = (answered is null))
);
-- One number for what is signed, also when signing is tried again; cancelled, it makes room for another.
create unique index letter_of_proposal_once on dispatch.letter (office_id, proposal_id)
    where proposal_id is not null and state <> 'CANCELLED';
create index letter_reserved on dispatch.letter (office_id, register_unit, year, number) where state = 'RESERVED';
create index letter_by_day on dispatch.letter (office_id, register_unit, series, dated, number);
create index letter_of_unit on dispatch.letter (office_id, unit_id, year, number);
create index letter_of_owner on dispatch.letter (office_id, owner_id, id desc);
create index letter_of_draft on dispatch.letter (office_id, draft_id) where draft_id is not null;
create index letter_answering on dispatch.letter (office_id, answered) where answered is not null;
create index letter_as_carried on dispatch.letter (office_id, carried) where carried is not null;
create index letter_by_fragment on dispatch.letter using gin (k gin_trgm_ops);

create function dispatch.letter_number_stays() returns trigger language plpgsql as $$
begin
    if (new.unit_id, new.register_unit, new.series, new.year, new.number, new.printed, new.taken_at, new.taken_by)
            is distinct from (old.unit_id, old.register_unit, old.series, old.year, old.number, old.printed, old.taken_at, old.taken_by)
        or (old.state = 'ISSUED' and new.state = 'RESERVED')
        or (old.state = 'CANCELLED' and new.state <> 'CANCELLED')
        or (old.carried is not null and new.carried is distinct from old.carried) then
        raise exception 'a number once taken stays; a letter sent stays sent' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger letter_keeps_its_number before update on dispatch.letter
    for each row execute function dispatch.letter_number_stays();
create trigger letter_never_deleted before delete on dispatch.letter
    for each row execute function platform.refuse_change();
create trigger letter_never_emptied before truncate on dispatch.letter
    for each statement execute function platform.refuse_change();

-- What goes with it: the letter itself first, then what is enclosed.
create table dispatch.letter_file (
    office_id uuid not null,
    letter_id uuid not null,
    position  int  not null,
    file_id   uuid not null,
    constraint letter_file_pk primary key (office_id, letter_id, position),
    constraint letter_file_letter foreign key (office_id, letter_id) references dispatch.letter (office_id, id),
    constraint letter_file_file foreign key (office_id, file_id) references files.file (office_id, id)
);
create trigger letter_file_stays before update or delete on dispatch.letter_file
    for each row execute function platform.refuse_change();
create trigger letter_file_never_emptied before truncate on dispatch.letter_file
    for each statement execute function platform.refuse_change();

-- A form that asks for a number may come twice and gets one.
create table dispatch.once (
    office_id    uuid        not null,
    person_id    uuid        not null,
    key          text        not null,
    letter_id    uuid        not null,
    at           timestamptz not null default clock_timestamp(),
    constraint once_pk primary key (office_id, person_id, key)
);

-- One that gets it: a unit here, a person here, or somebody outside by another way.
create table dispatch.delivery (
    office_id     uuid        not null,
    id            uuid        not null default platform.uuidv7(),
    letter_id     uuid        not null,
    unit_id       uuid,                     -- a unit that receives in the system, or an outside one the office knows
    person_id     uuid,                     -- เวียนถึงบุคคล
    name          text        not null,     -- as it was addressed
    way           text        not null,
    purpose       text        not null,     -- ACT, KNOW
    entry_id      uuid,                     -- its place with the unit that receives it in the system
    sent_at       timestamptz not null,
    sent_by       uuid        not null,
    opened_at     timestamptz,              -- a person's first look; of a unit its entry knows
    acknowledged_at timestamptz,            -- a person's รับทราบ; of one outside the day of its receipt
    acknowledgement text      not null default '', -- of one outside: their number, who signed
    returned_at   timestamptz,              -- of one outside or a person
    returned_why  text        not null default '',
    recalled_at   timestamptz,
    recalled_why  text        not null default '',
    reminded_at   timestamptz,
    reminders     int         not null default 0,
    instead_of    uuid,                     -- sent again after this one came back
    settled       boolean     not null default false, -- a returned one its sender has dealt with
    constraint delivery_pk primary key (office_id, id),
    constraint delivery_letter foreign key (office_id, letter_id) references dispatch.letter (office_id, id),
    constraint delivery_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint delivery_person foreign key (office_id, person_id) references office.person (office_id, id),
    constraint delivery_entry foreign key (office_id, entry_id) references correspondence.entry (office_id, id),
    constraint delivery_instead foreign key (office_id, instead_of) references dispatch.delivery (office_id, id),
    constraint delivery_way_known check (way in ('SYSTEM', 'POST', 'EMAIL', 'SMART_OBEC', 'ECMS', 'HAND')),
    constraint delivery_purpose_known check (purpose in ('ACT', 'KNOW')),
    constraint delivery_named check (btrim(name) <> ''),
    constraint delivery_one_receiver check (num_nonnulls(unit_id, person_id) <= 1),
    constraint delivery_in_system_is_known check ((way = 'SYSTEM') = (entry_id is not null or person_id is not null)),
    constraint delivery_returned_says_why check (returned_at is null or btrim(returned_why) <> ''),
    constraint delivery_recalled_says_why check (recalled_at is null or btrim(recalled_why) <> '')
);
create index delivery_of_letter on dispatch.delivery (office_id, letter_id, id);
create unique index delivery_of_entry on dispatch.delivery (office_id, entry_id) where entry_id is not null;
create index delivery_to_person on dispatch.delivery (office_id, person_id, id desc) where person_id is not null;
create unique index delivery_once on dispatch.delivery (office_id, letter_id, unit_id, person_id, name) nulls not distinct
    where recalled_at is null and returned_at is null and not settled;
create trigger delivery_never_deleted before delete on dispatch.delivery
    for each row execute function platform.refuse_change();
create trigger delivery_never_emptied before truncate on dispatch.delivery
    for each statement execute function platform.refuse_change();
