package org.khet.audit.internal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.platform.thai.ThaiDate;

/**
 * An act as programs read it.
 *
 * @param moment the same as {@code at}, for paging
 * @param act in the office's words, {@code verb} for machines
 */
record ToldAct(
        UUID id,
        @JsonIgnore OffsetDateTime moment,
        String at,
        String written,
        UUID person,
        String who,
        String capacity,
        String verb,
        String act,
        UUID subject,
        String subjectName,
        UUID unit,
        String note,
        @Nullable String address,
        @Nullable Long block) {

    static ToldAct of(AuditedAct act, Told.Words words) {
        return new ToldAct(
                act.id(),
                act.at(),
                ThaiDate.machine(act.at()),
                ThaiDate.machine(act.written()),
                act.personId(),
                Told.who(act),
                act.capacity(),
                act.verb(),
                words.act(),
                act.subjectId(),
                words.subject().name(),
                act.unitId(),
                words.note(),
                act.fromAddress(),
                act.block());
    }
}
