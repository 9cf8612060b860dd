package org.khet.correspondence.internal;

import org.khet.correspondence.LetterId;

/** A letter as it stands, with the version a correction must name. */
record Letter(LetterId id, LetterFacts facts, int version) {}
