package org.khet.platform.thai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiDigitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50 | ๑,๒๓๔.๕๐",
                "0123456789 | ๐๑๒๓๔๕๖๗๘๙",
                "ศธ 04046/ว123 | ศธ ๐๔๐๔๖/ว๑๒๓",
                "เรื่อง | เรื่อง"
            })
    void digits_go_both_ways(String arabic, String thai) {
        assertThat(ThaiDigits.toThai(arabic)).isEqualTo(thai);
        assertThat(ThaiDigits.toArabic(thai)).isEqualTo(arabic);
        assertThat(ThaiDigits.toArabic(arabic)).isEqualTo(arabic);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "จำนวน 12 คน | จำนวน ๑๒ คน",
                "1,234.50 บาท | ๑,๒๓๔.๕๐ บาท",
                "ศธ 04046/ว123 | ศธ ๐๔๐๔๖/ว๑๒๓",
                "ด้วยโรค COVID-19 ระลอก 3 | ด้วยโรค COVID-19 ระลอก ๓",
                "โรคCOVID-19จำนวน12คน | โรคCOVID-19จำนวน๑๒คน",
                "ฝุ่น PM2.5 เกิน 50 | ฝุ่น PM2.5 เกิน ๕๐",
                "(PM2.5) 37.5 | (PM2.5) ๓๗.๕",
                "ดู https://example.go.th/2569/a,12?b=3 ข้อ 4 | ดู https://example.go.th/2569/a,12?b=3 ข้อ ๔",
                "www.obec2.go.th 5 | www.obec2.go.th ๕",
                "ส่งที่ saraban99@area1.go.th ภายใน 7 วัน | ส่งที่ saraban99@area1.go.th ภายใน ๗ วัน",
                "กระดาษ A4 2 รีม | กระดาษ A4 ๒ รีม",
                "A4,5 รีม | A4,๕ รีม",
                "ราคา $5 \\ | ราคา $๕ \\",
                "ครั้งที่ 1/2569 (24 พ.ย. 2569) | ครั้งที่ ๑/๒๕๖๙ (๒๔ พ.ย. ๒๕๖๙)",
                "โทร. 0-5525-1234 ต่อ 12 | โทร. ๐-๕๕๒๕-๑๒๓๔ ต่อ ๑๒"
            })
    void papers_show_Thai_digits_except_in_Latin_words_and_addresses(String typed, String printed) {
        assertThat(ThaiDigits.onPaper(typed)).isEqualTo(printed);
    }
}
