package org.khet.files.internal;

import org.khet.files.MediaType;
import org.khet.files.Refusal;

/** What the content of a file turns out to be. */
sealed interface Verdict {

    record Is(MediaType type) implements Verdict {}

    record IsNot(Refusal why) implements Verdict {}
}
