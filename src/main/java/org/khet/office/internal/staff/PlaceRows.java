package org.khet.office.internal.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;
import org.khet.office.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** หน้าที่: memberships as rows. They begin and end; none is ever deleted. */
@Repository
class PlaceRows {

    private final JdbcClient jdbc;

    PlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where someone works, as what, from the first day to the last; both count. */
    record Facts(
            UUID unit,
            Role role,
            String position,
            LocalDate since,
            @Nullable LocalDate until) {

        boolean overlaps(LocalDate from, @Nullable LocalDate to) {
            return (to == null || !since.isAfter(to)) && (until == null || !until.isBefore(from));
        }
    }

    record Stored(UUID id, UUID person, int version, String unitName, Facts facts) {

        boolean over(LocalDate today) {
            var until = facts.until();
            return until != null && until.isBefore(today);
        }

        static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    row.getObject("id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getInt("version"),
                    row.getString("unit"),
                    new Facts(
                            row.getObject("unit_id", UUID.class),
                            Role.valueOf(row.getString("role")),
                            row.getString("position"),
                            row.getObject("since", LocalDate.class),
                            row.getObject("until", LocalDate.class)));
        }
    }

    /** All places of a person, those without end first, then the latest. */
    List<Stored> of(OfficeId office, UUID person) {
        return jdbc.sql("""
                select m.id, m.person_id, m.version, u.name as unit, m.unit_id, m.role, m.position, m.since, m.until
                from office.membership m
                join office.unit u on u.office_id = m.office_id and u.id = m.unit_id
                where m.office_id = :office and m.person_id = :person
                order by m.until desc nulls first, m.since desc, m.id""")
                .param("office", office.value())
                .param("person", person)
                .query((row, number) -> Stored.of(row))
                .list();
    }

    Optional<Stored> find(OfficeId office, UUID person, UUID place) {
        return of(office, person).stream().filter(one -> one.id().equals(place)).findFirst();
    }

    UUID add(OfficeId office, UUID person, Facts facts) {
        return jdbc.sql("""
                insert into office.membership (office_id, person_id, unit_id, role, position, since, until)
                values (:office, :person, :unit, :role, :position, :since, :until)
                returning id""")
                .param("office", office.value())
                .param("person", person)
                .param("unit", facts.unit())
                .param("role", facts.role().name())
                .param("position", facts.position())
                .param("since", facts.since())
                .param("until", facts.until())
                .query(UUID.class)
                .single();
    }

    void change(OfficeId office, UUID place, String position, LocalDate since, @Nullable LocalDate until) {
        jdbc.sql("""
                update office.membership
                set position = :position, since = :since, until = :until, version = version + 1
                where office_id = :office and id = :place""")
                .param("office", office.value())
                .param("place", place)
                .param("position", position)
                .param("since", since)
                .param("until", until)
                .update();
    }

    /** Would someone who can sign in be administrator without an end in sight, were it not for this person or place? */
    boolean administeredWithout(OfficeId office, UUID personOrPlace) {
        return jdbc.sql("""
                select exists (select from office.current_membership c
                    join office.membership m on m.office_id = c.office_id and m.id = c.id
                    join office.account a on a.office_id = c.office_id and a.person_id = c.person_id
                    where c.office_id = :office and c.role = 'ADMINISTRATOR' and m.until is null
                        and a.closed_at is null and c.person_id <> :without and c.id <> :without)""")
                .param("office", office.value())
                .param("without", personOrPlace)
                .query(Boolean.class)
                .single();
    }

    boolean administrator(OfficeId office, UUID person) {
        return of(office, person).stream().anyMatch(place -> place.facts().role() == Role.ADMINISTRATOR);
    }

    /** Nobody new works in a unit that was closed. */
    boolean closed(OfficeId office, UUID unit) {
        return jdbc.sql("""
                select exists (select from office.unit
                    where office_id = :office and id = :unit and closed_on is not null)""")
                .param("office", office.value())
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    /** Acts on people stand in a line: the next sees what the one before left, be it the last administrator. */
    void inLine(OfficeId office) {
        jdbc.sql("select id from office.office where id = :office for update")
                .param("office", office.value())
                .query(UUID.class)
                .single();
    }
}
