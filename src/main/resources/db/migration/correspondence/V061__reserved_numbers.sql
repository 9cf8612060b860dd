-- จองเลข: a line of the register whose letter is still to come. เปิดทะเบียนของปี: a register that does not begin with 1,
-- because the office counted on paper before. Numbers still neither repeat nor skip: from the first on, one by one.
alter table correspondence.entry drop constraint entry_state_known;
alter table correspondence.entry add constraint entry_state_known check (state in ('RESERVED', 'TO_ROUTE', 'WAITING',
    'TO_ASSIGN', 'ASSIGNED', 'ACKNOWLEDGED', 'REPORTED', 'RETURNED', 'CLOSED', 'CANCELLED'));

alter table correspondence.register
    add column first int not null default 1,
    drop constraint register_counts_up,
    add constraint register_begins check (first > 0),
    add constraint register_counts_up check (last >= first - 1);  -- one below the first: opened, nothing entered yet

create or replace function correspondence.register_only_forward() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.last not in (new.first, new.first - 1) then
            raise exception 'a register begins with its first number' using errcode = 'check_violation';
        end if;
    elsif old.last = old.first - 1 and new.last = new.first - 1 then
        null;  -- still empty: it may be opened with another number
    elsif new.first <> old.first or new.last <> old.last + 1 then
        raise exception 'register numbers go up by one' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger register_begins_with_its_first before insert on correspondence.register
    for each row execute function correspondence.register_only_forward();
