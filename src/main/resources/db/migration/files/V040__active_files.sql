-- Macros, scripts or programs inside: told to whoever opens the letter, and never shown by the browser itself.
alter table files.file add column active boolean not null default false;

create or replace function files.file_stays() returns trigger language plpgsql as $$
begin
    if (new.office_id, new.id, new.name, new.media_type, new.size, new.sha256, new.active, new.stored_at, new.stored_by)
        is distinct from
        (old.office_id, old.id, old.name, old.media_type, old.size, old.sha256, old.active, old.stored_at,
            old.stored_by) then
        raise exception 'a file once stored stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
