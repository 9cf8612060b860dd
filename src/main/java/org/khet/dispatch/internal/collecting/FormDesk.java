package org.khet.dispatch.internal.collecting;

import java.util.UUID;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Forms laid open to the unit whose letter they go with, and to nobody else. */
@Component
class FormDesk {

    private final OutgoingLetters letters;
    private final FormRows forms;

    FormDesk(OutgoingLetters letters, FormRows forms) {
        this.letters = letters;
        this.forms = forms;
    }

    /** A letter with its form. */
    record Whole(Outgoing letter, CollectingForm form) {}

    static boolean sees(Actor actor, Outgoing letter) {
        return actor.may(Permission.SEE_UNIT_LETTERS, letter.unit());
    }

    /** The letter, for whoever may make and change its form. */
    Outgoing own(Actor actor, UUID letter) {
        var open = letters.open(actor, new OutgoingId(letter));
        if (!letters.acts(actor, open)) {
            throw new AccessDeniedException(Permission.ISSUE_LETTERS.name());
        }
        return open;
    }

    /** The form and what was answered, for the people of the unit. */
    Whole read(Actor actor, UUID letter) {
        var open = letters.open(actor, new OutgoingId(letter));
        if (!sees(actor, open)) {
            throw new Answering.NoSuchForm(letter);
        }
        return new Whole(open, forms.of(actor.office(), open.id()).orElseThrow(() -> new Answering.NoSuchForm(letter)));
    }
}
