-- When a letter was sent on to a unit, first given to somebody there and closed, for counting and for สมุดส่งหนังสือ: kept here by the database, so that no
-- way of moving an entry forgets it.
alter table correspondence.entry
    add column sent_at     timestamptz,
    add column assigned_at timestamptz,
    add column closed_at   timestamptz;

create function correspondence.entry_marks_its_times() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and new.parent_id is not null then
        new.sent_at := coalesce(new.sent_at, new.at_since);
    end if;
    if new.assigned_at is null and new.at_person is not null and new.state in ('ASSIGNED', 'ACKNOWLEDGED', 'REPORTED') then
        new.assigned_at := greatest(new.at_since, new.received_at);
    end if;
    -- An entry that others act for may be open again after all of them had closed it.
    new.closed_at := case when new.state = 'CLOSED'
        then coalesce(new.closed_at, greatest(new.at_since, new.received_at)) end;
    return new;
end $$;
create trigger entry_marks_times before insert or update on correspondence.entry
    for each row execute function correspondence.entry_marks_its_times();

-- What was sent before is known only by when it was entered.
update correspondence.entry set sent_at = case when parent_id is not null then coalesce(received_at, at_since) end
where parent_id is not null or state in ('ASSIGNED', 'ACKNOWLEDGED', 'REPORTED', 'CLOSED');

-- Counting reads these two indexes and no table.
drop index correspondence.entry_by_day;
create index entry_by_day on correspondence.entry (office_id, unit_id, received_at)
    include (letter_id, state, assigned_at, closed_at);
create index letter_kinds on correspondence.letter (office_id, id) include (speed, channel);
create index entry_sent on correspondence.entry (office_id, sent_at) where parent_id is not null;
