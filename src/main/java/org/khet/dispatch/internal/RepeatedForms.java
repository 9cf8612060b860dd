package org.khet.dispatch.internal;

import java.util.Optional;
import java.util.UUID;
import org.khet.dispatch.OnceOnly;
import org.khet.dispatch.OutgoingId;
import org.khet.office.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forms that came before. */
@Component
class RepeatedForms implements OnceOnly {

    private final JdbcClient jdbc;

    RepeatedForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<OutgoingId> before(Actor actor, String key, OutgoingId letter) {
        var claimed = jdbc.sql("""
                insert into dispatch.once (office_id, person_id, key, letter_id)
                values (:office, :person, :key, :letter)
                on conflict do nothing""")
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .param("key", key)
                .param("letter", letter.value())
                .update();
        return claimed == 1 ? Optional.empty() : Optional.of(earlier(actor, key));
    }

    private OutgoingId earlier(Actor actor, String key) {
        return new OutgoingId(jdbc.sql("""
                select letter_id from dispatch.once where office_id = :office and person_id = :person and key = :key
                order by key""")
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .param("key", key)
                .query(UUID.class)
                .single());
    }
}
