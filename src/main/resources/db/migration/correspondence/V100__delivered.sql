-- หนังสือที่ส่งถึงกันในระบบ: a letter another unit of this office sent. Its words are its sender's; the receiver enters it in its
-- own register or returns it to the sender, who may recall it until then.
alter table correspondence.entry
    add column delivered boolean not null default false,
    add column opened_at timestamptz;              -- the receiver's first look, before entering it

alter table correspondence.entry drop constraint entry_state_known;
alter table correspondence.entry add constraint entry_state_known check (state in ('RESERVED', 'TO_ROUTE', 'WAITING',
    'TO_ASSIGN', 'OWNER_UNKNOWN', 'ASSIGNED', 'ACKNOWLEDGED', 'REPORTED', 'RETURNED', 'CLOSED', 'CANCELLED',
    'RETURNED_TO_SENDER', 'RECALLED'));
alter table correspondence.entry drop constraint entry_waiting_has_no_number;
alter table correspondence.entry add constraint entry_waiting_has_no_number
    check (state in ('WAITING', 'RETURNED', 'RETURNED_TO_SENDER', 'RECALLED') or number is not null);
alter table correspondence.entry add constraint entry_sent_back_says_why
    check (state not in ('RETURNED_TO_SENDER', 'RECALLED') or (delivered and btrim(note) <> ''));
alter table correspondence.entry add constraint entry_recalled_before_entered check (state <> 'RECALLED' or number is null);
alter table correspondence.entry add constraint entry_delivered_at_the_top check (not delivered or parent_id is null);

alter table correspondence.letter drop constraint letter_channel_known;
alter table correspondence.letter add constraint letter_channel_known
    check (channel in ('PAPER', 'EMAIL', 'SMART_OBEC', 'ECMS', 'WEB', 'HAND', 'KHET'));

-- Published: what has become of a delivered letter where it was sent.
create view correspondence.delivered with (security_invoker = true) as
select office_id, id, letter_id, unit_id, state, purpose, year, number, received_at, received_by, opened_at, at_since, note
from correspondence.entry
where delivered;

-- Those nobody has entered yet, and those that came back: few at any time, looked for by their senders.
create index entry_delivered_unsettled on correspondence.entry (office_id, state, id)
    where delivered and state in ('WAITING', 'RETURNED_TO_SENDER');
