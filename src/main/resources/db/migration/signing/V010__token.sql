-- A certificate may point to a token (PKCS#11) instead of lying here: then no secret of it is kept.
alter table signing.certificate
    add column token       text,                          -- serial of the token as its maker gave it, null: a file
    add column token_label text not null default '',
    drop constraint certificate_sealed_until_removed,
    add constraint certificate_sealed_until_removed check
        (case when token is null then (sealed is null) = (removed_at is not null) else sealed is null end),
    add constraint certificate_token_named check (token is null or btrim(token) <> ''),
    add constraint certificate_label_of_a_token check (token is not null or token_label = '');

create or replace function signing.certificate_goes_forward() returns trigger language plpgsql as $$
begin
    if (new.office_id, new.id, new.owner_id, new.holder, new.issuer, new.serial, new.fingerprint, new.key, new.not_before,
            new.not_after, new.token, new.token_label, new.added_by, new.added_at)
            is distinct from (old.office_id, old.id, old.owner_id, old.holder, old.issuer, old.serial, old.fingerprint,
            old.key, old.not_before, old.not_after, old.token, old.token_label, old.added_by, old.added_at)
        or (new.sealed is not null and new.sealed is distinct from old.sealed)
        or (old.removed_at is not null and (new.removed_at, new.removed_by) is distinct from (old.removed_at, old.removed_by))
        or (old.revoked_at is not null and (new.revoked_at, new.revoked_by, new.revoked_why)
            is distinct from (old.revoked_at, old.revoked_by, old.revoked_why)) then
        raise exception 'a certificate stays what it is; it is removed or revoked once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
