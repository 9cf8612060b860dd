package org.khet.office.internal.factor;

import org.khet.office.Actor;
import org.khet.office.PersonId;
import org.khet.platform.audit.Act;
import org.khet.platform.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Writes down what is done to a second factor. */
@Component
class FactorActs {

    private final AuditTrail trail;

    FactorActs(AuditTrail trail) {
        this.trail = trail;
    }

    /** What the office asks of those who sign in is another; before and after as JSON. */
    void changedRules(Actor who, String before, String after, String address) {
        trail.write(new Act(
                who.office().value(),
                who.person().value(),
                who.name(),
                who.capacity(),
                "office.sign-in-rules-changed",
                who.office().value(),
                who.unit().value(),
                null,
                before,
                after,
                address));
    }

    void write(Actor who, String verb, PersonId whose, String address) {
        trail.write(new Act(
                who.office().value(),
                who.person().value(),
                who.name(),
                who.capacity(),
                verb,
                whose.value(),
                who.unit().value(),
                null,
                null,
                null,
                address));
    }
}
