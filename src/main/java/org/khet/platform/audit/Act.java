package org.khet.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act to be written down.
 *
 * @param capacity as what the person acted, e.g. ธุรการกลุ่มนโยบายและแผน
 * @param verb module and past tense, e.g. {@code letter.routed}
 * @param subjectId what it was done to; the history of a thing is its acts
 * @param unitId the unit it was done for
 * @param note what the person wrote: the instruction, the reason
 * @param before JSON of what was, null for something new
 * @param after JSON of what is
 * @param fromAddress network address the act came from
 */
public record Act(
        UUID officeId,
        UUID personId,
        String personName,
        String capacity,
        String verb,
        UUID subjectId,
        UUID unitId,
        @Nullable String note,
        @Nullable String before,
        @Nullable String after,
        @Nullable String fromAddress) {}
