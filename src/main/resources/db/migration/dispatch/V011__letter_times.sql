-- When a letter got its number for good and when that was cancelled, for the accuracy log: kept here by the database, so that
-- no way of issuing forgets it. A number that was only ever reserved has no time of issue.
alter table dispatch.letter
    add column issued_at    timestamptz,
    add column cancelled_at timestamptz;

create function dispatch.letter_marks_its_times() returns trigger language plpgsql as $$
begin
    if new.state = 'ISSUED' then
        new.issued_at := coalesce(new.issued_at, clock_timestamp());
    elsif new.state = 'CANCELLED' then
        new.cancelled_at := coalesce(new.cancelled_at, clock_timestamp());
    end if;
    return new;
end $$;
create trigger letter_marks_times before insert or update on dispatch.letter
    for each row execute function dispatch.letter_marks_its_times();

update dispatch.letter set issued_at = taken_at where state = 'ISSUED';
