package org.khet.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.support.KhetServerTest;
import org.khet.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** บันทึกการใช้งาน of the sample office, as its auditor reads it. */
@KhetServerTest
class AuditPageTest {

    private static final Pattern OLDER = Pattern.compile("href=\"(/audit\\?[^\"]*older=[^\"]+)\"");
    private static final Pattern NEWER = Pattern.compile("href=\"(/audit\\?[^\"]*newer=[^\"]+)\"");
    private static final Pattern SAME = Pattern.compile("href=\"(/audit\\?subject=[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActVerbs verbs;

    @Test
    void every_verb_of_the_sample_office_has_words() {
        assertThat(jdbc.sql("select distinct verb from platform.act order by verb")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(verb -> assertThat(verbs.all()).containsKey(verb));
    }

    @ParameterizedTest
    @ValueSource(strings = {"saraban", "phaen.director", "director", "school", "admin"})
    void nobody_but_the_auditor_reads_it(String user) throws Exception {
        var visitor = new Visitor(port).signIn(user);
        assertThat(visitor.page("/")).doesNotContain("href=\"/audit\"");
        for (var page : List.of("/audit", "/audit/export.csv", "/audit/export.xlsx")) {
            assertThat(visitor.page(page)).contains("ฐานะที่ท่านทำอยู่เปิดหน้านี้ไม่ได้");
        }
    }

    @Test
    void pages_go_down_and_up_again_without_losing_an_act() throws Exception {
        var auditor = new Visitor(port).signIn("auditor");
        var first = auditor.page("/audit?what=letter.received");
        var second = auditor.page(link(OLDER, first));
        assertThat(rows(first)).hasSize(50);
        assertThat(rows(second)).isNotEmpty().doesNotContainAnyElementsOf(rows(first));
        assertThat(rows(auditor.page(link(NEWER, second)))).isEqualTo(rows(first));
        var all = new ArrayList<>(rows(first));
        for (var page = first; OLDER.matcher(page).find(); ) {
            page = auditor.page(link(OLDER, page));
            all.addAll(rows(page));
        }
        assertThat((long) all.size())
                .isEqualTo(jdbc.sql("select count(*) from platform.act where verb = 'letter.received'")
                        .query(Long.class)
                        .single());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who=แม่นไม่มีใคร     | ไม่พบรายการ
            what=letter.routed      | ส่งให้
            what=person.signed-in   | เข้าสู่ระบบ
            about=ไม่มีเรื่องนี้แน่      | ไม่พบรายการ
            about=1/2569            | เลขรับ 1/2569
            from.day=1&from.month=1&from.year=2500&to.day=2&to.month=1&to.year=2500 | ไม่พบรายการ
            older=1-00000000-0000-0000-0000-000000000000 | ไม่พบรายการ
            """)
    void the_filter_finds(String query, String shown) throws Exception {
        assertThat(new Visitor(port).signIn("auditor").page(new URI(null, null, "/audit", query, null).toASCIIString()))
                .contains(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what=letter.eaten                    | เลือกสิ่งที่ทำจากรายการ
            unit=7                               | เลือกหน่วยจากรายการ
            subject=x                            | ไม่มีเรื่องนี้
            from.day=31&from.month=2&from.year=2569 | กุมภาพันธ์
            from.day=2&from.month=2&from.year=2569&to.day=1&to.month=2&to.year=2569 | ไม่อยู่ก่อน
            older=nonsense                       | รายการ
            """)
    void what_cannot_be_read_is_said_at_its_field(String query, String said) throws Exception {
        assertThat(new Visitor(port).signIn("auditor").page(new URI(null, null, "/audit", query, null).toASCIIString()))
                .contains(said);
    }

    @Test
    void all_acts_on_one_letter_are_a_click_away() throws Exception {
        var auditor = new Visitor(port).signIn("auditor");
        assertThat(auditor.page(link(SAME, auditor.page("/audit?what=letter.closed"))))
                .contains("เฉพาะเรื่อง");
        var page = auditor.page("/audit?subject=" + receivedAndClosed());
        assertThat(rows(page)).hasSizeGreaterThan(2);
        assertThat(rows(page).getFirst()).contains("ปิดเรื่อง");
        assertThat(rows(page).getLast()).contains("ลงทะเบียนรับ เลขรับ");
    }

    @Test
    void the_export_holds_what_the_filter_shows_and_is_an_act_itself() throws Exception {
        var auditor = new Visitor(port).signIn("auditor");
        var routed = jdbc.sql("select count(*) from platform.act where verb = 'letter.routed'")
                .query(Long.class)
                .single();
        var csv = auditor.page("/audit/export.csv?what=letter.routed");
        assertThat(csv).startsWith("\uFEFFวันที่,เวลา,ผู้ทำ,");
        assertThat(csv.strip().split("\r\n", -1)).hasSize(Math.toIntExact(routed + 1));
        assertThat(sheet(auditor.bytes("/audit/export.xlsx?what=letter.routed")).split("<row ", -1))
                .as("rows and the one of titles")
                .hasSize(Math.toIntExact(routed + 2));
        assertThat(auditor.page("/audit?what=audit.exported"))
                .contains("ส่งออกบันทึกการใช้งาน")
                .contains("what=letter.routed");
    }

    /** A letter anyone may read, whose first act is its registering and whose last is its closing. */
    private String receivedAndClosed() {
        return jdbc.sql("""
                        select a.subject_id from platform.act a
                        join correspondence.letter l on l.office_id = a.office_id and l.id = a.subject_id
                        where l.secrecy = 'NORMAL'
                        group by a.subject_id
                        having (array_agg(a.verb order by a.id))[1] = 'letter.received'
                           and (array_agg(a.verb order by a.id desc))[1] = 'letter.closed'
                           and count(*) between 3 and 20
                        limit 1""").query(String.class).single();
    }

    private static String sheet(byte[] xlsx) throws Exception {
        var file = Files.createTempFile("audit", ".xlsx");
        Files.write(file, xlsx);
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return text.toString();
    }

    private static String link(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as("a link of %s", pattern).isTrue();
        return match.group(1).replace("&amp;", "&");
    }

    /** Each row as it stands on the page. */
    private static List<String> rows(String page) {
        return Pattern.compile("(?s)<tr role=\"row\"><th role=\"rowheader\".*?</tr>")
                .matcher(page)
                .results()
                .map(match -> match.group().replaceAll("<[^>]+>", ""))
                .toList();
    }
}
