package org.khet.dispatch.internal.thread;

import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Which letters of a conversation a person sees: those of their own unit, those sent to it, and who sees every letter of
 * the office the rest but what is between schools. A school sees nothing of other schools.
 */
@Component
class Eyes {

    /** Of who sent it. */
    static final String SENT = """
            (l.unit_id = :unit or l.register_unit = :unit or (:all and l.unit_id <> all(:schools)))
            """;

    /** Of {@code h}, a letter at a unit. */
    static final String HELD = """
            (h.unit_id = :unit or (:all and h.unit_id <> all(:schools)))
            """;

    /** Of {@code l}, an outgoing letter. */
    static final String SEEN = " (" + SENT + """
             or exists (select from correspondence.held h
                where h.office_id = l.office_id and h.letter_id = l.carried and h.state <> 'RECALLED' and""" + " " + HELD + "))";

    private final Office office;

    Eyes(Office office) {
        this.office = office;
    }

    /** The query with what these conditions ask for. */
    StatementSpec of(Actor actor, StatementSpec sql) {
        return sql.param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("all", actor.may(Permission.SEE_ALL_LETTERS))
                .param(
                        "schools",
                        office.unitsEver(actor.office(), UnitKind.SCHOOL).stream()
                                .map(school -> school.id().value())
                                .toArray(UUID[]::new));
    }
}
