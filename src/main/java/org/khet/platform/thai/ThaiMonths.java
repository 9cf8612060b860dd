package org.khet.platform.thai;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Names of the months, as printed and as people type them. Index 0 is มกราคม. */
final class ThaiMonths {

    static final List<String> FULL = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");

    static final List<String> SHORT =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");

    private ThaiMonths() {}

    /** 1–12 from 11, ๑๑, พ.ย., พย, พฤศจิกายน or เดือนพฤศจิกายน; nothing when there is no such month. */
    static OptionalInt find(String typed) {
        var text = bare(ThaiDigits.toArabic(typed));
        if (text.matches("\\d{1,4}")) {
            int month = Integer.parseInt(text);
            return month >= 1 && month <= 12 ? OptionalInt.of(month) : OptionalInt.empty();
        }
        for (int i = 0; i < 12; i++) {
            if (text.equals(bare(FULL.get(i))) || text.equals(bare(SHORT.get(i)))) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    private static String bare(String text) {
        var letters = text.replaceAll("[\\s.]", "").toLowerCase(Locale.ROOT);
        return letters.startsWith("เดือน") ? letters.substring("เดือน".length()) : letters;
    }
}
