package org.khet.correspondence.internal.checks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.khet.correspondence.Channel;

/** A look into a channel. */
record Check(LocalDate day, Half half, Channel channel, UUID checkedBy, OffsetDateTime checkedAt, int found) {}
