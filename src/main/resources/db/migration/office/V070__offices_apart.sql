-- The office itself says whose it is by its own id.
alter table office.office enable row level security;
create policy of_office on office.office using (id = platform.my_office()) with check (id = platform.my_office());

-- User names are one for the whole system, whichever office has them: that one is taken is all that is told.
create function office.user_names_taken(names text[]) returns setof text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
    select user_name from office.account where user_name = any(names) order by 1
$$;
