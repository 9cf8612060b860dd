package org.khet.audit.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the trail, written {@code <microseconds since 1970>-<id>}: paging goes on from it. */
record Cursor(OffsetDateTime at, UUID id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,17})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static Optional<Cursor> parse(@Nullable String text) {
        var match = FORM.matcher(text == null ? "" : text);
        return match.matches()
                ? Optional.of(new Cursor(
                        Instant.EPOCH
                                .plus(Long.parseLong(match.group(1)), ChronoUnit.MICROS)
                                .atOffset(ZoneOffset.UTC),
                        UUID.fromString(match.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()) + "-" + id;
    }
}
