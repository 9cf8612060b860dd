-- รอชี้ผู้รับผิดชอบ: nobody knows whose letter it is; it waits with whoever may say so.
alter table correspondence.entry drop constraint entry_state_known;
alter table correspondence.entry add constraint entry_state_known check (state in ('RESERVED', 'TO_ROUTE', 'WAITING',
    'TO_ASSIGN', 'OWNER_UNKNOWN', 'ASSIGNED', 'ACKNOWLEDGED', 'REPORTED', 'RETURNED', 'CLOSED', 'CANCELLED'));
create index entry_owner_unknown on correspondence.entry (office_id, at_unit) where state = 'OWNER_UNKNOWN';
