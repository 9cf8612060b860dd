package org.khet.office.internal;

import static org.khet.platform.web.Texts.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;
import org.khet.office.UnitId;
import org.khet.office.pages.PersonRow;
import org.khet.office.pages.PersonRow.PlaceRow;
import org.khet.platform.sql.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** ทำเนียบ: who works where, by unit, its head first. */
@Component
class Directory {

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many work in each unit, and its head (empty when it has none). */
    Map<UnitId, Staff> staff(OfficeId office) {
        Map<UnitId, Staff> staff = new LinkedHashMap<>();
        jdbc.sql("""
                select m.unit_id, count(distinct m.person_id) as people,
                    coalesce((array_agg(p.title || p.first_name || ' ' || p.last_name
                        order by array_position(:heads, m.role), m.since, p.id)
                        filter (where m.role = any(:heads)))[1], '') as head
                from office.current_membership m
                join office.person p on p.office_id = m.office_id and p.id = m.person_id
                where m.office_id = :office
                group by m.unit_id
                order by m.unit_id""")
                .param("office", office.value())
                .param("heads", HeadsFirst.ROLES)
                .query(Staff.class)
                .list()
                .forEach(one -> staff.put(one.unitId(), one));
        return staff;
    }

    record Staff(UnitId unitId, int people, String head) {}

    /** @param closedOn the first day it is no more; null: it is open */
    record Standing(String code, @Nullable LocalDate closedOn) {}

    Standing standing(OfficeId office, UnitId unit) {
        return jdbc.sql("""
                select coalesce(code, '') as code, closed_on from office.unit
                where office_id = :office and id = :unit""")
                .param("office", office.value())
                .param("unit", unit.value())
                .query(Standing.class)
                .single();
    }

    /** People who have a place that meets the conditions, with all their places of today. */
    List<PersonRow> people(OfficeId office, Where where, int most) {
        var rows = jdbc.sql("""
                with found as (
                    select p.id, min((u.position, coalesce(array_position(:heads, m.role), 9))) as rank
                    from office.current_membership m
                    join office.person p on p.office_id = m.office_id and p.id = m.person_id
                    join office.unit u on u.office_id = m.office_id and u.id = m.unit_id
                    where m.office_id = :office and %s
                    group by p.id)
                select p.id, p.title || p.first_name || ' ' || p.last_name as name, p.position as post,
                    p.level, p.phone, u.id as unit_id, u.name as unit, m.position, m.role
                from found f
                join office.person p on p.office_id = :office and p.id = f.id
                join office.current_membership m on m.office_id = :office and m.person_id = f.id
                join office.unit u on u.office_id = :office and u.id = m.unit_id
                order by f.rank, p.first_name collate "th-TH-x-icu", p.last_name collate "th-TH-x-icu", p.id,
                    u.position, m.since
                limit :most""".formatted(where.sql()))
                .params(where.params())
                .param("office", office.value())
                .param("heads", HeadsFirst.ROLES)
                .param("most", most)
                .query((row, number) -> Row.of(row))
                .list();
        return grouped(rows);
    }

    private static List<PersonRow> grouped(List<Row> rows) {
        Map<UUID, PersonRow> people = new LinkedHashMap<>();
        for (var row : rows) {
            people.computeIfAbsent(row.id(), id -> row.person()).places().add(row.place());
        }
        return List.copyOf(people.values());
    }

    private record Row(UUID id, PersonRow person, PlaceRow place) {

        static Row of(ResultSet row) throws SQLException {
            var place = new PlaceRow(
                    row.getString("unit"),
                    Units.href(new UnitId(row.getObject("unit_id", UUID.class))),
                    row.getString("position"),
                    text("office.role." + row.getString("role")));
            return new Row(row.getObject("id", UUID.class), person(row), place);
        }

        private static PersonRow person(ResultSet row) throws SQLException {
            var level = row.getString("level");
            var phone = row.getString("phone");
            return new PersonRow(
                    row.getString("name"),
                    "",
                    row.getString("post"),
                    level == null ? "" : level,
                    phone == null ? "" : phone,
                    new ArrayList<>());
        }
    }
}
