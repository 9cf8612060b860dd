package org.khet.office.internal.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.internal.access.Accounts.Account;
import org.khet.platform.audit.Act;
import org.khet.platform.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Writes down who came, who was refused, who left. */
@Component
class SignInAudit {

    /** Stands for a person, an office, a unit nobody knows. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final AuditTrail trail;

    SignInAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /** The password was right; who must still give a code is not in before that. */
    void camePast(Actor who, boolean notInYet, String address) {
        trail.write(act(who, notInYet ? "person.gave-password" : "person.signed-in", address));
    }

    void signedOut(Actor who, String address) {
        trail.write(act(who, "person.signed-out", address));
    }

    void changedPlace(Actor who, String address) {
        trail.write(act(who, "person.changed-place", address));
    }

    /** A name nobody has is not written down: people type passwords there. */
    void refused(Optional<Account> account, boolean locked, String address) {
        var office = account.map(known -> known.officeId().value()).orElse(NOBODY);
        var person = account.map(known -> known.personId().value()).orElse(NOBODY);
        var verb = locked ? "person.locked-out" : "person.refused";
        trail.write(new Act(office, person, "", "", verb, person, NOBODY, null, null, null, address));
    }

    private static Act act(Actor who, String verb, @Nullable String address) {
        var person = who.person().value();
        return new Act(
                who.office().value(),
                person,
                who.name(),
                who.capacity(),
                verb,
                person,
                who.unit().value(),
                null,
                null,
                null,
                address);
    }
}
