package org.khet.drafting.internal.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.khet.drafting.DraftId;
import org.khet.office.Actor;
import org.khet.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has a draft open now: a row a page, renewed while it is open. */
@Component
class Presence {

    /** A page asks every twenty seconds; one that has not for this long is closed. */
    private static final Duration OPEN = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that this page is open, and tells whose other pages are. */
    @Transactional
    List<PersonId> here(Actor actor, DraftId draft, UUID pen) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("delete from drafting.presence where office_id = :office and draft_id = :draft and seen_at < :gone")
                .param("office", actor.office().value())
                .param("draft", draft.value())
                .param("gone", now.minus(OPEN))
                .update();
        jdbc.sql("""
                insert into drafting.presence (office_id, draft_id, pen, person_id, seen_at)
                values (:office, :draft, :pen, :person, :now)
                on conflict (office_id, draft_id, pen) do update set seen_at = excluded.seen_at""")
                .param("office", actor.office().value())
                .param("draft", draft.value())
                .param("pen", pen)
                .param("person", actor.person().value())
                .param("now", now)
                .update();
        return others(actor, draft, pen);
    }

    private List<PersonId> others(Actor actor, DraftId draft, UUID pen) {
        return jdbc.sql("""
                select distinct person_id from drafting.presence
                where office_id = :office and draft_id = :draft and pen <> :pen and person_id <> :person
                order by person_id""")
                .param("office", actor.office().value())
                .param("draft", draft.value())
                .param("pen", pen)
                .param("person", actor.person().value())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}
