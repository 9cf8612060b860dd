package org.khet.dispatch.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.platform.paper.Golden;
import org.khet.platform.paper.PdfReading;
import org.khet.platform.paper.register.RegisterPaper;
import org.khet.platform.period.Span;
import org.khet.platform.thai.ThaiDigits;

/** แบบที่ 14 on paper. */
class SendRegisterPaperTest {

    private static final String HEAD = "เลขทะเบียนส่งที่ลงวันที่จากถึงเรื่องการปฏิบัติหมายเหตุ";
    private static final long MEGABYTE = 1 << 20;

    @Test
    void a_register_of_letters_sent_looks_as_it_did() throws IOException {
        Golden.check("send-register", print(lines(14)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "20, 3", "200, 20"})
    void one_of_any_length_is_valid_pdf_a_2b(int lines, int pages) throws Exception {
        byte[] pdf = print(lines(lines));
        assertThat(PdfReading.pages(pdf)).isGreaterThanOrEqualTo(pages);
        assertThat(PdfReading.violations(pdf)).isEmpty();
    }

    @Test
    void the_columns_stand_in_the_order_of_form_14_on_every_sheet() throws IOException {
        byte[] pdf = print(lines(60));
        int pages = PdfReading.pages(pdf);
        for (int page = 1; page <= pages; page++) {
            assertThat(PdfReading.withoutSpace(PdfReading.text(pdf, page)))
                    .contains(HEAD)
                    .contains("หน้า" + ThaiDigits.toThai(page) + "/" + ThaiDigits.toThai(pages));
        }
    }

    @Test
    void the_head_names_the_office_the_unit_the_register_and_the_month() throws IOException {
        assertThat(PdfReading.text(print(List.of())))
                .contains("ทะเบียนหนังสือส่ง", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต ๑", "สารบรรณกลาง")
                .contains("หนังสือเวียน (ว)", "เดือน พฤษภาคม พ.ศ. ๒๕๖๗", "ไม่มีหนังสือส่งในช่วงเวลานี้");
    }

    /** A busy month of a big office: three thousand letters on four hundred sheets. */
    @Test
    void the_month_of_a_big_office_needs_little_memory() throws IOException {
        var lines = lines(3_000);
        var runtime = Runtime.getRuntime();
        System.gc();
        var before = runtime.totalMemory() - runtime.freeMemory();
        byte[] pdf = print(lines);
        System.gc();
        var after = runtime.totalMemory() - runtime.freeMemory();
        assertThat(PdfReading.pages(pdf)).isGreaterThan(300);
        assertThat(pdf.length).isLessThan((int) (25 * MEGABYTE));
        assertThat(after - before - pdf.length).as("kept after it was printed").isLessThan(32 * MEGABYTE);
    }

    private static byte[] print(List<RegisterPaper.Line> lines) throws IOException {
        var paper = new SendRegisterPaper(
                "หนังสือเวียน (ว)",
                List.of("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต ๑", "สารบรรณกลาง"),
                new Span(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31)),
                Instant.parse("2024-06-01T02:30:00Z"),
                lines);
        var out = new ByteArrayOutputStream();
        paper.writeTo(out);
        return out.toByteArray();
    }

    private static List<RegisterPaper.Line> lines(int count) throws IOException {
        var subjects = Files.readAllLines(Path.of("src/test/resources/paper/subjects.txt"));
        return IntStream.range(0, count)
                .mapToObj(i -> SendRegisterPaper.line(
                        List.of(
                                ThaiDigits.toThai(1200 + i),
                                "ศธ ๐๔๒๙๙/ว " + ThaiDigits.toThai(1200 + i),
                                ThaiDigits.toThai(1 + i % 30) + " พ.ค. ๒๕๖๗",
                                "สพป.ภูธารา เขต ๑",
                                i % 3 == 0
                                        ? "ผู้อำนวยการโรงเรียนในสังกัดทุกโรงเรียน"
                                        : "ผู้อำนวยการโรงเรียนบ้านหนองบัว",
                                subjects.get(i % subjects.size()),
                                i % 11 == 5 || i % 7 == 3
                                        ? ""
                                        : i % 3 == 0 ? "ส่ง ๒๑๐ รับแล้ว ๑๙๘ ส่งคืน ๒" : "ส่ง ๑ รับแล้ว ๑",
                                i % 11 == 5
                                        ? "ยกเลิก พิมพ์ชื่อผู้รับผิด"
                                        : i % 7 == 3 ? "จอง คำสั่งแต่งตั้งคณะกรรมการ" : ""),
                        i % 11 == 5))
                .toList();
    }
}
