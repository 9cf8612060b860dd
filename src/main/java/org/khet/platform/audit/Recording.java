package org.khet.platform.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Writes an act with what was before and after it, and the address the request at hand came from. */
@Component
public class Recording {

    private final AuditTrail trail;
    private final JsonMapper json;

    Recording(AuditTrail trail, JsonMapper json) {
        this.trail = trail;
        this.json = json;
    }

    /** Call it inside the transaction of the act itself; {@code before} and {@code after} become JSON. */
    public void write(Act act, @Nullable Object before, @Nullable Object after) {
        trail.write(new Act(
                act.officeId(),
                act.personId(),
                act.personName(),
                act.capacity(),
                act.verb(),
                act.subjectId(),
                act.unitId(),
                act.note(),
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
