package org.khet.dispatch;

import org.jspecify.annotations.Nullable;
import org.khet.dispatch.pages.OutgoingPage;
import org.khet.office.Actor;

/** Who got an outgoing letter and what became of it there, as its page shows them. */
public interface ReceiversOf {

    /**
     * The letter is one this person may see. Null as long as nobody got it.
     *
     * @param state as typed in the address: those that stand so alone; what is no state asks for all
     * @param page number of the page as typed, from 1
     */
    OutgoingPage.@Nullable Receivers of(Actor actor, Outgoing letter, String state, String page);
}
