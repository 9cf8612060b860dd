package org.khet.correspondence.internal.counts;

import java.util.UUID;

/** How many letters a unit entered in its own register, and how many of them are closed by now. */
record UnitCount(UUID unit, long letters, long closed) {}
