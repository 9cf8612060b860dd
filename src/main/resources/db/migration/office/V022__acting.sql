-- Who does the work of a post that is another's, by an order and for a time.
create table office.acting (
    office_id    uuid not null,
    id           uuid not null default platform.uuidv7(),
    kind         text not null,
    person_id    uuid not null,
    unit_id      uuid not null,
    role         text not null,
    position     text not null,  -- the post acted for, as a letter names it under the signature
    holder_id    uuid,           -- whose post it is; null: nobody holds it
    rank         int  not null default 1,
    only_away    boolean not null default false,  -- only on days the holder is noted as away
    matters      text not null default '',        -- what was delegated
    order_number text not null,  -- คำสั่งที่
    order_date   date not null,  -- ลงวันที่
    since        date not null,
    until        date not null,
    withdrawn    boolean not null default false,   -- before it held
    version      int  not null default 1,
    constraint acting_pk primary key (office_id, id),
    constraint acting_person foreign key (office_id, person_id) references office.person (office_id, id),
    constraint acting_holder foreign key (office_id, holder_id) references office.person (office_id, id),
    constraint acting_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    -- IN_PLACE รักษาราชการแทน: nobody holds the post, or the holder cannot work. ON_BEHALF ปฏิบัติราชการแทน: delegated.
    constraint acting_kind_known check (kind in ('IN_PLACE', 'ON_BEHALF')),
    constraint acting_role_of_a_head check (role in ('DIRECTOR', 'DEPUTY', 'GROUP_DIRECTOR', 'SCHOOL_HEAD')),
    constraint acting_not_for_oneself check (holder_id <> person_id),
    constraint acting_on_behalf_of_someone check (kind = 'IN_PLACE' or holder_id is not null),
    constraint acting_by_an_order check (btrim(order_number) <> ''),
    constraint acting_ends_after_start check (until >= since),
    constraint acting_ranked check (rank between 1 and 9 and (rank = 1 or kind = 'IN_PLACE'))
);
create index acting_by_person on office.acting (office_id, person_id);
create index acting_by_post on office.acting (office_id, unit_id, role);
create trigger acting_kept before delete on office.acting
    for each row execute function office.refuse_deletion();

-- Days on which someone cannot work: ลา, ไปราชการ.
create table office.absence (
    office_id uuid not null,
    id        uuid not null default platform.uuidv7(),
    person_id uuid not null,
    since     date not null,
    until     date not null,
    reason    text not null,
    withdrawn boolean not null default false,
    constraint absence_pk primary key (office_id, id),
    constraint absence_person foreign key (office_id, person_id) references office.person (office_id, id),
    constraint absence_ends_after_start check (until >= since)
);
create index absence_by_person on office.absence (office_id, person_id);
create trigger absence_kept before delete on office.absence
    for each row execute function office.refuse_deletion();

create view office.away_today as
select office_id, person_id
from office.absence
where not withdrawn
    and since <= (now() at time zone 'Asia/Bangkok')::date and until >= (now() at time zone 'Asia/Bangkok')::date;

-- Orders in force today. Of the ordered substitutes of a post the first who is not away acts.
create view office.acting_today as
with by_order as (
    select a.*
    from office.acting a
    where not a.withdrawn and a.since <= (now() at time zone 'Asia/Bangkok')::date and a.until >= (now() at time zone 'Asia/Bangkok')::date
        and exists (select from office.current_membership m
            where m.office_id = a.office_id and m.person_id = a.person_id)
        and not exists (select from office.away_today w
            where w.office_id = a.office_id and w.person_id = a.person_id)
        and (not a.only_away or a.holder_id is null or exists (select from office.away_today w
            where w.office_id = a.office_id and w.person_id = a.holder_id)))
select a.office_id, a.id, a.person_id, a.unit_id, a.role, a.position, a.kind, a.since
from by_order a
where a.rank = 1 or not exists (select from by_order b
    where b.office_id = a.office_id and b.unit_id = a.unit_id and b.role = a.role and b.kind = a.kind
        and b.holder_id is not distinct from a.holder_id and b.rank < a.rank);

-- Every place someone may work in today: their own and those they act in.
create view office.current_place as
select office_id, id, person_id, unit_id, role, position, since, null::text as acting
from office.current_membership
union all
select office_id, id, person_id, unit_id, role, position, since, kind
from office.acting_today;
