-- The transaction that wrote an act: those still running when acts are sealed are the ones that may yet add some. It says
-- where to look for unsealed acts and nothing else; another server counts its transactions anew.
alter table platform.act add column xid xid8 not null default pg_current_xact_id();
create index act_by_transaction on platform.act (office_id, xid);
create index act_by_time on platform.act (office_id, at, id);

-- A closed block of an office's acts: the hash of its acts, of the block before, and of itself.
create table platform.block (
    office_id uuid        not null,
    number    bigint      not null,  -- 1, 2, 3 … in each office
    sealed_at timestamptz not null,
    acts      bigint      not null,
    digest    bytea       not null,  -- of the digests of its acts
    previous  bytea       not null,  -- hash of the block before; 32 zeros before the first
    hash      bytea       not null,
    constraint block_pk primary key (office_id, number),
    constraint block_counts_from_one check (number > 0),
    constraint block_not_empty check (acts > 0),
    constraint block_hashes_whole check (length(digest) = 32 and length(previous) = 32 and length(hash) = 32)
);

-- Which block an act is closed in, and its digest. Written when the act is committed, so an act that comes late is
-- simply not sealed yet, and never lost.
create table platform.seal (
    office_id uuid   not null,
    act_id    uuid   not null,
    block     bigint not null,
    digest    bytea  not null,
    constraint seal_pk primary key (office_id, act_id),
    constraint seal_digest_whole check (length(digest) = 32)
);

-- One row an office: locked by the one who seals. Transactions before "seen" were all over when it last sealed.
create table platform.chain (
    office_id uuid not null,
    seen      xid8 not null default '0',
    constraint chain_pk primary key (office_id)
);

create trigger block_append_only before update or delete on platform.block
    for each row execute function platform.refuse_change();
create trigger block_never_emptied before truncate on platform.block
    for each statement execute function platform.refuse_change();
create trigger seal_append_only before update or delete on platform.seal
    for each row execute function platform.refuse_change();
create trigger seal_never_emptied before truncate on platform.seal
    for each statement execute function platform.refuse_change();
