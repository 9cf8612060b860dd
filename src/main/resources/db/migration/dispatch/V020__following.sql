-- Until when a receiver was asked to act.
alter table dispatch.delivery add column due date;

create index delivery_reminded on dispatch.delivery (office_id, unit_id) where reminded_at is not null and recalled_at is null;

-- What has become of each delivery: SENT, OPENED, REGISTERED, REPLIED; RETURNED until its sender has dealt with it, then SETTLED;
-- RECALLED. A unit in the system says it by its entry, anybody else by what the sender wrote down or the person did.
create view dispatch.followed with (security_invoker = true) as
select d.office_id, d.id, d.letter_id, l.unit_id as sender_id, d.unit_id, d.person_id, d.name, d.way, d.purpose, d.due, d.entry_id,
    d.sent_at, d.sent_by, d.reminded_at, d.reminders, d.settled, d.instead_of, d.acknowledgement,
    coalesce(e.opened_at, d.opened_at) as opened_at,
    coalesce(e.received_at, d.acknowledged_at) as registered_at, e.year, e.number,
    coalesce(d.returned_at, case when e.state = 'RETURNED_TO_SENDER' then e.at_since end) as returned_at,
    coalesce(nullif(d.recalled_why, ''), nullif(d.returned_why, ''),
        case when e.state = 'RETURNED_TO_SENDER' then e.note end, '') as why,
    d.recalled_at, r.printed as reply, r.dated as replied_on,
    case
        when d.recalled_at is not null then 'RECALLED'
        when d.returned_at is not null or e.state = 'RETURNED_TO_SENDER'
            then case when d.settled then 'SETTLED' else 'RETURNED' end
        when r.printed is not null then 'REPLIED'
        when e.state <> 'WAITING' or d.acknowledged_at is not null then 'REGISTERED'
        when e.opened_at is not null or d.opened_at is not null then 'OPENED'
        else 'SENT'
    end as state
from dispatch.delivery d
join dispatch.letter l on l.office_id = d.office_id and l.id = d.letter_id
left join correspondence.delivered e on e.office_id = d.office_id and e.id = d.entry_id
left join lateral (
    select a.printed, a.dated from dispatch.letter a
    where a.office_id = d.office_id and a.answered = l.carried and a.answers = d.entry_id and a.state = 'ISSUED'
    order by a.taken_at, a.id limit 1) r on true;

-- กลุ่มผู้รับ: receivers a unit, or the whole office, sends to again and again.
create table dispatch.receiver_group (
    office_id uuid not null,
    id        uuid not null default platform.uuidv7(),
    unit_id   uuid,                             -- whose it is; null: everybody's in the office, kept by its registry
    name      text not null,
    version   int  not null default 1,
    constraint receiver_group_pk primary key (office_id, id),
    constraint receiver_group_office foreign key (office_id) references office.office (id),
    constraint receiver_group_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint receiver_group_named check (btrim(name) <> ''),
    constraint receiver_group_once unique nulls not distinct (office_id, unit_id, name)
);
create table dispatch.receiver_group_member (
    office_id uuid not null,
    group_id  uuid not null,
    unit_id   uuid,
    person_id uuid,
    constraint receiver_group_member_once unique nulls not distinct (office_id, group_id, unit_id, person_id),
    constraint receiver_group_member_group foreign key (office_id, group_id)
        references dispatch.receiver_group (office_id, id) on delete cascade,
    constraint receiver_group_member_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint receiver_group_member_person foreign key (office_id, person_id) references office.person (office_id, id),
    constraint receiver_group_member_one check (num_nonnulls(unit_id, person_id) = 1)
);

create index delivery_returned on dispatch.delivery (office_id) where returned_at is not null and not settled;
