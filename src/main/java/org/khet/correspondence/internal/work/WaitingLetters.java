package org.khet.correspondence.internal.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.khet.correspondence.EntryState;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a person: at their unit, by what their role does there, and what they hold themselves. */
@Component
class WaitingLetters {

    private static final String WAITS = """
            e.office_id = :office
                and ((e.unit_id = :unit and e.at_unit = :unit and e.state = any(:states) and not e.secret)
                    or (e.at_person = :person and (e.unit_id = :unit or e.secret)
                        and e.state in ('ASSIGNED', 'ACKNOWLEDGED'))
                    or (e.secret and :keeper and e.unit_id = :unit and e.state in ('TO_ROUTE', 'TO_ASSIGN', 'REPORTED'))
                    or (e.at_unit = :unit and e.state = 'OWNER_UNKNOWN'
                        and (:decides or e.at_person = :person or (:closes and e.unit_id = :unit))))
            """;

    private final JdbcClient jdbc;

    WaitingLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code most}, the due and the fast first. */
    List<Waiting> of(Actor actor, int most) {
        return jdbc.sql("""
                select e.id, e.year, e.number, e.purpose, e.instruction, e.due, e.state, e.at_since, e.at_person,
                    l.subject, l.sender, l.speed, e.secret
                from correspondence.entry e
                join correspondence.letter l on l.office_id = e.office_id and l.id = e.letter_id
                where
                """ + WAITS + """
                order by e.due nulls last, array_position(array['MOST_URGENT', 'VERY_URGENT', 'URGENT', 'NORMAL'],
                    l.speed), e.at_since, e.id
                limit :most""")
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("person", actor.person().value())
                .param("keeper", actor.may(Permission.KEEP_SECRETS))
                .param("states", statesFor(actor))
                .param("decides", actor.may(Permission.DECIDE_OWNERS))
                .param("closes", actor.may(Permission.CLOSE_LETTERS))
                .param("most", most)
                .query(Waiting.class)
                .list();
    }

    /** How many of them are late or due today. */
    int pressing(Actor actor, LocalDate today) {
        return jdbc.sql("select count(*) from correspondence.entry e where e.due <= :today and " + WAITS)
                .param("today", today)
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("person", actor.person().value())
                .param("keeper", actor.may(Permission.KEEP_SECRETS))
                .param("states", statesFor(actor))
                .param("decides", actor.may(Permission.DECIDE_OWNERS))
                .param("closes", actor.may(Permission.CLOSE_LETTERS))
                .query(Integer.class)
                .single();
    }

    private static String[] statesFor(Actor actor) {
        var states = new ArrayList<EntryState>();
        if (actor.may(Permission.ROUTE_LETTERS)) {
            states.add(EntryState.TO_ROUTE);
            states.add(EntryState.RETURNED);
        }
        if (actor.may(Permission.RECEIVE_LETTERS)) {
            states.add(EntryState.WAITING);
        }
        if (actor.may(Permission.ASSIGN_LETTERS)) {
            states.add(EntryState.TO_ASSIGN);
        }
        if (actor.may(Permission.CLOSE_LETTERS)) {
            states.add(EntryState.REPORTED);
        }
        return states.stream().map(Enum::name).toArray(String[]::new);
    }
}
