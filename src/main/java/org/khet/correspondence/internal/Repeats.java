package org.khet.correspondence.internal;

import java.util.Optional;
import java.util.UUID;
import org.khet.correspondence.EntryId;
import org.khet.office.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests that may come twice: a button pressed twice, a line that broke before the answer. */
@Component
class Repeats {

    private final JdbcClient jdbc;

    Repeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims the key for an entry; what came of it before, when it was claimed already. Waits for a claim under way. */
    Optional<Received> before(Actor actor, Arrival arrival, EntryId entry) {
        var claimed = jdbc.sql("""
                insert into correspondence.once (office_id, person_id, key, request_hash, entry_id)
                values (:office, :person, :key, :hash, :entry)
                on conflict do nothing""")
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .param("key", arrival.key())
                .param("hash", arrival.hash())
                .param("entry", entry.value())
                .update();
        return claimed == 1 ? Optional.empty() : Optional.of(earlier(actor, arrival));
    }

    /** Did something come under this key already? */
    boolean known(Actor actor, String key) {
        return jdbc.sql("""
                select exists (
                    select from correspondence.once where office_id = :office and person_id = :person and key = :key)""")
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private Received earlier(Actor actor, Arrival arrival) {
        return jdbc.sql("""
                select entry_id, request_hash from correspondence.once
                where office_id = :office and person_id = :person and key = :key""")
                .param("office", actor.office().value())
                .param("person", actor.person().value())
                .param("key", arrival.key())
                .query((row, n) -> {
                    var entry = new EntryId(row.getObject("entry_id", UUID.class));
                    return arrival.hash().equals(row.getString("request_hash"))
                            ? (Received) new Received.Again(entry)
                            : new Received.KeyTaken(entry);
                })
                .single();
    }
}
