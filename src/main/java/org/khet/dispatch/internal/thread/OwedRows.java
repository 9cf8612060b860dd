package org.khet.dispatch.internal.thread;

import java.util.List;
import java.util.UUID;
import org.khet.office.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was sent letters to act on, and has answered or not. */
@Component
class OwedRows {

    private static final String OWED = """
            select d.letter_id, d.name, h.state, h.due, d.sent_at,
                d.recalled_at is not null or d.returned_at is not null or d.settled
                    or coalesce(h.state in ('RETURNED_TO_SENDER', 'RECALLED', 'CANCELLED'), false) as gone,
                (d.person_id is not null and d.acknowledged_at is not null)
                    or exists (select from dispatch.letter r
                        where r.office_id = d.office_id and r.answered = l.carried and r.unit_id = d.unit_id
                            and r.state = 'ISSUED')
                    or exists (select from dispatch.form f
                        join dispatch.answer a on a.office_id = f.office_id and a.form_id = f.id
                        where f.office_id = d.office_id and f.letter_id = d.letter_id and a.unit_id = d.unit_id
                            and a.version > 0) as replied
            from dispatch.delivery d
            join dispatch.letter l on l.office_id = d.office_id and l.id = d.letter_id
            left join correspondence.held h on h.office_id = d.office_id and h.id = d.entry_id
            where d.office_id = :office and d.letter_id = any(:letters) and d.purpose = 'ACT' and l.state = 'ISSUED'
                and (d.letter_id = any(:sent) or d.unit_id = :unit or d.person_id = :person)
            order by d.letter_id, h.due nulls last, d.id
            limit :most""";

    private final JdbcClient jdbc;

    OwedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of the letters this person sees as their sender everyone, of those sent to their unit the unit alone. A person answers
     * by acknowledging; a unit by a letter that has its number, or by the form that came along.
     */
    List<Owed> of(Actor actor, List<Turn> turns) {
        return jdbc.sql(OWED)
                .param("office", actor.office().value())
                .param("letters", turns.stream().map(Turn::id).toArray(UUID[]::new))
                .param("sent", turns.stream().filter(Turn::sent).map(Turn::id).toArray(UUID[]::new))
                .param("unit", actor.unit().value())
                .param("person", actor.person().value())
                .param("most", 2 * Turns.MOST)
                .query(Owed.class)
                .list();
    }
}
