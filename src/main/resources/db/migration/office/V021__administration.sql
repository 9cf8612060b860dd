-- What an administrator changes carries a version, so that a form that lay open does not write over another's change.
-- Nothing is deleted: people leave, units close, places end.
alter table office.office
    add column code    text not null default '',
    add column address text not null default '',
    add column phone   text not null default '',
    add column email   text not null default '',
    add column emblem  bytea,  -- PNG
    add column version int  not null default 1;

alter table office.person add column version int not null default 1;
alter table office.membership add column version int not null default 1;

alter table office.unit
    add column code      text,  -- รหัสสถานศึกษา
    add column closed_on date,  -- the first day it is no more
    add column version   int not null default 1,
    drop constraint unit_name_once,
    add constraint unit_named check (btrim(name) <> '' and btrim(short_name) <> ''),
    add constraint unit_code_not_empty check (btrim(code) <> '');
-- A closed unit keeps its name; another may be founded under it.
create unique index unit_name_once on office.unit (office_id, name) where closed_on is null;
create unique index unit_code_once on office.unit (office_id, code) where closed_on is null;

-- ตำแหน่ง as the office writes them: offered where one is typed.
create table office.position (
    office_id uuid not null,
    id        uuid not null default platform.uuidv7(),
    name      text not null,
    closed_on date,  -- no longer offered from this day
    version   int  not null default 1,
    constraint position_pk primary key (office_id, id),
    constraint position_of_office foreign key (office_id) references office.office (id),
    constraint position_named check (btrim(name) <> ''),
    constraint position_name_once unique (office_id, name)
);

create index person_by_name on office.person
    (office_id, first_name collate "th-TH-x-icu", last_name collate "th-TH-x-icu", id);

create function office.refuse_deletion() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger person_kept before delete on office.person
    for each row execute function office.refuse_deletion();
create trigger unit_kept before delete on office.unit
    for each row execute function office.refuse_deletion();
create trigger membership_kept before delete on office.membership
    for each row execute function office.refuse_deletion();
