-- A delivered letter lies with many units that know nothing of each other. What becomes of it at one of them, and below it, is
-- a story of its own: acts on it are told under the delivered entry, not under the letter they all share.
alter table correspondence.entry
    add column story_id uuid,                       -- the delivered entry this one is, or came down from
    add constraint entry_story foreign key (office_id, story_id) references correspondence.entry (office_id, id),
    add constraint entry_delivered_begins_a_story check (not delivered or story_id = id);

create function correspondence.entry_finds_its_story() returns trigger language plpgsql as $$
begin
    if new.delivered then
        new.story_id := new.id;
    elsif new.parent_id is not null and new.story_id is null then
        new.story_id := (select story_id from correspondence.entry
            where office_id = new.office_id and id = new.parent_id);
    end if;
    return new;
end $$;
create trigger entry_in_its_story before insert on correspondence.entry
    for each row execute function correspondence.entry_finds_its_story();

-- A unit has a letter that was delivered to it once, until it sent it back or its sender recalled it.
create unique index entry_delivered_once on correspondence.entry (office_id, letter_id, unit_id)
    where delivered and state not in ('RETURNED_TO_SENDER', 'RECALLED');
