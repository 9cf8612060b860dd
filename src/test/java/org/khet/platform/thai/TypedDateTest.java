package org.khet.platform.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.platform.thai.TypedDate.Box;
import org.khet.platform.thai.TypedDate.Day;
import org.khet.platform.thai.TypedDate.Empty;
import org.khet.platform.thai.TypedDate.Wrong;

class TypedDateTest {

    @ParameterizedTest
    @CsvSource({
        "24, 11, 2569, 2026-11-24",
        "๒๔, ๑๑, ๒๕๖๙, 2026-11-24",
        "24, พ.ย., 2569, 2026-11-24",
        "24, พย, 69, 2026-11-24",
        "24, พ.ย, ๖๙, 2026-11-24",
        "' 24 ', ' พฤศจิกายน ', ' 2569 ', 2026-11-24",
        "24, เดือนพฤศจิกายน, พ.ศ. 2569, 2026-11-24",
        "24, พฤศจิกายน, พ.ศ.๒๕๖๙, 2026-11-24",
        "01, 01, 2570, 2027-01-01",
        "29, ก.พ., 2567, 2024-02-29",
        "31, ธ.ค., 2400, 1857-12-31",
        "1, ม.ค., 2700, 2157-01-01",
        "1, มีค, 2569, 2026-03-01",
        "1, มิ.ย., 2569, 2026-06-01",
        "1, เม.ย., 2569, 2026-04-01",
        "1, ก ย, 2569, 2026-09-01"
    })
    void what_people_type_is_understood(String day, String month, String year, String date) {
        assertThat(ThaiDate.parse(day, month, year)).isEqualTo(new Day(LocalDate.parse(date)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 11, 2569, DAY, กรุณากรอกวันที่",
                "'', 11, 2569, DAY, กรุณากรอกวันที่",
                "0, 11, 2569, DAY, วันที่ต้องเป็นตัวเลข 1 ถึง 31",
                "32, 11, 2569, DAY, วันที่ต้องเป็นตัวเลข 1 ถึง 31",
                "-1, 11, 2569, DAY, วันที่ต้องเป็นตัวเลข 1 ถึง 31",
                "ยี่สิบ, 11, 2569, DAY, วันที่ต้องเป็นตัวเลข 1 ถึง 31",
                "99999999999, 11, 2569, DAY, วันที่ต้องเป็นตัวเลข 1 ถึง 31",
                "31, พ.ย., 2569, DAY, เดือนพฤศจิกายนมี 30 วัน ไม่มีวันที่ 31",
                "30, 2, 2569, DAY, เดือนกุมภาพันธ์ 2569 มี 28 วัน ไม่มีวันที่ 30",
                "29, ก.พ., 2569, DAY, เดือนกุมภาพันธ์ 2569 มี 28 วัน ไม่มีวันที่ 29",
                "30, ก.พ., 2567, DAY, เดือนกุมภาพันธ์ 2567 มี 29 วัน ไม่มีวันที่ 30",
                "24, -, 2569, MONTH, กรุณากรอกเดือน",
                "24, 13, 2569, MONTH, 'ไม่มีเดือนนี้ ให้กรอกเป็นตัวเลข 1 ถึง 12 หรือชื่อเดือน เช่น พ.ย.'",
                "24, 0, 2569, MONTH, 'ไม่มีเดือนนี้ ให้กรอกเป็นตัวเลข 1 ถึง 12 หรือชื่อเดือน เช่น พ.ย.'",
                "24, พ, 2569, MONTH, 'ไม่มีเดือนนี้ ให้กรอกเป็นตัวเลข 1 ถึง 12 หรือชื่อเดือน เช่น พ.ย.'",
                "24, Nov, 2569, MONTH, 'ไม่มีเดือนนี้ ให้กรอกเป็นตัวเลข 1 ถึง 12 หรือชื่อเดือน เช่น พ.ย.'",
                "24, 11, -, YEAR, กรุณากรอกปี พ.ศ.",
                "24, 11, 2026, YEAR, ปีต้องเป็น พ.ศ. เช่น 2569",
                "24, 11, ๒๐๒๖, YEAR, ปีต้องเป็น พ.ศ. เช่น 2569",
                "24, 11, 2399, YEAR, ปีต้องเป็น พ.ศ. เช่น 2569",
                "24, 11, 2701, YEAR, ปีต้องอยู่ระหว่าง พ.ศ. 2400 ถึง 2700",
                "24, 11, 9999, YEAR, ปีต้องอยู่ระหว่าง พ.ศ. 2400 ถึง 2700",
                "24, 11, 569, YEAR, ปีต้องเป็น พ.ศ. เช่น 2569",
                "24, 11, 99999, YEAR, ปีต้องเป็น พ.ศ. เช่น 2569",
                "24, 11, ปีนี้, YEAR, ปีต้องเป็น พ.ศ. เช่น 2569"
            })
    void the_first_wrong_box_is_named_with_what_to_do(String day, String month, String year, Box box, String message) {
        assertThat(ThaiDate.parse(day, month, year)).isEqualTo(new Wrong(box, message));
    }

    @Test
    void three_empty_boxes_are_no_date() {
        var none = new Empty("กรุณากรอกวัน เดือน และปี พ.ศ.");
        assertThat(ThaiDate.parse(null, null, null)).isEqualTo(none);
        assertThat(ThaiDate.parse("", " ", "\t")).isEqualTo(none);
        assertThat(ThaiDate.parseIso(null)).isEqualTo(none);
    }

    @Test
    void a_program_writes_the_date_with_the_common_era() {
        assertThat(ThaiDate.parseIso("2026-11-24")).isEqualTo(new Day(LocalDate.of(2026, 11, 24)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, DAY, เดือนกุมภาพันธ์ 2569 มี 28 วัน ไม่มีวันที่ 30",
        "2569-11-01, YEAR, ปีต้องเป็น ค.ศ. เช่น 2026",
        "2026-13-01, MONTH, 'ไม่มีเดือนนี้ ให้กรอกเป็นตัวเลข 1 ถึง 12 หรือชื่อเดือน เช่น พ.ย.'",
        "2026-11-00, DAY, วันที่ต้องเป็นตัวเลข 1 ถึง 31",
        "2026-11-99, DAY, วันที่ต้องเป็นตัวเลข 1 ถึง 31",
        "24/11/2026, DAY, วันที่ต้องเขียนเป็น ปี ค.ศ.-เดือน-วัน เช่น 2026-11-24",
        "0000-00-00, YEAR, ปีต้องเป็น ค.ศ. เช่น 2026"
    })
    void a_wrong_date_of_a_program_is_refused_in_Thai(String typed, Box box, String message) {
        assertThat(ThaiDate.parseIso(typed)).isEqualTo(new Wrong(box, message));
    }
}
