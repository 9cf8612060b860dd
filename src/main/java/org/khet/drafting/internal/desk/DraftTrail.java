package org.khet.drafting.internal.desk;

import java.util.List;
import java.util.Map;
import org.khet.drafting.DraftId;
import org.khet.office.Actor;
import org.khet.platform.audit.Act;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.audit.PastAct;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Writes acts on drafts into the audit trail. What a draft says stands in its versions, not there. */
@Component
class DraftTrail {

    private final AuditTrail audit;
    private final JsonMapper json;

    DraftTrail(AuditTrail audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    void write(Actor actor, String verb, DraftId draft, String note, Map<String, ?> after) {
        audit.write(new Act(
                actor.office().value(),
                actor.person().value(),
                actor.name(),
                actor.capacity(),
                "draft." + verb,
                draft.value(),
                actor.unit().value(),
                note.isBlank() ? null : note,
                null,
                after.isEmpty() ? null : json.writeValueAsString(after),
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        ? request.getRequest().getRemoteAddr()
                        : null));
    }

    List<PastAct> of(Actor actor, DraftId draft) {
        return audit.of(actor.office().value(), draft.value());
    }
}
