package org.khet.office.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.OfficeProfile;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.Role;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.platform.sql.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The office as its tables tell. Nothing is kept between questions: a person moved a second ago has moved. */
@Component
class StoredOffice implements Office {

    private static final String PERSON = """
            select p.id, p.title, p.first_name || ' ' || p.last_name as name,
                p.position || case when p.level like '% %' then ' ' else '' end || coalesce(p.level, '') as position
            from office.person p
            """;

    private final JdbcClient jdbc;

    StoredOffice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OfficeId> offices() {
        return jdbc.sql("select id from office.office order by id")
                .query((row, n) -> new OfficeId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public OfficeProfile profile(OfficeId office) {
        return jdbc.sql("""
                select id, name, short_name, letter_code,
                    case when emblem is not null then '/office/emblem/' || id || '/' || version || '.png' end as emblem
                from office.office where id = :office""")
                .param("office", office.value())
                .query(OfficeProfile.class)
                .single();
    }

    @Override
    public Optional<byte[]> emblem(OfficeId office) {
        return jdbc.sql("select emblem from office.office where id = :office and emblem is not null")
                .param("office", office.value())
                .query(byte[].class)
                .optional();
    }

    @Override
    public List<Unit> units(OfficeId office, UnitKind... kinds) {
        return units(office, "u.closed_on is null", kinds);
    }

    @Override
    public List<Unit> unitsEver(OfficeId office, UnitKind... kinds) {
        return units(office, "true", kinds);
    }

    private List<Unit> units(OfficeId office, String condition, UnitKind... kinds) {
        var where = new Where()
                .and("u.office_id = :office and " + condition, "office", office.value())
                .and("u.kind = any(:kinds)", "kinds", kinds.length == 0 ? null : names(kinds));
        return jdbc.sql("""
                select u.id, u.kind, u.name, u.short_name, u.parent_id as parent
                from office.unit u
                where %s
                order by u.position, u.id""".formatted(where.sql()))
                .params(where.params())
                .query(Unit.class)
                .list();
    }

    @Override
    public List<School> schools(OfficeId office) {
        return jdbc.sql("""
                select u.id, u.name, u.short_name, u.parent_id as network, coalesce(u.size, '') as size,
                    coalesce(u.level, '') as level
                from office.unit u
                where u.office_id = :office and u.kind = 'SCHOOL' and u.closed_on is null
                order by u.position, u.id""").param("office", office.value()).query(School.class).list();
    }

    @Override
    public List<String> schoolSizes(OfficeId office) {
        return jdbc.sql("select name from office.school_size where office_id = :office order by position, name")
                .param("office", office.value())
                .query(String.class)
                .list();
    }

    @Override
    public List<String> schoolLevels(OfficeId office) {
        return jdbc.sql("select name from office.school_level where office_id = :office order by position, name")
                .param("office", office.value())
                .query(String.class)
                .list();
    }

    @Override
    public Optional<Unit> unit(OfficeId office, UnitId unit) {
        return jdbc.sql("""
                select u.id, u.kind, u.name, u.short_name, u.parent_id as parent
                from office.unit u
                where u.office_id = :office and u.id = :unit""")
                .param("office", office.value())
                .param("unit", unit.value())
                .query(Unit.class)
                .optional();
    }

    @Override
    public List<Person> people(OfficeId office, UnitId unit) {
        return peopleIn(office, unit, EnumSet.allOf(Role.class));
    }

    @Override
    public Optional<Person> person(OfficeId office, PersonId person) {
        return jdbc.sql(PERSON + "where p.office_id = :office and p.id = :person")
                .param("office", office.value())
                .param("person", person.value())
                .query(Person.class)
                .optional();
    }

    @Override
    public List<Person> peopleWho(OfficeId office, UnitId unit, Permission permission) {
        var roles = EnumSet.allOf(Role.class);
        roles.removeIf(role -> !role.may(permission));
        return peopleIn(office, unit, roles);
    }

    private List<Person> peopleIn(OfficeId office, UnitId unit, EnumSet<Role> roles) {
        return jdbc.sql(PERSON + """
                join (select person_id, min(array_position(:heads, role)) as head
                    from office.current_place
                    where office_id = :office and unit_id = :unit and role = any(:roles)
                    group by person_id) m on m.person_id = p.id
                where p.office_id = :office
                order by m.head, p.first_name collate "th-TH-x-icu", p.last_name collate "th-TH-x-icu", p.id""")
                .param("office", office.value())
                .param("unit", unit.value())
                .param("roles", names(roles.toArray(Role[]::new)))
                .param("heads", HeadsFirst.ROLES)
                .query(Person.class)
                .list();
    }

    private static String[] names(Enum<?>... values) {
        var names = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            names[i] = values[i].name();
        }
        return names;
    }
}
