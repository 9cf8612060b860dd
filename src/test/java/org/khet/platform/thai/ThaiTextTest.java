package org.khet.platform.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken texts as programs leave them. Marks are written as escapes: by themselves nobody can read them. */
class ThaiTextTest {

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("ำ in two", "ก\u0E4Dาหนด", "กำหนด"),
                arguments("ำ in two, tone first", "น\u0E49\u0E4Dา", "น้ำ"),
                arguments("ำ in two, tone between", "น\u0E4D\u0E49า", "น้ำ"),
                arguments("ำ in two, tone behind the space", "น\u0E4D \u0E49า", "น้ำ"),
                arguments("ำ in two, with a space", "ก\u0E4D าหนด", "กำหนด"),
                arguments("a tone behind ำ", "น\u0E33\u0E49", "น้ำ"),
                arguments("a space before ำ", "จ ำนวน", "จำนวน"),
                arguments("a space between tone and ำ", "น\u0E49 ำ", "น้ำ"),
                arguments("tone before the vowel above", "ท\u0E48\u0E35", "ที่"),
                arguments("tone before the vowel above, twice", "ส\u0E48\u0E34งท\u0E48\u0E35ส่ง", "สิ่งที่ส่ง"),
                arguments("tone before the vowel below", "ผ\u0E49\u0E39", "ผู้"),
                arguments("tone before ั", "ท\u0E49\u0E31ง", "ทั้ง"),
                arguments("tone before ึ", "ข\u0E49\u0E36น", "ขึ้น"),
                arguments("tone before ื", "เร\u0E48\u0E37อง", "เรื่อง"),
                arguments("์ before the vowel", "สิทธ\u0E4C\u0E34", "สิทธิ์"),
                arguments("์ before ุ", "พันธ\u0E4C\u0E38", "พันธุ์"),
                arguments("a mark behind a space", "ท \u0E35\u0E48", "ที่"),
                arguments("each mark behind a space", "ท \u0E35 \u0E48", "ที่"),
                arguments("the tone alone behind a space", "ที \u0E48 ศธ", "ที่ ศธ"),
                arguments("marks behind several spaces", "เร   \u0E37\u0E48อง", "เรื่อง"),
                arguments("a mark behind a space that does not break", "ท\u00A0\u0E35\u0E48", "ที่"),
                arguments("a mark drawn twice for bold", "ท\u0E35\u0E35\u0E48\u0E48", "ที่"),
                arguments("both marks drawn twice", "ท\u0E35\u0E48\u0E35\u0E48", "ที่"),
                arguments("เ twice for แ", "เเละ", "และ"),
                arguments("old fonts: tone moved left", "ป\uF713า", "ป่า"),
                arguments("old fonts: low tone", "ค\uF70Aา", "ค่า"),
                arguments("old fonts: left vowel, then tone", "ป\uF701\uF713", "ปิ่"),
                arguments("old fonts: low left tone", "ป\uF705า", "ป่า"),
                arguments("old fonts: ั moved left", "ป\uF710ญหา", "ปัญหา"),
                arguments("old fonts: ํ moved left in ำ", "ป\uF711า", "ปำ"),
                arguments("old fonts: ญ without its foot", "\uF70F\u0E39\uF70Bาติ", "ญู้าติ"),
                arguments("old fonts: ฐ without its foot", "\uF700าน", "ฐาน"),
                arguments("old fonts: ุ lowered", "ฎ\uF718", "ฎุ"),
                arguments("old fonts: ์ lowered", "ศุกร\uF70E", "ศุกร์"),
                arguments("old fonts: ็ moved left", "เป\uF712น", "เป็น"),
                arguments("Macintosh: ั", "ป\uF884ญหา", "ปัญหา"),
                arguments("Macintosh: tone", "ป\uF88Aา", "ป่า"),
                arguments("Macintosh: ์", "ศุกร\uF896", "ศุกร์"),
                arguments("invisible joiners", "ที\u200B\u0E48", "ที่"),
                arguments("soft hyphen", "ประ\u00ADชุม", "ประชุม"),
                arguments("byte order mark", "\uFEFFเรื่อง", "เรื่อง"),
                arguments("three spaces of typesetting", "ที่\u2003ศธ", "ที่ ศธ"),
                arguments(
                        "a whole line",
                        "เร\u0E48\u0E37อง การดำเน\u0E34นงานของผ\u0E49\u0E39อ\u0E4Dานวยการ",
                        "เรื่อง การดำเนินงานของผู้อำนวยการ"),
                arguments("Thai digits and Latin beside it", "ท\u0E48\u0E35 ศธ ๐๔/2569 PM2.5", "ที่ ศธ ๐๔/2569 PM2.5"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void is_put_together_again(String what, String broken, String whole) {
        assertThat(ThaiText.mend(broken)).isEqualTo(whole);
    }

    @Test
    void what_is_whole_stays_as_it_is() {
        for (var text : List.of(
                "ที่ ศธ ๐๔๐๐๙/ว ๖๕๒๑",
                "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา",
                "น้ำ ป่า ปู่ ฝั่ง ฟ้า ญี่ปุ่น ฐานะ กตัญญู สิทธิ์ พันธุ์ เล็ก เป็น",
                "เก้าอี้ ๑ ตัว ราคา ๑,๒๓๔.๕๐ บาท",
                "English text, e-mail: a@b.go.th",
                "")) {
            assertThat(ThaiText.mend(text)).isEqualTo(text);
            assertThat(ThaiText.mend(ThaiText.mend(text))).isEqualTo(text);
        }
    }

    @Test
    void a_date_is_found_as_it_is_written() {
        var day = LocalDate.of(2026, 11, 13);
        for (var text : List.of(
                "๑๓ พฤศจิกายน ๒๕๖๙",
                "13 พ.ย. 2569",
                "วันที่ ๑๓ เดือน พฤศจิกายน พ.ศ. ๒๕๖๙",
                "ลงวันที่ 13 พฤศจิกายน พ.ศ.2569 เรื่อง")) {
            assertThat(WrittenDate.first(text)).as(text).hasValue(day);
        }
        assertThat(WrittenDate.first("30 กุมภาพันธ์ 2569")).isEmpty();
        assertThat(WrittenDate.alone("ลงวันที่ ๑๓ พฤศจิกายน ๒๕๖๙")).isEmpty();
        assertThat(WrittenDate.alone(" ๑๓ พฤศจิกายน ๒๕๖๙ ")).hasValue(day);
    }
}
