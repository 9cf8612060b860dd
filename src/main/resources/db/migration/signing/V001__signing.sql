create schema signing;

-- ใบรับรองอิเล็กทรอนิกส์ of a person, or of the office itself (its seal): a PKCS#12 as it was uploaded, under its own password,
-- sealed once more with the key outside the database.
create table signing.certificate (
    office_id   uuid        not null,
    id          uuid        not null default platform.uuidv7(),
    owner_id    uuid,                          -- null: the office's seal
    holder      text        not null,          -- to whom it was issued
    issuer      text        not null,
    serial      text        not null,          -- in hex
    fingerprint bytea       not null,          -- SHA-256 of the certificate
    key         text        not null,          -- RSA 2048, EC 256
    not_before  timestamptz not null,
    not_after   timestamptz not null,
    sealed      bytea,                         -- gone when it is removed
    added_by    uuid        not null,
    added_at    timestamptz not null,
    removed_by  uuid,
    removed_at  timestamptz,
    revoked_by  uuid,
    revoked_at  timestamptz,
    revoked_why text        not null default '',
    constraint certificate_pk primary key (office_id, id),
    constraint certificate_office foreign key (office_id) references office.office (id),
    constraint certificate_owner foreign key (office_id, owner_id) references office.person (office_id, id),
    constraint certificate_added_by foreign key (office_id, added_by) references office.person (office_id, id),
    constraint certificate_named check (btrim(holder) <> ''),
    constraint certificate_hash_whole check (length(fingerprint) = 32),
    constraint certificate_lasts check (not_after > not_before),
    constraint certificate_sealed_until_removed check ((sealed is null) = (removed_at is not null)),
    constraint certificate_removed_by_someone check ((removed_at is null) = (removed_by is null)),
    constraint certificate_revoked_by_someone check ((revoked_at is null) = (revoked_by is null)),
    constraint certificate_revoked_says_why check (revoked_at is null or btrim(revoked_why) <> '')
);
create index certificate_of_owner on signing.certificate (office_id, owner_id, id desc);
-- The office has one seal, and nobody keeps the same certificate twice.
create unique index certificate_one_seal on signing.certificate (office_id)
    where owner_id is null and removed_at is null and revoked_at is null;
create unique index certificate_once on signing.certificate (office_id, owner_id, fingerprint) nulls not distinct
    where removed_at is null;

create function signing.certificate_goes_forward() returns trigger language plpgsql as $$
begin
    if (new.office_id, new.id, new.owner_id, new.holder, new.issuer, new.serial, new.fingerprint, new.key, new.not_before,
            new.not_after, new.added_by, new.added_at)
            is distinct from (old.office_id, old.id, old.owner_id, old.holder, old.issuer, old.serial, old.fingerprint,
            old.key, old.not_before, old.not_after, old.added_by, old.added_at)
        or (new.sealed is not null and new.sealed is distinct from old.sealed)
        or (old.removed_at is not null and (new.removed_at, new.removed_by) is distinct from (old.removed_at, old.removed_by))
        or (old.revoked_at is not null and (new.revoked_at, new.revoked_by, new.revoked_why)
            is distinct from (old.revoked_at, old.revoked_by, old.revoked_why)) then
        raise exception 'a certificate stays what it is; it is removed or revoked once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger certificate_only_forward before update on signing.certificate
    for each row execute function signing.certificate_goes_forward();
create trigger certificate_never_deleted before delete on signing.certificate
    for each row execute function platform.refuse_change();
create trigger certificate_never_emptied before truncate on signing.certificate
    for each statement execute function platform.refuse_change();

-- ลายมือชื่อ: who signed which paper, as what, how and when; never changed.
create table signing.signature (
    office_id      uuid        not null,
    id             uuid        not null default platform.uuidv7(),
    subject_id     uuid        not null,       -- what was signed, as its module knows it
    kind           text        not null,
    signer_id      uuid        not null,
    signer_name    text        not null,
    capacity       text        not null,       -- as what they worked
    position       text        not null,       -- ตำแหน่ง as it stands under the signature
    acting         text,                       -- in what right, when in another's place
    acting_post    text        not null default '',
    second_factor  boolean     not null,       -- a code was given too
    certificate_id uuid,
    title          text        not null,       -- เรื่อง; of a secret paper nothing
    secrecy        text        not null,
    file_id        uuid        not null,       -- the signed file
    sha256_before  bytea       not null,       -- of the paper that was put before the signer
    sha256_signed  bytea       not null,       -- of the signed file
    sha256_stored  bytea       not null,       -- of what lies in the store: of a secret paper the sealed bytes
    place          double precision[],         -- of the visible signature: sheet, x, y, width, height
    code           text        not null,       -- of the verification page: 120 bits by chance
    signed_at      timestamptz not null,
    constraint signature_pk primary key (office_id, id),
    constraint signature_code_once unique (code),
    constraint signature_signer foreign key (office_id, signer_id) references office.person (office_id, id),
    constraint signature_certificate foreign key (office_id, certificate_id) references signing.certificate (office_id, id),
    constraint signature_file foreign key (office_id, file_id) references files.file (office_id, id),
    constraint signature_kind_known check (kind in ('SYSTEM', 'CERTIFICATE', 'SEAL')),
    constraint signature_certificate_when_with_one check ((kind = 'SYSTEM') = (certificate_id is null)),
    constraint signature_acting_known check (acting in ('IN_PLACE', 'ON_BEHALF')),
    constraint signature_acting_says_for_which_post check ((acting is null) = (btrim(acting_post) = '')),
    constraint signature_secrecy_known check (secrecy in ('NORMAL', 'SECRET', 'VERY_SECRET')),
    constraint signature_keeps_secrets check (secrecy = 'NORMAL' or title = ''),
    constraint signature_named check (btrim(signer_name) <> ''),
    constraint signature_hashes_whole check
        (length(sha256_before) = 32 and length(sha256_signed) = 32 and length(sha256_stored) = 32),
    constraint signature_place_whole check (place is null or cardinality(place) = 5),
    constraint signature_code_long_enough check (code ~ '^[0-9A-HJKMNP-TV-Z]{24}$')
);
create index signature_of_subject on signing.signature (office_id, subject_id, id);
create index signature_of_signer on signing.signature (office_id, signer_id, id desc);
create trigger signature_stays before update or delete on signing.signature
    for each row execute function platform.refuse_change();
create trigger signature_never_emptied before truncate on signing.signature
    for each statement execute function platform.refuse_change();
