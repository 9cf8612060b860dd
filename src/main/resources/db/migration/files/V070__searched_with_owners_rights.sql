-- Published: files whose text is like the pattern and has the words, at most so many; null: all. Behind a row policy the
-- trigram index would lie idle, so it looks with the owner's rights and keeps to the office itself.
create function files.files_with(office uuid, pattern text, words text, most bigint) returns setof uuid
language plpgsql stable security definer rows 1000
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan
as $$
begin
    if platform.if_mine(office) is null then
        return;
    end if;
    return query
    select t.file_id from files.text t
    where t.office_id = office and t.k <> '' and t.k like pattern and strpos(t.k, words) > 0
    limit most;
end $$;
