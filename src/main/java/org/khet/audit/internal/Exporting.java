package org.khet.audit.internal;

import org.khet.office.Actor;
import org.khet.platform.audit.Act;
import org.khet.platform.audit.ActWords;
import org.khet.platform.audit.AuditTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Who takes the trail out of the house is in the trail. */
@Component
class Exporting {

    private final AuditTrail trail;

    Exporting(AuditTrail trail) {
        this.trail = trail;
    }

    void note(Actor actor, String query, String address) {
        var person = actor.person().value();
        trail.write(new Act(
                actor.office().value(),
                person,
                actor.name(),
                actor.capacity(),
                "audit.exported",
                person,
                actor.unit().value(),
                query.isEmpty() ? null : query,
                null,
                null,
                address));
    }

    @Bean
    static ActWords wordsForReaders() {
        return new ActWords("audit.act.");
    }
}
