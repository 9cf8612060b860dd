package org.khet.correspondence.internal;

import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.LetterId;

/** A line about to be written: its id is known before its number. */
record NewEntry(EntryId id, LetterId letter, EntryState state) {}
