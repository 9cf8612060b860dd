package org.khet.dispatch.internal.receivers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Purpose;
import org.khet.dispatch.Way;

/** A receiver chosen: by which way, what for, and until when it is asked to act. */
record Addressed(
        Receiver to, Way way, Purpose purpose, @Nullable LocalDate due) {}
