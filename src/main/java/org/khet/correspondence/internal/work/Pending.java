package org.khet.correspondence.internal.work;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.UnitKind;
import org.khet.platform.web.ChartBar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** งานค้างของกลุ่ม: how many open letters each person of a unit holds, for those who hand them out. */
@Component
class Pending {

    private final JdbcClient jdbc;
    private final Office office;

    Pending(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    private record Desk(@Nullable UUID person, long letters, long late) {}

    /** Empty for those who hand out no letters. */
    List<ChartBar> of(Actor actor, LocalDate today) {
        if (!actor.may(Permission.ASSIGN_LETTERS) || actor.as().unitKind() == UnitKind.REGISTRY) {
            return List.of();
        }
        return jdbc
                .sql("""
                select at_person person, count(*) letters, count(*) filter (where due < :today) late
                from correspondence.entry
                where office_id = :office and unit_id = :unit and at_unit = :unit
                    and state in ('WAITING', 'TO_ASSIGN', 'ASSIGNED', 'ACKNOWLEDGED', 'REPORTED')
                group by at_person
                order by at_person nulls first""")
                .param("today", today)
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .query(Desk.class)
                .list() // a stream of rows would keep the connection
                .stream()
                .map(desk -> new ChartBar(name(actor, desk.person()), desk.letters(), desk.late()))
                .toList();
    }

    private String name(Actor actor, @Nullable UUID person) {
        return person == null
                ? text("correspondence.work.pending.nobody")
                : office.person(actor.office(), new PersonId(person))
                        .map(Person::name)
                        .orElse("");
    }
}
