package org.khet.audit;

import org.khet.platform.audit.PastAct;

/** Tells acts in whole sentences, where a module has more to say than the words for its verb. */
public interface ActSentences {

    boolean tells(String verb);

    /** What was done, with its particulars. */
    String sentence(PastAct act);
}
