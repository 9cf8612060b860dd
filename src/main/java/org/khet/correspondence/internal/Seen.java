package org.khet.correspondence.internal;

import org.khet.correspondence.EntryId;

/** The entry as the person saw it when they pressed the button: an act on anything newer is refused. */
record Seen(EntryId entry, int version) {}
