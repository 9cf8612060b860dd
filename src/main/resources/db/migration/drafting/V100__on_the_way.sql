-- A draft goes round for agreement (PROPOSED) and comes back to its writer (DRAFT), or is signed and then stays for ever.
alter table drafting.draft drop constraint draft_state_known,
    add constraint draft_state_known check (state in ('DRAFT', 'WITHDRAWN', 'PROPOSED', 'SIGNED'));
alter table drafting.draft_version drop constraint draft_version_how_known,
    add constraint draft_version_how_known check (how in ('BEGUN', 'KEPT', 'LEFT', 'RESTORED', 'UPLOADED', 'SIGNED'));

create or replace function drafting.draft_goes_forward() returns trigger language plpgsql as $$
begin
    if (new.office_id, new.id, new.unit_id, new.kind, new.answers, new.begun_at)
            is distinct from (old.office_id, old.id, old.unit_id, old.kind, old.answers, old.begun_at)
        or new.revision < old.revision or new.versions not in (old.versions, old.versions + 1) then
        raise exception 'a draft stays what it is and only goes forward' using errcode = 'restrict_violation';
    end if;
    if old.state = 'SIGNED' then
        raise exception 'what is signed never changes' using errcode = 'restrict_violation';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (('DRAFT', 'WITHDRAWN'), ('WITHDRAWN', 'DRAFT'),
            ('DRAFT', 'PROPOSED'), ('PROPOSED', 'DRAFT'), ('PROPOSED', 'SIGNED')) then
        raise exception 'a draft does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    if old.state = 'PROPOSED' and new.owner_id <> old.owner_id then
        raise exception 'a draft that goes round keeps its owner' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
