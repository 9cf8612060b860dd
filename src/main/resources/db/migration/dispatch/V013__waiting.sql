-- What went by another way than the system, or to a person, and nobody knows yet that it arrived.
create index delivery_not_known_received on dispatch.delivery (office_id, letter_id)
    where entry_id is null and acknowledged_at is null and recalled_at is null and not settled;
