-- ชั้นความลับ. A secret letter has no search key, so that no index and no search can give its words away.
alter table correspondence.letter add column secrecy text not null default 'NORMAL';
alter table correspondence.letter add constraint letter_secrecy_known
    check (secrecy in ('NORMAL', 'SECRET', 'VERY_SECRET', 'TOP_SECRET'));
alter table correspondence.letter drop column k;
alter table correspondence.letter add column k text not null generated always as (case secrecy
    when 'NORMAL' then platform.th_key(number || E'\t' || subject || E'\t' || sender)
    else '' end) stored;
create index letter_by_fragment on correspondence.letter using gin (k gin_trgm_ops);

-- Whether its letter is secret: lists need not open the letter to know that they must not show it.
alter table correspondence.entry add column secret boolean not null default false;
create index entry_secret on correspondence.entry (office_id, unit_id, year, number) where secret;
create index entry_secret_of_letter on correspondence.entry (office_id, letter_id) where secret;

-- What is secret stays so: its files are sealed, its words were never in a key or a trail.
create function correspondence.letter_stays_secret() returns trigger language plpgsql as $$
begin
    if (old.secrecy = 'NORMAL') <> (new.secrecy = 'NORMAL') then
        raise exception 'a letter neither becomes secret nor ceases to be' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger letter_secrecy_stays before update of secrecy on correspondence.letter
    for each row execute function correspondence.letter_stays_secret();

create function correspondence.entry_as_secret_as_its_letter() returns trigger language plpgsql as $$
begin
    if new.secret <> (select secrecy <> 'NORMAL' from correspondence.letter
            where office_id = new.office_id and id = new.letter_id) then
        raise exception 'an entry is as secret as its letter' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger entry_secret_with_letter before insert or update of secret on correspondence.entry
    for each row execute function correspondence.entry_as_secret_as_its_letter();

-- ผู้มีสิทธิ์อ่าน: who was named on a secret letter by its registrar. Each reading is an act in the trail.
create table correspondence.reader (
    office_id    uuid        not null,
    letter_id    uuid        not null,
    person_id    uuid        not null,
    named_by     uuid        not null,
    named_at     timestamptz not null default clock_timestamp(),
    withdrawn_at timestamptz,
    constraint reader_pk primary key (office_id, letter_id, person_id),
    constraint reader_letter foreign key (office_id, letter_id) references correspondence.letter (office_id, id),
    constraint reader_person foreign key (office_id, person_id) references office.person (office_id, id)
);
create index reader_by_person on correspondence.reader (office_id, person_id) where withdrawn_at is null;
create trigger reader_never_deleted before delete on correspondence.reader
    for each row execute function platform.refuse_change();
create trigger reader_never_emptied before truncate on correspondence.reader
    for each statement execute function platform.refuse_change();
