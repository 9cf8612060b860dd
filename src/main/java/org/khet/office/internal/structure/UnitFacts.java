package org.khet.office.internal.structure;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.UnitKind;

/**
 * What is known of a unit.
 *
 * @param code รหัสสถานศึกษา, empty when it has none
 * @param network of a school, null for the rest
 * @param size ขนาด of a school, empty when it is not known
 * @param level ระดับชั้นที่จัดสอน of a school, empty when it is not known
 */
record UnitFacts(
        UnitKind kind,
        String name,
        String shortName,
        String code,
        @Nullable UUID network,
        String size,
        String level) {

    /** @param networkName empty when it has none */
    record Stored(
            UUID id,
            int version,
            UnitFacts facts,
            String networkName,
            @Nullable LocalDate closedOn) {

        Map<String, String> shown() {
            return facts.shown(networkName);
        }
    }

    Map<String, String> shown(String networkName) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("kind", text("office.kind.one." + kind));
        shown.put("name", name);
        shown.put("shortName", shortName);
        shown.put("code", code);
        shown.put("network", networkName);
        shown.put("size", size);
        shown.put("schoolLevel", level);
        return shown;
    }
}
