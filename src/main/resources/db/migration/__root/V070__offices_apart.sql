-- The second lock behind the permission check. Whoever works for an office does so as a role that owns nothing, on a
-- connection that says which office (khet.office): a table with office_id shows it that office's rows and takes no others.
-- The owner of the tables is not held by it: migrations, jobs over all offices, backup and verify go on as they are.

-- The office the connection at hand works for; null when it says none. After a reset the setting is empty, not gone.
create function platform.my_office() returns uuid language sql stable parallel safe
return nullif(pg_catalog.current_setting('khet.office', true), '')::uuid;

-- The office asked for, where the connection at hand may see its rows; null elsewhere. For functions that look with the
-- owner's rights (security definer): they are asked by those who work for an office, and by the owner itself, who took no other role.
create function platform.if_mine(office uuid) returns uuid language sql stable parallel safe
return case when pg_catalog.current_setting('role') in ('none', session_user) or office = platform.my_office()
    then office end;

-- Sessions have no office_id; whose they are stands in their principal ("office/person").
alter table platform.spring_session enable row level security;
create policy of_office on platform.spring_session
    using (left(principal_name, 36) = platform.my_office()::text)
    with check (left(principal_name, 36) = platform.my_office()::text);

-- Called at every start, after all migrations: so a table or view of any module is behind the lock by being there. It
-- changes what is not yet as it should be and nothing else.
create function platform.keep_offices_apart(office_role name) returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
    thing record;
begin
    -- Two nodes that start together: the second finds it done.
    perform pg_advisory_xact_lock(hashtextextended('platform.keep_offices_apart', 0));

    for thing in
        select c.oid::regclass as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspowner = current_user::regrole and n.nspname !~ '^pg_'
            and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'office_id' and not a.attisdropped)
            and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
        order by 1
    loop
        execute format('alter table %s enable row level security', thing.name);
        execute format('create policy of_office on %s using (office_id = platform.my_office())
            with check (office_id = platform.my_office())', thing.name);
    end loop;

    -- A view is read with the rights of whoever asks, not of its owner.
    for thing in
        select c.oid::regclass as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'v' and n.nspowner = current_user::regrole and n.nspname !~ '^pg_'
            and not coalesce(c.reloptions @> '{security_invoker=true}', false)
        order by 1
    loop
        execute format('alter view %s set (security_invoker = true)', thing.name);
    end loop;

    for thing in
        select n.oid::regnamespace as name
        from pg_namespace n
        where n.nspowner = current_user::regrole and n.nspname !~ '^pg_'
            and not has_schema_privilege(office_role, n.oid, 'USAGE')
        order by 1
    loop
        execute format('grant usage on schema %s to %I', thing.name, office_role);
    end loop;

    -- What a trigger refuses everybody is not even asked for; the chain of acts is the sealer's; a table that no policy
    -- guards is nobody's, but for wrong tries, which are counted before anyone knows an office.
    for thing in
        select t.name, t.wanted
        from (
            select c.oid::regclass as name,
                array(select a.privilege_type from aclexplode(c.relacl) a
                    where a.grantee = office_role::regrole order by 1) as held,
                array(select right_to.name
                    from (values ('DELETE', 8), ('INSERT', 4), ('SELECT', 0), ('UPDATE', 16)) right_to (name, bit)
                    where case
                            when c.relkind = 'v' then right_to.name = 'SELECT'
                            when c.oid::regclass::text in ('platform.block', 'platform.seal', 'platform.chain')
                                then right_to.name = 'SELECT'
                            when c.oid::regclass::text = 'platform.spring_session'
                                then right_to.name in ('SELECT', 'DELETE')
                            else c.relrowsecurity or c.oid::regclass::text = 'platform.failure' end
                        and not exists (select from pg_trigger g join pg_proc f on f.oid = g.tgfoid
                            where g.tgrelid = c.oid and f.proname ~ '^refuse_' and g.tgtype & 1 = 1
                                and g.tgtype & right_to.bit <> 0)
                    order by 1) as wanted
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v') and n.nspowner = current_user::regrole and n.nspname !~ '^pg_') t
        where t.held is distinct from t.wanted
        order by 1
    loop
        execute format('revoke all on %s from %I', thing.name, office_role);
        if cardinality(thing.wanted) > 0 then
            execute format('grant %s on %s to %I', array_to_string(thing.wanted, ', '), thing.name, office_role);
        end if;
    end loop;

    -- Functions with the owner's rights are for those two alone.
    for thing in
        select p.oid::regprocedure as name
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspowner = current_user::regrole and n.nspname !~ '^pg_'
            and (has_function_privilege('public', p.oid, 'EXECUTE')
                or not has_function_privilege(office_role, p.oid, 'EXECUTE'))
        order by 1
    loop
        execute format('revoke execute on function %s from public', thing.name);
        execute format('grant execute on function %s to %I', thing.name, office_role);
    end loop;
end $$;
