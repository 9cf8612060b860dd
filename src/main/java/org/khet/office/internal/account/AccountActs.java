package org.khet.office.internal.account;

import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.PersonId;
import org.khet.platform.audit.Act;
import org.khet.platform.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Writes down what is done to an account. */
@Component
class AccountActs {

    private final AuditTrail trail;

    AccountActs(AuditTrail trail) {
        this.trail = trail;
    }

    void write(Actor who, String verb, PersonId whose, @Nullable String note, String address) {
        trail.write(new Act(
                who.office().value(),
                who.person().value(),
                who.name(),
                who.capacity(),
                verb,
                whose.value(),
                who.unit().value(),
                note,
                null,
                null,
                address));
    }
}
