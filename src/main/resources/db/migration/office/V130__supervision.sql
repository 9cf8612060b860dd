-- รองผู้อำนวยการที่กำกับดูแล: which deputy supervises which unit. A unit without a line is supervised by the director alone.
create table office.supervision (
    office_id uuid not null,
    unit_id   uuid not null,
    person_id uuid not null,
    constraint supervision_pk primary key (office_id, unit_id),
    constraint supervision_unit foreign key (office_id, unit_id) references office.unit (office_id, id),
    constraint supervision_person foreign key (office_id, person_id) references office.person (office_id, id)
);

-- The same views with whose post is acted in: null for a post nobody holds, and for places of one's own.
create or replace view office.acting_today with (security_invoker = true) as
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
select a.office_id, a.id, a.person_id, a.unit_id, a.role, a.position, a.kind, a.since, a.holder_id
from by_order a
where a.rank = 1 or not exists (select from by_order b
    where b.office_id = a.office_id and b.unit_id = a.unit_id and b.role = a.role and b.kind = a.kind
        and b.holder_id is not distinct from a.holder_id and b.rank < a.rank);

create or replace view office.current_place with (security_invoker = true) as
select office_id, id, person_id, unit_id, role, position, since, null::text as acting, null::uuid as holder_id
from office.current_membership
union all
select office_id, id, person_id, unit_id, role, position, since, kind, holder_id
from office.acting_today;
