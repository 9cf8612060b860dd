package org.khet.office.internal.setup;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import org.khet.office.UnitKind;

/**
 * Units an office begins with: its executives, its central registry, and what ประกาศกระทรวงศึกษาธิการ เรื่อง
 * การแบ่งส่วนราชการภายในสำนักงานเขตพื้นที่การศึกษา พ.ศ. 2560 divides it into, as a suggestion.
 */
final class FirstUnits {

    private FirstUnits() {}

    record FirstUnit(String key, UnitKind kind, String name, String shortName) {}

    /** Every office has them: letters come in at one, and the director sits in the other. */
    static List<FirstUnit> needed() {
        return List.of(
                new FirstUnit(
                        "executive",
                        UnitKind.EXECUTIVE,
                        text("office.set-up.executive"),
                        text("office.set-up.executive")),
                new FirstUnit(
                        "registry", UnitKind.REGISTRY, text("office.set-up.registry"), text("office.set-up.registry")));
    }

    /** Nine groups and one unit; {@code key} is their place in the notice. */
    static List<FirstUnit> suggested() {
        return Arrays.stream(text("office.set-up.groups").split("\\|"))
                .map(pair -> pair.split("=", -1))
                .map(pair -> new FirstUnit("" + pair[0].hashCode(), UnitKind.GROUP, pair[0], pair[1]))
                .toList();
    }
}
