package org.khet.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.files.Samples;
import org.khet.office.Desk;
import org.khet.office.OfficeFixture;
import org.khet.office.Tokens;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files that harm or cannot be read, at every door letters come in by: said in Thai, nothing numbered, nothing left. */
@KhetTest
class BadUploadsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tokens tokens;

    @Value("${khet.data}/files/incoming")
    Path incoming;

    private LetterFixture office;
    private Cookie saraban;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
        saraban = office.session(mvc, office.saraban);
    }

    static Stream<Arguments> bad() throws IOException {
        var pdf = Samples.pdf("whole").getBytes(ISO_8859_1);
        return Stream.of(
                Arguments.of("ว่าง.pdf", new byte[0], "ว่างเปล่า"),
                Arguments.of("ใหญ่.pdf", large(), "ใหญ่เกิน 50 MB"),
                Arguments.of("ล็อก.pdf", Samples.encryptedPdf("owner", "user"), "รหัสผ่าน"),
                Arguments.of("ล็อก.zip", Samples.locked(Samples.zip(Map.of("a.pdf", pdf))), "รหัสผ่าน"),
                Arguments.of("ระเบิด.zip", Samples.zipBomb(300), "ใหญ่ผิดปกติ"),
                Arguments.of("ระเบิด.docx", Samples.zipBomb(300), "ใหญ่ผิดปกติ"),
                Arguments.of(
                        "ระเบิด.pdf", Samples.pdfWithStream("/FlateDecode", Samples.packedZeros(300)), "ใหญ่ผิดปกติ"),
                Arguments.of("ระเบิด.tif", Samples.hugeTiff(), "ใหญ่ผิดปกติ"),
                Arguments.of("ครึ่ง.pdf", Arrays.copyOf(pdf, pdf.length / 2), "ชำรุด"),
                Arguments.of(
                        "ปลอม.pdf", "<html><script>alert(1)</script>".getBytes(ISO_8859_1), "ชื่อกับเนื้อหาไม่ตรงกัน"),
                Arguments.of("หน้าเว็บ.html", "<html>".getBytes(ISO_8859_1), "แนบได้เฉพาะ"),
                Arguments.of("โปรแกรม.pdf.exe", new byte[] {'M', 'Z', 1, 2}, "แนบได้เฉพาะ"));
    }

    private static byte[] large() {
        var bytes = new byte[51 << 20];
        System.arraycopy("%PDF-1.4\n".getBytes(ISO_8859_1), 0, bytes, 0, 9);
        return bytes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void it_is_refused_at_every_door_and_nothing_is_kept(String name, byte[] bytes, String message) throws Exception {
        for (var answer : Stream.of(form(name, bytes), tray(name, bytes), api(name, bytes))
                .toList()) {
            assertThat(answer.getResponse().getStatus()).isIn(400, 422);
            assertThat(Desk.body(answer)).contains(message, name.substring(0, name.indexOf('.')));
        }
        assertThat(kept("letter")).isZero();
        assertThat(kept("draft")).isZero();
        assertThat(kept("register")).isZero();
        try (var left = Files.list(incoming)) {
            assertThat(left).as("half-taken files").isEmpty();
        }
    }

    @Test
    void a_PDF_with_script_is_kept_and_saved_by_the_browser_but_never_shown_by_it() throws Exception {
        var file = shown("แบบฟอร์ม.pdf", Samples.pdfWithScript());
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file).hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(file.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/passwd.pdf, passwd.pdf",
        "C:\\Windows\\system.pdf, system.pdf",
        "/root/.ssh/id.pdf, id.pdf",
        "หนังสือ\u202Efdp.exe, หนังสือfdp.exe.pdf",
    })
    void a_path_in_the_name_of_a_file_leads_nowhere(String name, String kept) throws Exception {
        shown(name, Samples.pdf(UUID.randomUUID()).getBytes(ISO_8859_1));
        assertThat(jdbc.sql("select name from files.file where office_id = :office")
                        .param("office", office.office.id().value())
                        .query(String.class)
                        .list())
                .containsOnly(kept);
        assertThat(Path.of("/etc/passwd.pdf")).doesNotExist();
    }

    private MvcTestResult shown(String name, byte[] bytes) throws Exception {
        var registered = form(name, bytes);
        var page = Objects.requireNonNull(registered.getResponse().getRedirectedUrl(), Desk.body(registered));
        var file = jdbc.sql("select id from files.file where office_id = :office")
                .param("office", office.office.id().value())
                .query(UUID.class)
                .single();
        var answer = mvc.get().uri(page + "/files/" + file).cookie(saraban).exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    @Test
    void a_token_of_forms_from_before_signing_in_or_of_a_session_that_ended_is_not_taken() {
        var before = token(mvc.get().uri("/sign-in").exchange());
        var typed = new String[] {"subject", "เรื่อง"};
        assertThat(post(saraban, before, typed)).hasStatus(403);

        var old = office.session(mvc, office.saraban);
        var theirs = token(mvc.get().uri("/correspondence/receive").cookie(old).exchange());
        assertThat(post(old, theirs, typed)).as("its own").hasStatus(422);
        assertThat(mvc.post().uri("/sign-out").cookie(old).with(csrf())).hasStatus3xxRedirection();
        assertThat(post(saraban, theirs, typed)).as("in another session").hasStatus(403);
        assertThat(post(old, theirs, typed)).as("after its session").hasStatus(403);
        assertThat(post(saraban, theirs + "x", typed)).hasStatus(403);
        assertThat(kept("letter")).isZero();
    }

    private MvcTestResult post(Cookie session, String token, String... typed) {
        return mvc.post()
                .uri("/correspondence/receive")
                .cookie(session)
                .param("_csrf", token)
                .param(typed[0], typed[1])
                .exchange();
    }

    private static String token(MvcTestResult page) {
        var found = java.util.regex.Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void headers_that_only_a_proxy_may_send_change_no_address_in_the_trail_and_no_link() {
        var user = office.userName(office.saraban);
        var answer = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .header("X-Forwarded-For", "198.51.100.9")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=198.51.100.9;host=evil.example;proto=https")
                .header("X-Real-IP", "198.51.100.9")
                .param("user", user)
                .param("password", OfficeFixture.PASSWORD)
                .exchange();
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(jdbc.sql(
                                "select distinct from_address from platform.act where office_id = :office and from_address is not null")
                        .param("office", office.office.id().value())
                        .query(String.class)
                        .list())
                .doesNotContain("198.51.100.9");
    }

    private MvcTestResult form(String name, byte[] bytes) {
        var request = mvc.post().uri("/correspondence/receive").multipart().file(file(name, bytes));
        var ready = request.cookie(saraban).with(csrf());
        typed().forEach(ready::param);
        return ready.exchange();
    }

    private MvcTestResult tray(String name, byte[] bytes) {
        return mvc.post()
                .uri("/correspondence/tray")
                .multipart()
                .file(file(name, bytes))
                .cookie(saraban)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult api(String name, byte[] bytes) {
        var json = """
                {"number": "ทส 5", "dated": "2026-11-20", "from": "ผู้ส่ง", "to": "ผู้อำนวยการ", "subject": "เรื่อง",
                 "speed": "NORMAL", "channel": "EMAIL"}""";
        var token = ((Tokens.Issued.Done) tokens.issue(office.userName(office.saraban))).token();
        return mvc.post()
                .uri("/api/v1/letters/received")
                .multipart()
                .file(file(name, bytes))
                .part(new MockPart("letter", null, json.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .exchange();
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("files", name, "application/pdf", bytes);
    }

    private static Map<String, String> typed() {
        return Map.of(
                "number", "ทส 1",
                "dated.day", "20",
                "dated.month", "11",
                "dated.year", "2569",
                "sender", "ผู้ส่ง",
                "addressee", "ผู้อำนวยการ",
                "subject", "เรื่องของการทดสอบ",
                "speed", "NORMAL",
                "channel", "HAND",
                "once", UUID.randomUUID().toString());
    }

    private int kept(String table) {
        return jdbc.sql("select count(*) from correspondence." + table + " where office_id = :office")
                .param("office", office.office.id().value())
                .query(Integer.class)
                .single();
    }
}
