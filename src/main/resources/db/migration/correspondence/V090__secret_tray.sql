-- ถาดของนายทะเบียนข้อมูลข่าวสารลับ: a draft is secret from its first byte, or becomes so when a clerk hands it over. Then it
-- lies sealed in the tray of the registrar's unit, and never becomes open again.
alter table correspondence.draft add column secret boolean not null default false;
alter table correspondence.draft add column handed_by uuid;
alter table correspondence.draft add column handed_at timestamptz;
alter table correspondence.draft add constraint draft_handed_whole
    check (num_nonnulls(handed_by, handed_at) in (0, 2) and (handed_at is null or secret));
drop index correspondence.draft_in_tray;
create index draft_in_tray on correspondence.draft (office_id, unit_id, secret, id) where state in ('WAITING', 'REFUSED');

create or replace function correspondence.draft_settled_once() returns trigger language plpgsql as $$
begin
    if old.settled_at is not null or (new.office_id, new.id, new.name, new.file_id, new.source, new.came_as,
            new.arrived_at, new.laid_by) is distinct from (old.office_id, old.id, old.name, old.file_id,
            old.source, old.came_as, old.arrived_at, old.laid_by) then
        raise exception 'a draft is settled once and stays what it was' using errcode = 'restrict_violation';
    end if;
    if (new.unit_id, new.secret, new.handed_by, new.handed_at) is distinct from
            (old.unit_id, old.secret, old.handed_by, old.handed_at)
            and not (new.secret and not old.secret and new.handed_at is not null and new.state = 'WAITING') then
        raise exception 'a draft changes its tray only by being handed over as secret' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

-- จองเลข for a letter that turns out to be secret: until a number is filled there is no letter, so its place may become
-- secret. The line of the register follows in the same statement.
create or replace function correspondence.letter_stays_secret() returns trigger language plpgsql as $$
begin
    if (old.secrecy = 'NORMAL') = (new.secrecy = 'NORMAL') then
        return new;
    end if;
    if old.secrecy <> 'NORMAL' or not exists (select from correspondence.entry
            where office_id = new.office_id and letter_id = new.id and state = 'RESERVED') then
        raise exception 'a letter neither becomes secret nor ceases to be' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create function correspondence.entry_follows_its_letter() returns trigger language plpgsql as $$
begin
    update correspondence.entry set secret = true where office_id = new.office_id and letter_id = new.id and not secret;
    return null;
end $$;
create trigger letter_makes_its_entry_secret after update of secrecy on correspondence.letter
    for each row when (old.secrecy = 'NORMAL' and new.secrecy <> 'NORMAL')
    execute function correspondence.entry_follows_its_letter();
