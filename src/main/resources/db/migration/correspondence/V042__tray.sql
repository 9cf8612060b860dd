-- ถาดรอลงรับ: files that came by the tray or the scanner's folder, each to become one letter. Nothing leaves without a
-- trace: a line says whose letter it became, or who threw it away and why.
create table correspondence.draft (
    office_id  uuid        not null,
    id         uuid        not null default platform.uuidv7(),
    unit_id    uuid        not null,
    name       text        not null,              -- of the file as it came
    file_id    uuid,                              -- null when the file could not be kept
    source     text        not null,
    came_as    text        not null default '',   -- tells a file taken from the folder twice, as after a crash
    arrived_at timestamptz not null default clock_timestamp(),
    laid_by    uuid        not null,
    state      text        not null default 'WAITING',
    entry_id   uuid,
    why        text        not null default '',   -- why it could not be kept, or was thrown away
    settled_by uuid,
    settled_at timestamptz,
    constraint draft_pk primary key (office_id, id),
    constraint draft_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint draft_file foreign key (office_id, file_id) references files.file (office_id, id),
    constraint draft_entry foreign key (office_id, entry_id) references correspondence.entry (office_id, id)
        deferrable initially deferred,
    constraint draft_source_known check (source in ('UPLOAD', 'FOLDER')),
    constraint draft_state_known check (state in ('WAITING', 'REFUSED', 'REGISTERED', 'THROWN')),
    constraint draft_has_its_file check ((state = 'REFUSED') <= (file_id is null) and (state = 'WAITING') <= (file_id is not null)),
    constraint draft_registered_as check ((state = 'REGISTERED') = (entry_id is not null)),
    constraint draft_says_why check (state not in ('REFUSED', 'THROWN') or btrim(why) <> ''),
    constraint draft_settled_whole check ((state in ('REGISTERED', 'THROWN')) = (settled_at is not null)
        and num_nonnulls(settled_by, settled_at) in (0, 2))
);
create index draft_in_tray on correspondence.draft (office_id, unit_id, id) where state in ('WAITING', 'REFUSED');
create unique index draft_once on correspondence.draft (office_id, came_as) where came_as <> '';

create function correspondence.draft_settled_once() returns trigger language plpgsql as $$
begin
    if old.settled_at is not null or (new.office_id, new.id, new.unit_id, new.name, new.file_id, new.source, new.came_as,
            new.arrived_at, new.laid_by) is distinct from (old.office_id, old.id, old.unit_id, old.name, old.file_id,
            old.source, old.came_as, old.arrived_at, old.laid_by) then
        raise exception 'a draft is settled once and stays what it was' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger draft_settles_once before update on correspondence.draft
    for each row execute function correspondence.draft_settled_once();
create trigger draft_never_deleted before delete on correspondence.draft
    for each row execute function platform.refuse_change();
create trigger draft_never_emptied before truncate on correspondence.draft
    for each statement execute function platform.refuse_change();

-- Finds a letter that looks like one being registered: same day and same ที่, however it was spaced and its digits written.
create index letter_alike on correspondence.letter (office_id, dated, platform.th_key(number));
