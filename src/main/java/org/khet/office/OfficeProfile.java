package org.khet.office;

import org.jspecify.annotations.Nullable;

/**
 * The office's names.
 *
 * @param name e.g. สำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต 1
 * @param shortName e.g. สพป.ภูธารา เขต 1
 * @param letterCode the code before the slash of its letter numbers, e.g. ศธ 04299
 * @param emblem address of its emblem, null as long as it has none
 */
public record OfficeProfile(
        OfficeId id,
        String name,
        String shortName,
        String letterCode,
        @Nullable String emblem) {}
