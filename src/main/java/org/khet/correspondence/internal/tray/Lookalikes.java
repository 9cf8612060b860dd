package org.khet.correspondence.internal.tray;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.khet.correspondence.Drafts.Alike;
import org.khet.correspondence.EntryId;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters that look like one at the door: same ที่, same ลงวันที่, same จาก, all folded as search folds them. A number that
 * carries an office's letters (ศธ 04009/…) tells the sender by itself, however จาก was written. That a letter was also delivered to
 * another unit makes it no second one here.
 */
@Component
class Lookalikes {

    private final JdbcClient jdbc;

    Lookalikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Alike> find(Actor actor, String number, LocalDate dated, String sender) {
        if (number.isBlank()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select e.id, e.number || '/' || e.year as register_number, e.unit_id
                from correspondence.letter l
                join correspondence.entry e on e.office_id = l.office_id and e.letter_id = l.id
                where l.office_id = :office and l.dated = :dated
                    and platform.th_key(l.number) = platform.th_key(:number)
                    and (:coded or platform.th_key(l.sender) = platform.th_key(:sender))
                    and not e.secret and e.number is not null and e.state <> 'CANCELLED' and ((:all and e.story_id is null) or e.unit_id = :unit)
                order by e.unit_id <> :unit, e.received_at, e.id
                limit 1""")
                .param("office", actor.office().value())
                .param("dated", dated)
                .param("number", number)
                .param("coded", Character.isLetter(number.strip().codePointAt(0)))
                .param("sender", sender)
                .param("all", actor.may(Permission.SEE_ALL_LETTERS))
                .param("unit", actor.unit().value())
                .query((row, n) -> new Alike(
                        new EntryId(row.getObject("id", UUID.class)),
                        row.getString("register_number"),
                        row.getString("unit_id")))
                .optional();
    }
}
