package org.khet.files.internal;

import org.khet.files.MediaType;
import org.khet.files.Refusal;

/** What the content of a file turns out to be. */
sealed interface Verdict {

    /** Of a secret letter only what can be drawn page by page is kept. */
    default Verdict orNoPages(boolean sealed) {
        return sealed && this instanceof Is is && !is.type().isDrawn() ? new IsNot(Refusal.NO_PAGES) : this;
    }

    /**
     * Fit to be kept.
     *
     * @param active macros, scripts or programs are in it
     */
    record Is(MediaType type, boolean active) implements Verdict {
        Is(MediaType type) {
            this(type, false);
        }
    }

    record IsNot(Refusal why) implements Verdict {}
}
