package org.khet.correspondence.internal;

import java.time.OffsetDateTime;
import org.khet.correspondence.EntryId;

/** A line just written into a register: its year in พ.ศ., its number, the time of receipt. */
record Numbered(EntryId entry, int year, int number, OffsetDateTime receivedAt) {}
