package org.khet.correspondence.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.platform.paper.Golden;
import org.khet.platform.paper.PdfReading;

class ReceivedRegisterPaperTest {

    private static final String HEAD = "เลขทะเบียนรับที่ลงวันที่จากถึงเรื่องการปฏิบัติหมายเหตุ";

    @Test
    void a_register_looks_as_it_did() throws IOException {
        Golden.check("received-register", print(entries(12)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "20, 3", "400, 40"})
    void a_register_of_any_length_is_valid_pdf_a_2b(int entries, int pages) throws Exception {
        byte[] pdf = print(entries(entries));
        assertThat(PdfReading.pages(pdf)).isGreaterThanOrEqualTo(pages);
        assertThat(PdfReading.violations(pdf)).isEmpty();
    }

    @Test
    void the_columns_stand_in_the_order_of_form_13_on_every_sheet() throws IOException {
        byte[] pdf = print(entries(60));
        int pages = PdfReading.pages(pdf);
        for (int page = 1; page <= pages; page++) {
            String text = PdfReading.withoutSpace(PdfReading.text(pdf, page));
            assertThat(text).contains(HEAD).contains("หน้า" + thai(page) + "/" + thai(pages));
        }
    }

    @Test
    void the_head_names_the_office_the_unit_and_the_day() throws IOException {
        assertThat(PdfReading.text(print(List.of())))
                .contains("ทะเบียนหนังสือรับ", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาพิษณุโลก เขต ๓", "กลุ่มอำนวยการ")
                .contains("วันที่ ๒ เดือน พฤษภาคม พ.ศ. ๒๕๖๗");
    }

    @Test
    void an_empty_register_says_so() throws IOException {
        assertThat(PdfReading.text(print(List.of()))).contains("ไม่มีหนังสือรับในช่วงเวลานี้");
    }

    @Test
    void a_cancelled_number_stays_and_is_marked() throws IOException {
        var cancelled = new ReceivedRegister.Entry(
                "๑๒๐๗", "ศธ ๐๔๐๐๖/ว๑๒๓", "๑ พ.ค. ๒๕๖๗", "สพฐ.", "ผอ.สพป.", "ขอเชิญประชุม", "", "ลงทะเบียนซ้ำ", true);
        assertThat(PdfReading.withoutSpace(PdfReading.text(print(List.of(cancelled)))))
                .contains("๑๒๐๗ศธ๐๔๐๐๖/ว๑๒๓๑พ.ค.๒๕๖๗สพฐ.ผอ.สพป.ขอเชิญประชุมยกเลิกลงทะเบียนซ้ำ");
    }

    @Test
    void a_long_subject_wraps_inside_its_column() throws IOException {
        String subject = "การประชุมเชิงปฏิบัติการ".repeat(20);
        var entry = new ReceivedRegister.Entry("๑", "-", "-", "ก", "ข", subject, "คงเดิม", "", false);
        String text = PdfReading.withoutSpace(PdfReading.text(print(List.of(entry))));
        assertThat(text).contains("กข" + subject + "คงเดิม");
    }

    @Test
    void every_subject_can_be_copied_exactly_by_poppler() throws IOException {
        PdfReading.needsPoppler();
        String text = PdfReading.withoutSpace(PdfReading.popplerText(print(entries(12))));
        for (String subject : subjects()) {
            assertThat(text).contains(PdfReading.withoutSpace(subject));
        }
    }

    private static byte[] print(List<ReceivedRegister.Entry> entries) throws IOException {
        var register = new ReceivedRegister(
                "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาพิษณุโลก เขต ๓",
                "กลุ่มอำนวยการ",
                "วันที่ ๒ เดือน พฤษภาคม พ.ศ. ๒๕๖๗",
                Instant.parse("2024-05-02T09:30:00Z"),
                entries);
        var out = new ByteArrayOutputStream();
        new ReceivedRegisterPaper(register).writeTo(out);
        return out.toByteArray();
    }

    private static List<ReceivedRegister.Entry> entries(int count) throws IOException {
        List<String> subjects = subjects();
        return IntStream.range(0, count)
                .mapToObj(i -> new ReceivedRegister.Entry(
                        thai(1200 + i),
                        "ศธ ๐๔๐๔๖.๑๒๕/" + thai(7 * i),
                        thai(1 + i % 30) + " พ.ค. ๒๕๖๗",
                        i % 2 == 0 ? "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน" : "โรงเรียนบ้านหนองบัว",
                        "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา",
                        subjects.get(i % subjects.size()),
                        i % 3 == 0 ? "กลุ่มนโยบายและแผน" : "มอบ นางสาวสุดา รักเรียน",
                        i % 5 == 4 ? "ด่วนที่สุด" : "",
                        i % 11 == 5))
                .toList();
    }

    private static List<String> subjects() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/paper/subjects.txt"));
    }

    private static String thai(int number) {
        var out = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> out.append((char) (c - '0' + '๐')));
        return out.toString();
    }
}
