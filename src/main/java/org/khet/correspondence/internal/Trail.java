package org.khet.correspondence.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.LetterId;
import org.khet.office.Actor;
import org.khet.platform.audit.Act;
import org.khet.platform.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Writes acts on letters into the audit trail, which is also the letter's history. */
@Component
class Trail {

    private final AuditTrail audit;
    private final JsonMapper json;

    Trail(AuditTrail audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    /** An act that says only where the letter went. */
    void write(Actor actor, String verb, LetterId letter, @Nullable String note, Map<String, ?> after) {
        write(actor, verb, letter, note, null, after);
    }

    void write(
            Actor actor,
            String verb,
            LetterId letter,
            @Nullable String note,
            @Nullable Object before,
            @Nullable Object after) {
        audit.write(new Act(
                actor.office().value(),
                actor.person().value(),
                actor.name(),
                actor.capacity(),
                "letter." + verb,
                letter.value(),
                actor.unit().value(),
                note,
                before == null ? null : json.writeValueAsString(before),
                after == null ? null : json.writeValueAsString(after),
                address()));
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
