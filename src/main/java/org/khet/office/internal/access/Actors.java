package org.khet.office.internal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.office.Acting;
import org.khet.office.ActingKind;
import org.khet.office.Actor;
import org.khet.office.Membership;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.Role;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the actor of a visit: one indexed query for each request. Places of their own come first. */
@Component
class Actors implements Acting {

    private final JdbcClient jdbc;

    Actors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the account is closed or the person has no place today. */
    Optional<Actor> of(Visit visit) {
        var rows = jdbc.sql("""
                select p.first_name || ' ' || p.last_name as person, m.id, m.unit_id, u.name as unit, u.kind, m.role,
                    m.position, m.acting
                from office.account a
                join office.person p on p.office_id = a.office_id and p.id = a.person_id
                join office.current_place m on m.office_id = a.office_id and m.person_id = a.person_id
                join office.unit u on u.office_id = m.office_id and u.id = m.unit_id
                where a.office_id = :office and a.person_id = :person and a.closed_at is null
                order by m.acting is not null, u.position, m.since, m.id""")
                .param("office", visit.office().value())
                .param("person", visit.person().value())
                .query((row, number) -> Row.of(row))
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(actor(visit, rows));
    }

    @Override
    public Optional<Actor> actor(OfficeId office, PersonId person, UnitId unit) {
        return of(new Visit(office, person, null))
                .flatMap(actor -> actor.memberships().stream()
                        .filter(place -> place.unit().equals(unit))
                        .findFirst()
                        .map(place -> new Actor(office, person, actor.name(), place, actor.memberships())));
    }

    private static Actor actor(Visit visit, List<Row> rows) {
        var places = rows.stream().map(Row::place).toList();
        var chosen = places.stream()
                .filter(place -> place.id().equals(visit.place()))
                .findFirst()
                .orElse(places.getFirst());
        return new Actor(visit.office(), visit.person(), rows.getFirst().person(), chosen, places);
    }

    private record Row(String person, Membership place) {

        static Row of(ResultSet row) throws SQLException {
            var acting = row.getString("acting");
            var place = new Membership(
                    row.getObject("id", UUID.class),
                    new UnitId(row.getObject("unit_id", UUID.class)),
                    row.getString("unit"),
                    UnitKind.valueOf(row.getString("kind")),
                    Role.valueOf(row.getString("role")),
                    row.getString("position"),
                    acting == null ? null : ActingKind.valueOf(acting));
            return new Row(row.getString("person"), place);
        }
    }
}
