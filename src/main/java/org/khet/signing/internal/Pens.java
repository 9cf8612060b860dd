package org.khet.signing.internal;

import static org.khet.platform.web.Texts.text;

import org.khet.office.Actor;
import org.khet.office.Reauthentication;
import org.khet.signing.Proof;
import org.khet.signing.Readied;
import org.khet.signing.Way;
import org.springframework.stereotype.Component;

/** Gives a pen to whoever proves who they are. */
@Component
class Pens {

    private final Reauthentication reauthentication;

    Pens(Reauthentication reauthentication) {
        this.reauthentication = reauthentication;
    }

    /** A pen, or why there is none. */
    sealed interface Taken {

        record Held(Pen pen) implements Taken {}

        record Not(Readied.Refused why) implements Taken {}
    }

    Taken take(Actor actor, Proof proof) {
        return proof.way().equals(Way.IN_SYSTEM) ? inSystem(actor, proof) : not("way", text("signing.way.unknown"));
    }

    private Taken inSystem(Actor actor, Proof proof) {
        return switch (reauthentication.prove(actor, proof.password(), proof.code(), proof.address())) {
            case Reauthentication.Proven.Right _ ->
                new Taken.Held(new SystemPen(reauthentication.needsCode(actor.office(), actor.person())));
            case Reauthentication.Proven.Refused(var field, var message) -> not(field, message);
        };
    }

    static Taken not(String field, String message) {
        return new Taken.Not(new Readied.Refused(field, message));
    }
}
