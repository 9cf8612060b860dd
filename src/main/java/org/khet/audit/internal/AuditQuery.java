package org.khet.audit.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;
import org.khet.platform.sql.Where;

/**
 * Which acts to show, newest first.
 *
 * @param who part of the name of who acted
 * @param subjects what was acted on, null for anything
 * @param from at or after, {@code until} before
 * @param olderThan only acts before this place; {@code newerThan} only those after it
 */
record AuditQuery(
        OfficeId office,
        @Nullable String who,
        @Nullable String verb,
        @Nullable UUID unit,
        @Nullable List<UUID> subjects,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until,
        @Nullable Cursor olderThan,
        @Nullable Cursor newerThan) {

    boolean upwards() {
        return newerThan != null;
    }

    /** Conditions on the act {@code a}. */
    Where where() {
        var where = new Where()
                .and("a.office_id = :office", "office", office.value())
                .and("position(:who in a.person_name) > 0", "who", who)
                .and("a.verb = :verb", "verb", verb)
                .and("a.unit_id = :unit", "unit", unit)
                .and(
                        "a.subject_id = any(:subjects)",
                        "subjects",
                        subjects == null ? null : subjects.toArray(UUID[]::new))
                .and("a.at >= :from", "from", from)
                .and("a.at < :until", "until", until);
        return place(place(where, olderThan, "<"), newerThan, ">");
    }

    private static Where place(Where where, @Nullable Cursor cursor, String side) {
        return cursor == null
                ? where
                : where.and(
                        "(a.at, a.id) " + side + " (:placeAt, :placeId)",
                        Map.of("placeAt", cursor.at(), "placeId", cursor.id()));
    }
}
