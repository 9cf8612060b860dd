-- ขนาดและระดับชั้นที่จัดสอนของสถานศึกษา: the words an office sorts its schools by, in its own order. It begins with the usual ones.
create table office.school_size (
    office_id uuid not null,
    name      text not null,
    position  int  not null,
    constraint school_size_pk primary key (office_id, name),
    constraint school_size_of_office foreign key (office_id) references office.office (id),
    constraint school_size_named check (btrim(name) <> '')
);
create table office.school_level (
    office_id uuid not null,
    name      text not null,
    position  int  not null,
    constraint school_level_pk primary key (office_id, name),
    constraint school_level_of_office foreign key (office_id) references office.office (id),
    constraint school_level_named check (btrim(name) <> '')
);

alter table office.unit
    add column size text,
    add column level text,
    add constraint unit_size foreign key (office_id, size) references office.school_size (office_id, name) on update cascade,
    add constraint unit_level foreign key (office_id, level) references office.school_level (office_id, name) on update cascade,
    add constraint unit_size_and_level_of_school check (kind = 'SCHOOL' or num_nonnulls(size, level) = 0);

create function office.begin_with_sizes_and_levels(office uuid) returns void language sql as $$
    insert into office.school_size (office_id, name, position)
    select office, name, position
    from unnest(array['ขนาดเล็ก', 'ขนาดกลาง', 'ขนาดใหญ่', 'ขนาดใหญ่พิเศษ']) with ordinality usual (name, position);
    insert into office.school_level (office_id, name, position)
    select office, name, position
    from unnest(array['ประถมศึกษา', 'ขยายโอกาส', 'มัธยมศึกษา']) with ordinality usual (name, position);
$$;
select office.begin_with_sizes_and_levels(id) from office.office order by id;

create function office.new_office_sorts_its_schools() returns trigger language plpgsql as $$
begin
    perform office.begin_with_sizes_and_levels(new.id);
    return new;
end $$;
create trigger office_begins_with_sizes_and_levels after insert on office.office
    for each row execute function office.new_office_sorts_its_schools();
