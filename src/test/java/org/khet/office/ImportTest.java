package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.platform.sheet.SheetReader;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** นำเข้าข้อมูล: a table is looked at first, then read in whole or not at all. */
@KhetTest
class ImportTest {

    private static final String PEOPLE =
            "คำนำหน้า,ชื่อ,นามสกุล,ตำแหน่ง,ระดับ,โทรศัพท์,ชื่อผู้ใช้,หน่วย,บทบาท,ตำแหน่งหน้าที่,ตั้งแต่วันที่,ถึงวันที่\r\n";
    private static final String UNITS = "ประเภท,รหัส,ชื่อ,ชื่อย่อ,เครือข่าย,ขนาด,ระดับ\r\n";
    private static final Pattern FINGERPRINT = Pattern.compile("name=\"fingerprint\" value=\"(\\w+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private OfficeFixture office;
    private UnitId group;
    private Desk desk;

    @BeforeEach
    void an_office_with_an_administrator() {
        office = OfficeFixture.in(jdbc);
        group = office.unit(UnitKind.GROUP, "กลุ่มทดลอง");
        desk = Desk.of(mvc, office.member(Role.ADMINISTRATOR));
    }

    @Test
    void people_are_shown_first_and_then_read_in_with_account_and_place() {
        var user = user();
        var preview = sent(
                "people",
                PEOPLE + "นางสาว,กมล,ใจงาม,นักวิชาการศึกษา,ชำนาญการ,๐ ๕๕๐๐," + user
                        + ",กลุ่มทดลอง,เจ้าหน้าที่ผู้รับผิดชอบ,,๑/๑๐/๒๕๖๘,\r\n");
        var page = desk.page(preview);
        assertThat(page)
                .contains("เพิ่ม 1", "นางสาวกมล ใจงาม", "เจ้าหน้าที่ผู้รับผิดชอบ กลุ่มทดลอง ตั้งแต่ 1 ต.ค. 2568");
        assertThat(people()).isEqualTo(1);
        assertThat(apply(preview)).hasRedirectedUrl("/office/people");
        assertThat(desk.page("/office/people")).contains("กมล ใจงาม", "0 5500");
        assertThat(jdbc.sql("""
                select p.phone || ' ' || a.must_change || ' ' || (a.first_password_at is null) || ' ' || m.since
                from office.person p join office.account a on a.person_id = p.id join office.membership m on m.person_id = p.id
                where a.user_name = :user""").param("user", user).query(String.class).single())
                .isEqualTo("0 5500 true true 2025-10-01");
        assertThat(desk.get(preview)).hasStatus(404);
    }

    @Test
    void reading_the_same_table_again_changes_nothing_and_a_mended_one_only_what_differs() {
        office.person("กมล", "ใจงาม");
        var same = "นาง,กมล,ใจงาม,นักจัดการงานทั่วไป,,,,,,,,\r\n";
        assertThat(desk.page(sent("people", PEOPLE + same))).contains("ไม่เปลี่ยน 1", "ไม่มีอะไรต้องนำเข้า");
        var mended = sent("people", PEOPLE + same.replace("นักจัดการงานทั่วไป", "ครู"));
        assertThat(desk.page(mended)).contains("แก้ไข 1", "ตำแหน่ง: จาก นักจัดการงานทั่วไป เป็น ครู");
        assertThat(apply(mended)).hasStatus3xxRedirection();
        assertThat(jdbc.sql(
                                "select position || coalesce(level, '') from office.person where office_id = :o and first_name = 'กมล'")
                        .param("o", office.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("ครูชำนาญการ");
    }

    @Test
    void every_problem_is_told_by_row_and_column_and_nothing_is_read_in() {
        var taken = office.member(Role.OFFICER);
        OfficeFixture.in(jdbc);
        office.person("ซ้ำ", "กัน");
        office.person("ซ้ำ", "กัน");
        var preview = sent(
                "people",
                PEOPLE
                        + "นาย,ดี,จริง,ครู,,,,,,,,\r\n"
                        + ",ไม่มี,คำนำหน้า,ครู,,,,,,,,\r\n"
                        + "นาย,หน่วย,ผิด,ครู,,,,กลุ่มไม่มี,ราชา,,,\r\n"
                        + "นาย,ที่,ผิด,ครู,,,,กลุ่มทดลอง,ผู้อำนวยการโรงเรียน,,,\r\n"
                        + "นาย,วัน,ผิด,ครู,,,,กลุ่มทดลอง,ธุรการกลุ่ม,,30/2/2569,31/12/68 น.\r\n"
                        + "นาย,ชื่อ,ผิด,ครู,,,a b,,,,,\r\n"
                        + "นาย,ซ้ำ,กัน,ครู,,,,,,,,\r\n"
                        + "นาย,ดี,จริง,ครูใหญ่,,,,,,,,\r\n"
                        + "นาย,บทบาท,ลอย,ครู,,,,,ธุรการกลุ่ม,,,\r\n");
        var page = desk.page(preview);
        assertThat(page)
                .contains(
                        "ต้องกรอกคำนำหน้า",
                        "ไม่มีหน่วยชื่อหรือรหัสนี้",
                        "ไม่มีบทบาทชื่อนี้",
                        "บทบาทนี้ไม่มีในกลุ่มทดลอง",
                        "กุมภาพันธ์",
                        "ชื่อผู้ใช้ใช้ได้เฉพาะ",
                        "มีคนชื่อนี้ 2 คน",
                        "ไม่ตรงกับแถว 2",
                        "มีบทบาทแต่ไม่มีหน่วย")
                .doesNotContain("name=\"fingerprint\"");
        var before = people();
        assertThat(desk.post(preview, "fingerprint", "x")).hasStatusOk();
        assertThat(people()).isEqualTo(before);
        assertThat(taken).isNotEmpty();
    }

    @Test
    void a_user_name_of_another_office_is_taken_here_too() {
        var other = OfficeFixture.in(jdbc).member(Role.OFFICER);
        var preview = sent("people", PEOPLE + "นาย,ก,ข,ครู,,," + other + ",,,,,\r\n");
        assertThat(desk.page(preview)).contains("มีผู้ใช้ชื่อ " + other + " อยู่แล้ว");
    }

    @Test
    void what_changed_after_the_preview_is_shown_again_before_it_is_read_in() {
        var preview = sent("people", PEOPLE + "นาง,กมล,ใจงาม,ครู,,,,,,,,\r\n");
        var fingerprint = fingerprint(preview);
        office.person("กมล", "ใจงาม");
        var again = desk.post(preview, "fingerprint", fingerprint);
        assertThat(Desk.body(again)).contains("ข้อมูลในระบบเปลี่ยนไป", "แก้ไข 1");
        assertThat(people()).isEqualTo(2);
        assertThat(desk.post(preview + "/drop")).hasRedirectedUrl("/office/import");
        assertThat(desk.get(preview)).hasStatus(404);
    }

    @Test
    void schools_may_belong_to_a_network_of_the_same_table() throws IOException {
        var preview = upload(
                "units",
                "หน่วยงาน.xlsx",
                xlsx(List.of(
                        List.of("ชื่อ", "ประเภท", "รหัส", "เครือข่าย", "หมายเหตุ"),
                        List.of("โรงเรียนบ้านใหม่", "โรงเรียน", 1065010001L, "เครือข่ายใหม่", "x"),
                        List.of("เครือข่ายใหม่", "เครือข่าย", "", "", ""),
                        List.of("จังหวัดใหม่", "หน่วยงานภายนอก", "", "", ""))));
        assertThat(desk.page(preview)).contains("เพิ่ม 3", "1065010001");
        assertThat(apply(preview)).hasRedirectedUrl("/office/units");
        assertThat(desk.page("/office/units/list?name=1065010001")).contains("โรงเรียนบ้านใหม่", "เครือข่ายใหม่");
        var moved = sent("units", UNITS + "สถานศึกษา,๑๐๖๕๐๑๐๐๐๑,โรงเรียนบ้านใหม่วิทยา,,\r\n");
        assertThat(desk.page(moved)).contains("แก้ไข 1", "ชื่อ: จาก โรงเรียนบ้านใหม่ เป็น โรงเรียนบ้านใหม่วิทยา");
        assertThat(apply(moved)).hasStatus3xxRedirection();
        assertThat(desk.page("/office/units/list?name=1065010001")).contains("โรงเรียนบ้านใหม่วิทยา", "เครือข่ายใหม่");
        var sorted = sent("units", UNITS + "โรงเรียน,1065010001,โรงเรียนบ้านใหม่วิทยา,,,ขนาดเล็ก,ประถมศึกษา\r\n");
        assertThat(desk.page(sorted)).contains("แก้ไข 1", "ขนาด: ขนาดเล็ก", "ระดับ: ประถมศึกษา");
        assertThat(apply(sorted)).hasStatus3xxRedirection();
        assertThat(desk.page("/office/units/list?name=1065010001")).contains("ขนาดเล็ก", "ประถมศึกษา");
    }

    @Test
    void units_that_cannot_be_are_told_by_row() {
        var preview = sent(
                "units",
                UNITS
                        + "วัด,,วัดใหญ่,,\r\n"
                        + "โรงเรียน,=cmd,โรงเรียนหนึ่ง,,เครือข่ายไม่มี\r\n"
                        + "โรงเรียน,,โรงเรียนสอง,,\r\n"
                        + "โรงเรียน,,โรงเรียนสอง,,\r\n"
                        + "กลุ่มหรือหน่วย,,กลุ่มสาม,,กลุ่มทดลอง,ขนาดเล็ก,\r\n"
                        + "โรงเรียน,,โรงเรียนสาม,,,ใหญ่มาก,ปริญญา\r\n"
                        + "โรงเรียน,,กลุ่มทดลอง,,\r\n");
        assertThat(desk.page(preview))
                .contains(
                        "ประเภทต้องเป็น",
                        "รหัสใช้ได้เฉพาะ",
                        "ไม่มีเครือข่ายชื่อนี้",
                        "ซ้ำกับแถว 4",
                        "ใส่เครือข่ายได้เฉพาะโรงเรียน",
                        "ขนาดใช้กับโรงเรียน",
                        "ระดับใช้กับโรงเรียน",
                        "มีอยู่แล้วเป็นกลุ่มหรือหน่วย");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "bom", "x-windows-874", "UTF-16"})
    void thai_is_read_in_every_charset_offices_use(String charset) {
        var csv = "ประเภท;ชื่อ;รหัส\nโรงเรียน;\"โรงเรียน \"\"ก\"\"; ข\";" + "๑๒\n";
        var bytes = switch (charset) {
            case "bom" -> ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8);
            case "UTF-16" -> ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE);
            default -> csv.getBytes(Charset.forName(charset));
        };
        assertThat(desk.page(upload("units", "ก.csv", bytes))).contains("โรงเรียน \"ก\"; ข", "12");
    }

    @Test
    void files_that_are_no_table_get_a_message_of_their_own() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int at = 0; at < 70; at++) {
                out.write(new byte[1024 * 1024]);
            }
        }
        assertThat(refused("people", new byte[0])).contains("เลือกไฟล์ตารางก่อน");
        assertThat(refused("people", " \n".getBytes(StandardCharsets.UTF_8))).contains("ไม่มีข้อมูล");
        assertThat(refused("people", new byte[] {'%', 'P', 'D', 'F', 0, 1, 2})).contains("อ่านไฟล์นี้ไม่ได้");
        assertThat(refused("people", new byte[] {'P', 'K', 3, 4, 0, 0})).contains("ชำรุด");
        assertThat(refused("people", zip.toByteArray())).contains("ข้อมูลมากเกินไป");
        assertThat(refused("people", "ชื่อ,สกุล\nก,ข".getBytes(StandardCharsets.UTF_8)))
                .contains("ไม่มีคอลัมน์ คำนำหน้า, นามสกุล, ตำแหน่ง");
        var rows = "ก\n".repeat(SheetReader.MOST_ROWS + 5);
        assertThat(refused("units", rows.getBytes(StandardCharsets.UTF_8))).contains("ไม่เกิน 5000 แถว");
        assertThat(refused("units", new byte[6 * 1024 * 1024])).contains("ใหญ่เกิน 5 MB");
    }

    @Test
    void formulas_and_html_are_texts_and_come_out_harmless() {
        var preview = sent("people", PEOPLE + "'=นาย,<b>ก</b>,@ข,\"=HYPERLINK(\"\"http://x\"\")\",,,,,,,,\r\n");
        assertThat(Desk.body(desk.get(preview))).doesNotContain("<b>ก</b>").contains("&lt;b");
        assertThat(apply(preview)).hasStatus3xxRedirection();
        assertThat(Desk.body(desk.get("/office/people/export.csv?state=all"))).contains("'=นาย", "'@ข", "'=HYPERLINK");
    }

    @Test
    void what_was_exported_is_read_in_again_unchanged() {
        office.membership(office.person("กมล", "ใจงาม"), group, Role.OFFICER, -9, null);
        var csv = desk.get("/office/people/export.csv").getResponse().getContentAsByteArray();
        assertThat(desk.page(upload("people", "คน.csv", csv))).contains("ไม่มีอะไรต้องนำเข้า", "ต้องแก้ 0");
    }

    @Test
    void two_thousand_people_are_no_trouble() {
        var mark = user();
        var rows = IntStream.range(0, 2_000)
                .mapToObj(number -> "นาย,คนที่" + number + ",ทดลอง,ครู,ชำนาญการ,," + mark + "." + number
                        + ",กลุ่มทดลอง,เจ้าหน้าที่ผู้รับผิดชอบ,ครู,1/10/2568,")
                .collect(Collectors.joining("\r\n"));
        var preview = sent("people", PEOPLE + rows);
        assertThat(desk.page(preview)).contains("เพิ่ม 2000", "แสดง 200 แถวแรก");
        var began = System.nanoTime();
        assertThat(apply(preview)).hasStatus3xxRedirection();
        assertThat((System.nanoTime() - began) / 1e9).as("seconds").isLessThan(60);
        assertThat(people()).isEqualTo(2_001);
    }

    @Test
    void nobody_gives_rights_to_themselves_by_a_table() {
        var person = office.person("ตนเอง", "ทำ");
        office.membership(person, group, Role.ADMINISTRATOR, -1, null);
        desk = Desk.of(mvc, office.account(person));
        var preview = sent("people", PEOPLE + "นาง,ตนเอง,ทำ,ครู,,,,กลุ่มทดลอง,ผู้อำนวยการกลุ่ม,,,\r\n");
        assertThat(desk.page(preview)).contains("เพิ่มหน้าที่ให้ตนเองไม่ได้");
    }

    @Test
    void only_the_administrator_who_sent_it_sees_it() {
        var preview = sent("people", PEOPLE + "นาง,กมล,ใจงาม,ครู,,,,,,,,\r\n");
        var other = Desk.of(mvc, office.member(Role.ADMINISTRATOR));
        assertThat(other.get(preview)).hasStatus(404);
        var officer = Desk.of(mvc, office.member(Role.OFFICER));
        for (var path : List.of("/office/import", "/office/import/people.xlsx", "/office/import/units.xlsx", preview)) {
            assertThat(officer.get(path)).as(path).hasStatus(403);
        }
        assertThat(officer.post(preview, "fingerprint", "x")).hasStatus(403);
        assertThat(desk.get("/office/import/people.xlsx")).hasStatusOk();
        assertThat(desk.get("/office/import/units.xlsx")).hasStatusOk();
        assertThat(desk.get("/office/import")).hasStatusOk();
    }

    private String sent(String kind, String csv) {
        return upload(kind, "ตาราง.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private String upload(String kind, String name, byte[] bytes) {
        var result = desk.upload("/office/import/" + kind, kind, name, bytes);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl(), Desk.body(result));
    }

    private String refused(String kind, byte[] bytes) {
        var result = desk.upload("/office/import/" + kind, kind, "x.xlsx", bytes);
        assertThat(result).hasStatus(422);
        return Desk.body(result);
    }

    private String fingerprint(String preview) {
        var found = FINGERPRINT.matcher(desk.page(preview));
        assertThat(found.find()).as("ready to be read in").isTrue();
        return found.group(1);
    }

    private MvcTestResult apply(String preview) {
        return desk.post(preview, "fingerprint", fingerprint(preview));
    }

    private static byte[] xlsx(List<List<Object>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Khet", "1.0")) {
            var sheet = book.newWorksheet("ตาราง");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (rows.get(row).get(column) instanceof Long number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, rows.get(row).get(column).toString());
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String user() {
        return "u" + java.util.UUID.randomUUID().toString().substring(0, 13);
    }

    private int people() {
        return jdbc.sql("select count(*) from office.person where office_id = :office")
                .param("office", office.id().value())
                .query(Integer.class)
                .single();
    }
}
