-- What was made over the API, by the caller's Idempotency-Key: the same request again is given the same answer. The row is
-- written in the transaction of the act, so that there is no answer without its act and no act without its answer.
create table platform.answered (
    office_id    uuid        not null,
    person_id    uuid        not null,
    key          text        not null,
    request_hash text        not null,
    location     text,
    body         text,        -- JSON
    at           timestamptz not null default clock_timestamp(),
    constraint answered_pk primary key (office_id, person_id, key)
);
