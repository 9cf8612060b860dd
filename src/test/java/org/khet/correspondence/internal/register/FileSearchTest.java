package org.khet.correspondence.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ค้นข้อความในไฟล์ด้วย: a letter is found by what its files say, in the register's own order, near and far. */
@KhetTest
class FileSearchTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RegisterLines lines;

    @Autowired
    JdbcClient jdbc;

    private LetterFixture office;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
    }

    @Test
    void words_of_a_file_are_found_only_when_files_are_asked() {
        says(office.registered(office.saraban, "เรื่องที่หนึ่ง"), "บัญชีจัดสรรเครื่องกรองน้ำดื่ม จำนวน ๑๒ เครื่อง");
        office.registered(office.saraban, "เครื่องกรองน้ำดื่มในชื่อเรื่อง");
        office.registered(office.saraban, "เรื่องอื่น");

        assertThat(numbers("เครื่องกรองน้ำดื่ม", true)).containsExactly(2, 1);
        assertThat(numbers("เครื่องกรองน้ำดื่ม", false)).containsExactly(2);
        assertThat(numbers("12 เครื่อง", true)).containsExactly(1);
        assertThat(numbers("เครื่องกรองกาแฟ", true)).isEmpty();
        assertThat(numbers("ก", true)).isNotEmpty();
    }

    @Test
    void a_letter_with_two_such_files_is_one_line() {
        var letter = office.registered(office.saraban, "เรื่อง");
        says(letter, "รายงานน้ำท่วมโรงเรียน");
        says(letter, "รายงานน้ำท่วมบ้านพัก");
        assertThat(numbers("รายงานน้ำท่วม", true)).containsExactly(1);
    }

    @Test
    void old_letters_beyond_the_near_lines_are_found_by_the_index() {
        says(office.registered(office.saraban, "เรื่องเก่า"), "คำสั่งแต่งตั้งกรรมการตรวจรับพัสดุ");
        says(office.registered(office.saraban, "เรื่องเก่ากว่า"), "บันทึกตรวจรับพัสดุรายการที่สอง");
        for (int i = 0; i < 210; i++) {
            office.registered(office.saraban, "เรื่องใหม่ " + i);
        }
        assertThat(numbers("ตรวจรับพัสดุ", true)).containsExactly(2, 1);
        assertThat(numbers("แต่งตั้งกรรมการตรวจรับ", true)).containsExactly(1);
        assertThat(numbers("ใหม่ 20", true)).containsExactly(212, 211, 210, 209, 208, 207, 206, 205, 204, 203, 23);
    }

    /** Near lines, walking on, few letters sorted, all letters sorted: whichever way is taken. */
    @Test
    void every_way_of_looking_finds_the_same_lines() {
        for (int i = 0; i < 40; i++) {
            var letter = office.registered(office.saraban, i % 9 == 0 ? "โครงการอาหารกลางวัน" : "เรื่องที่ " + i);
            says(letter, i % 4 == 0 ? "จัดสรรงบอาหารกลางวัน" : "ข้อความอื่น");
        }
        var plain = looking(new WordedLines.Reach(999, 999, 0, 999, 0));
        var reaches = List.of(
                new WordedLines.Reach(5, 10, 1, 20, 3),
                new WordedLines.Reach(5, 0, 100, 20, 999),
                new WordedLines.Reach(1, 0, 100, 10, 1));
        for (var word : List.of("อาหารกลางวัน", "จัดสรรงบอาหาร", "ข้อ", "ไม่มี", "จด")) {
            var key = key(word);
            for (var most : List.of(1, 7, 51)) {
                var expected = plain.list(query(word, true), key, most);
                assertThat(reaches)
                        .allSatisfy(reach -> assertThat(looking(reach).list(query(word, true), key, most))
                                .as("%s, %d by %s", word, most, reach)
                                .isEqualTo(expected));
            }
        }
        assertThat(plain.list(query("อาหารกลางวัน", true), key("อาหารกลางวัน"), 51))
                .hasSize(13);
    }

    @Test
    void what_is_exported_is_what_was_found() {
        says(office.registered(office.saraban, "เรื่องหนึ่ง"), "แบบสำรวจโต๊ะเก้าอี้");
        office.registered(office.saraban, "แบบสำรวจโต๊ะ");
        office.registered(office.saraban, "เรื่องอื่น");
        var exported = new ArrayList<Integer>();
        lines.each(query("สำรวจโต๊ะ", true), line -> exported.add(line.number()));
        assertThat(exported).containsExactly(1, 2);
        exported.clear();
        lines.each(query("ตะ", true), line -> exported.add(line.number()));
        assertThat(exported).isEmpty();
    }

    private WordedLines looking(WordedLines.Reach reach) {
        return new WordedLines(jdbc, reach, reach);
    }

    private String key(String words) {
        return jdbc.sql("select platform.th_key(?)")
                .param(words)
                .query(String.class)
                .single();
    }

    @Test
    void another_offices_files_are_not_searched() {
        var other = new LetterFixture(context);
        var mine = office;
        office = other;
        says(other.registered(other.saraban, "ของเขา"), "หนังสือลับเฉพาะสำนักงานนั้น");
        office = mine;
        mine.registered(mine.saraban, "ของเรา");
        assertThat(numbers("ลับเฉพาะสำนักงาน", true)).isEmpty();
    }

    private void says(EntryId entry, String text) {
        var file = UUID.randomUUID();
        jdbc.sql("""
                insert into files.file (office_id, id, name, media_type, size, sha256, stored_by)
                values (:office, :file, 'x.pdf', 'application/pdf', 9, sha256(:file::text::bytea), :file)""")
                .param("office", office.office.id().value())
                .param("file", file)
                .update();
        jdbc.sql("insert into files.text (office_id, file_id, state, body) values (:office, :file, 'READ', :text)")
                .param("office", office.office.id().value())
                .param("file", file)
                .param("text", text)
                .update();
        jdbc.sql("""
                insert into correspondence.letter_file (office_id, letter_id, position, file_id)
                select e.office_id, e.letter_id, 1 + (select count(*) from correspondence.letter_file f
                    where f.office_id = e.office_id and f.letter_id = e.letter_id), :file
                from correspondence.entry e where e.office_id = :office and e.id = :entry""")
                .param("office", office.office.id().value())
                .param("file", file)
                .param("entry", entry.value())
                .update();
    }

    private List<Integer> numbers(String words, boolean inFiles) {
        return lines.list(query(words, inFiles), 50).stream()
                .map(RegisterLine::number)
                .toList();
    }

    private RegisterQuery query(@Nullable String words, boolean inFiles) {
        return new RegisterQuery(
                office.office.id(),
                office.registry,
                RegisterQuery.Reader.of(office.saraban, office.registry),
                words,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                inFiles);
    }
}
