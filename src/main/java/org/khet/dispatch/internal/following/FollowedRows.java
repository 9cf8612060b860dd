package org.khet.dispatch.internal.following;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.dispatch.OutgoingId;
import org.khet.office.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has become of the deliveries of a letter. */
@Component
class FollowedRows {

    static final String COLUMNS = """
            select f.id, f.letter_id, f.unit_id, f.person_id, f.name, f.way, f.purpose, f.due, f.entry_id, f.sent_at,
                f.reminded_at, f.reminders, f.acknowledgement, f.opened_at, f.registered_at, f.year, f.number,
                f.returned_at, f.why, f.recalled_at, f.reply, f.replied_on, f.state
            from dispatch.followed f
            """;

    private final JdbcClient jdbc;

    FollowedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were sent to. */
    List<Followed> of(OfficeId office, OutgoingId letter) {
        return jdbc.sql(COLUMNS + "where f.office_id = :office and f.letter_id = :letter order by f.id")
                .param("office", office.value())
                .param("letter", letter.value())
                .query(Followed.class)
                .list();
    }

    Optional<Followed> find(OfficeId office, OutgoingId letter, UUID delivery) {
        return jdbc.sql(COLUMNS + "where f.office_id = :office and f.letter_id = :letter and f.id = :id order by f.id")
                .param("office", office.value())
                .param("letter", letter.value())
                .param("id", delivery)
                .query(Followed.class)
                .optional();
    }
}
