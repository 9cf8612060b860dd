-- One-time codes printed when Khet starts without an administrator; only their SHA-256 is kept. No office_id: there is no
-- office yet. Every node prints one of its own; all are void once the office is set up.
create table office.set_up_code (
    code_hash bytea       not null,
    made_at   timestamptz not null default clock_timestamp(),
    constraint set_up_code_pk primary key (code_hash)
);
