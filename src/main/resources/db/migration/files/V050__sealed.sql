-- Files of secret letters lie sealed, under the hash of their sealed bytes; the key is outside the database.
alter table files.file add column sealed boolean not null default false;

-- A file once stored stays as it is, but for one thing: an upload that still waits for its form may come to lie sealed.
create or replace function files.file_stays() returns trigger language plpgsql as $$
begin
    if (new.office_id, new.id, new.name, new.media_type, new.size, new.active, new.stored_at, new.stored_by)
        is distinct from
        (old.office_id, old.id, old.name, old.media_type, old.size, old.active, old.stored_at, old.stored_by)
        or (old.sealed, new.sealed, new.sha256 = old.sha256) not in
            ((false, false, true), (true, true, true), (false, true, false))
        or (new.sealed and not old.sealed and not exists (
            select from files.waiting where office_id = new.office_id and file_id = new.id)) then
        raise exception 'a file once stored stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
