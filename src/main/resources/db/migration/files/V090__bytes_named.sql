-- Whether any office still names the bytes: who seals a file takes the open ones away, and must not take another office's.
-- It looks with the owner's rights, past the policy of the office, and tells no more than that.
create function files.bytes_named(hash bytea) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$ select exists (select from files.file where sha256 = hash) $$;
