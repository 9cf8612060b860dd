package org.khet.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people type and programs send by mistake or on purpose: said at the field, in Thai, and nothing of it lost. */
@KhetTest
class BadInputsTest {

    private static final String RECEIVE = "/correspondence/receive";
    private static final Pattern KEPT = Pattern.compile("name=\"files\\.kept\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private LetterFixture office;
    private Cookie saraban;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
        saraban = office.session(mvc, office.saraban);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "subject | '' | กรอกเรื่องของหนังสือ",
                "subject | '   ' | กรอกเรื่องของหนังสือ",
                "subject | null | กรอกเรื่องของหนังสือ",
                "sender | '' | กรอกว่าหนังสือมาจากใคร",
                "addressee | '' | กรอกว่าหนังสือส่งถึงใคร",
                "subject | ยาว | กรอกได้ไม่เกิน 1000 ตัวอักษร ตอนนี้มี 10000 ตัว",
                "sender | ยาว | กรอกได้ไม่เกิน 300 ตัวอักษร ตอนนี้มี 10000 ตัว",
                "number | ยาว | กรอกได้ไม่เกิน 300 ตัวอักษร",
                "remark | ยาว | กรอกได้ไม่เกิน 1000 ตัวอักษร",
                "dated.day | '' | กรอก",
                "dated.day | 30 | เดือนกุมภาพันธ์ 2569 มี 28 วัน ไม่มีวันที่ 30",
                "dated.day | สิบ | วัน",
                "dated.month | 13 | เดือน",
                "dated.year | 2026 | พ.ศ.",
                "dated.year | 2999 | ปีต้องอยู่ระหว่าง พ.ศ. 2400 ถึง 2700",
                "dated.year | 2575 | วันที่ห่างจากวันนี้เกินไป",
                "speed | FASTEST | เลือกชั้นความเร็ว",
                "channel | PIGEON | เลือกช่องทาง",
                "channel | KHET | เลือกช่องทาง",
                "subject | ซ่อน | มีอักขระที่มองไม่เห็น",
                "subject | แตก | มีอักขระที่มองไม่เห็น",
                "sender | กลับ | มีอักขระที่มองไม่เห็น",
            })
    void a_wrong_field_is_named_and_all_that_was_typed_is_still_there(
            String field, @org.jspecify.annotations.Nullable String value, String message) {
        var typed = letter();
        if (field.equals("dated.day") && "30".equals(value)) {
            typed.put("dated.month", "2");
        }
        typed.put(field, value == null ? "" : spelled(value));
        if (value == null) {
            typed.remove(field);
        }
        var answer = send(typed);
        assertThat(answer).hasStatus(422);
        assertThat(words(answer)).contains(message);
        for (var kept : typed.entrySet()) {
            if (!kept.getKey().matches("speed|channel|once")) {
                assertThat(answer)
                        .as(kept.getKey())
                        .bodyText()
                        .contains(kept.getValue().strip().replace("&", "&amp;").replace("<", "&lt;"));
            }
        }
        assertThat(registered()).isZero();
    }

    @Test
    void an_empty_form_names_every_field_that_is_missing() {
        assertThat(send(Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("กรอกเรื่องของหนังสือ", "กรอกว่าหนังสือมาจากใคร", "กรอกว่าหนังสือส่งถึงใคร")
                .contains("id=\"dated-error\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('x')</script> & <b>หนา</b>",
                "'; drop table correspondence.letter; --",
                "\" onmouseover=\"alert(1)",
                "${7*7} #{7*7} {{7*7}} @(7*7)",
                "=cmd()+เรื่อง",
            })
    void code_in_a_field_is_a_text_like_any_other(String text) {
        var typed = letter();
        typed.put("subject", text);
        var page = follow(send(typed));
        assertThat(page).hasStatusOk().bodyText().doesNotContain("<script>alert", "<b>หนา", "\"\" onmouseover");
        assertThat(jdbc.sql("select subject from correspondence.letter where office_id = :office")
                        .param("office", office.office.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(text);
        assertThat(get("/correspondence/export.csv")).hasStatusOk().bodyText().doesNotContain("\n=cmd", ",=cmd");
    }

    @ParameterizedTest
    @CsvSource({
        "ปลอม.pdf,disguised,ชื่อกับเนื้อหาไม่ตรงกัน",
        "ว่าง.pdf,empty,ว่างเปล่า",
        "ล็อก.pdf,locked,รหัสผ่าน",
        "ขาด.pdf,broken,ชำรุด",
        "โปรแกรม.exe,program,แนบได้เฉพาะ PDF"
    })
    void a_file_that_may_not_be_kept_is_named_and_the_letter_is_still_there(String name, String kind, String message)
            throws IOException {
        var answer = send(letter(), file(name, bytes(kind)), file("ดี.pdf", bytes("good")));
        assertThat(answer).hasStatus(422).bodyText().contains(name, message, "เรื่องทดสอบ", "ดี.pdf");
        assertThat(registered()).isZero();
    }

    @Test
    void a_file_that_came_with_a_refused_form_is_registered_with_the_mended_one() throws IOException {
        var typed = letter();
        typed.put("subject", "");
        var refused = send(typed, file("ดี.pdf", bytes("good")));
        assertThat(refused).hasStatus(422).bodyText().contains("ดี.pdf");
        var kept = KEPT.matcher(body(refused));
        assertThat(kept.find()).isTrue();
        typed.put("subject", "เรื่องที่กรอกแล้ว");
        typed.put("files.kept", kept.group(1));
        assertThat(follow(send(typed))).hasStatusOk().bodyText().contains("ดี.pdf", "เรื่องที่กรอกแล้ว");
    }

    @Test
    void a_form_sent_twice_registers_once() {
        var typed = letter();
        var first = send(typed).getResponse().getRedirectedUrl();
        assertThat(send(typed)).hasStatus3xxRedirection().hasRedirectedUrl(first);
        assertThat(registered()).isEqualTo(1);
        typed.put("subject", "เรื่องอื่นในแบบฟอร์มเดิม");
        assertThat(send(typed)).hasRedirectedUrl(first);
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void a_stale_form_does_nothing_says_so_and_keeps_the_words() {
        var letter = office.registered(office.saraban, "เรื่องทดสอบ");
        office.handling.close(office.saraban, office.seen(letter), "ปิดแล้ว");
        var answer = verb(letter, "close", Map.of("version", "1", "words", "คำที่พิมพ์ไว้ยาว ๆ"));
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("มีผู้อื่นดำเนินการกับหนังสือนี้ก่อนแล้ว", "คำที่พิมพ์ไว้ยาว ๆ");
        assertThat(verb(letter, "close", Map.of())).hasStatus3xxRedirection();
        assertThat(office.entry(letter).note()).isEqualTo("ปิดแล้ว");
    }

    @Test
    void a_stale_correction_keeps_what_was_typed() {
        var letter = office.registered(office.saraban, "เรื่องทดสอบ");
        office.correct(letter, "เรื่องที่คนอื่นแก้");
        var typed = letter();
        typed.put("subject", "เรื่องที่ฉันแก้");
        typed.put("version", "1");
        assertThat(post(page(letter) + "/correct", typed))
                .hasStatus(422)
                .bodyText()
                .contains("มีผู้อื่นแก้ไขหนังสือนี้ระหว่างที่คุณกรอก", "เรื่องที่ฉันแก้");
    }

    @ParameterizedTest
    @CsvSource({
        "route,act,'',เลือกกลุ่มที่จะส่งให้อย่างน้อยหนึ่งกลุ่ม",
        "route,act,not-an-id,เลือกกลุ่มที่จะส่งให้อย่างน้อยหนึ่งกลุ่ม",
        "route,due.day,30,วันที่",
        "close,words,ยาว,กรอกได้ไม่เกิน 1000",
        "cancel,reason,'',กรอกเหตุผลที่ยกเลิกเลข",
        "cancel,reason,'  ',กรอกเหตุผลที่ยกเลิกเลข",
    })
    void a_verb_that_lacks_something_says_what(String verb, String field, String value, String message) {
        var letter = office.registered(office.saraban, "เรื่องทดสอบ");
        var typed = new HashMap<>(Map.of("version", "1", "due.month", "2", "due.year", "2569", "due.day", "1"));
        typed.put(field, spelled(value));
        var answer = verb(letter, verb, typed);
        assertThat(answer).hasStatus(422);
        assertThat(words(answer)).contains(message);
        assertThat(office.entry(letter).state()).isEqualTo(EntryState.TO_ROUTE);
    }

    @Test
    void a_unit_of_nowhere_gets_no_letter() {
        var letter = office.registered(office.saraban, "เรื่องทดสอบ");
        var typed = Map.of("version", "1", "act", UUID.randomUUID().toString(), "words", "เพื่อดำเนินการ");
        assertThat(verb(letter, "route", typed)).hasStatus(422).bodyText().contains("เพื่อดำเนินการ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/correspondence/letters/not-an-id|400",
                "GET|/correspondence/letters/00000000-0000-0000-0000-000000000000|404",
                "GET|/correspondence/letters/{id}/files/not-an-id|400",
                "GET|/correspondence/letters/{id}/files/00000000-0000-0000-0000-000000000000|404",
                "GET|/correspondence/letters/{id}/files/00000000-0000-0000-0000-000000000000/pages/-1.png|404",
                "GET|/correspondence/letters/{id}/files/00000000-0000-0000-0000-000000000000/pages/x.png|400",
                "GET|/correspondence/letters/{id}/route|405",
                "DELETE|/correspondence/letters/{id}|405",
                "PUT|/correspondence/receive|405",
                "POST|/correspondence/letters/{id}/explode|404",
                "POST|/correspondence/letters/{id}/close?version=x|400",
                "POST|/correspondence/letters/{id}/close?version=99999999999|400",
                "POST|/correspondence/letters/{id}/route?act[999999]=x&version=1|400",
                "GET|/correspondence;jsessionid=x|400",
                "PUT|/correspondence/letters/{id}/route|405",
                "GET|/correspondence?year=abcd|422",
                "GET|/correspondence?state=GONE|422",
                "GET|/correspondence?speed=GONE|422",
                "GET|/correspondence?at=not-an-id|422",
                "GET|/correspondence?unit=not-an-id|422",
                "GET|/correspondence?unit=00000000-0000-0000-0000-000000000000|422",
                "GET|/correspondence?from.day=30&from.month=2&from.year=2569|422",
                "GET|/correspondence?from.day=2&from.month=2&from.year=2569&to.day=1&to.month=2&to.year=2569|422",
                "GET|/correspondence/print?from.day=30&from.month=2&from.year=2569|422",
                "GET|/correspondence/print?to.day=1&to.month=2&to.year=2569|422",
            })
    void an_address_that_makes_no_sense_is_refused(String method, String address, int status) {
        var letter = office.registered(office.saraban, "เรื่องทดสอบ");
        var answer = mvc.method(HttpMethod.valueOf(method))
                .uri(address.replace("{id}", letter.toString()))
                .cookie(saraban)
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(status);
        assertThat(body(answer)).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"/correspondence?older=-1", "/correspondence?older=2569-99999999999", "/correspondence?newer=x"})
    void a_place_that_is_none_shows_the_top(String address) {
        office.registered(office.saraban, "เรื่องบนสุด");
        assertThat(get(address)).hasStatusOk().bodyText().contains("เรื่องบนสุด");
    }

    @Test
    void a_search_of_ten_thousand_letters_is_refused_with_its_limit() {
        assertThat(get("/correspondence?q=" + "ก".repeat(10_000)))
                .hasStatus(422)
                .bodyText()
                .contains("คำค้นยาวเกินไป");
    }

    @Test
    void a_form_of_another_site_is_not_taken() {
        assertThat(mvc.post().uri(RECEIVE).cookie(saraban).param("subject", "เรื่อง"))
                .hasStatus(403);
        assertThat(registered()).isZero();
    }

    @Test
    void nobody_registers_without_signing_in() {
        assertThat(mvc.post().uri(RECEIVE).with(csrf()).param("subject", "เรื่อง"))
                .hasStatus3xxRedirection();
        assertThat(registered()).isZero();
    }

    private static Map<String, String> letter() {
        var typed = new HashMap<String, String>();
        typed.put("number", "ทส 0001/ว 77");
        typed.put("dated.day", "20");
        typed.put("dated.month", "11");
        typed.put("dated.year", "2569");
        typed.put("sender", "หน่วยงานผู้ส่งทดสอบ");
        typed.put("addressee", "ผู้อำนวยการทดสอบ");
        typed.put("subject", "เรื่องทดสอบ");
        typed.put("speed", "URGENT");
        typed.put("channel", "EMAIL");
        typed.put("refersTo", "หนังสือทดสอบที่อ้างถึง");
        typed.put("enclosures", "สิ่งที่ส่งมาด้วยทดสอบ");
        typed.put("remark", "หมายเหตุทดสอบ");
        typed.put("once", UUID.randomUUID().toString());
        return typed;
    }

    /** What a table cannot hold. */
    private static String spelled(String value) {
        return switch (value) {
            case "ยาว" -> "ก".repeat(10_000);
            case "ซ่อน" -> "เรื่อง\u0000ซ่อน";
            case "แตก" -> "เรื่อง\uFFFDแตก";
            case "กลับ" -> "ผู้ส่ง\u202Eกลับ";
            default -> value;
        };
    }

    private static byte[] bytes(String kind) throws IOException {
        return switch (kind) {
            case "empty" -> new byte[0];
            case "disguised", "program" -> "MZ\u0000\u0001 โปรแกรม".getBytes(StandardCharsets.UTF_8);
            case "broken" -> java.util.Arrays.copyOf(pdf(false), 200);
            default -> pdf(kind.equals("locked"));
        };
    }

    private static byte[] pdf(boolean locked) throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            if (locked) {
                pdf.protect(new StandardProtectionPolicy("เจ้าของ1", "secret", new AccessPermission()));
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("files", name, "application/pdf", bytes);
    }

    private MvcTestResult send(Map<String, String> typed, MockMultipartFile... files) {
        var request = mvc.post().uri(RECEIVE).multipart();
        for (var file : files) {
            request = request.file(file);
        }
        var ready = request.cookie(saraban).with(csrf());
        typed.forEach(ready::param);
        return ready.exchange();
    }

    private MvcTestResult post(String address, Map<String, String> typed) {
        var request = mvc.post().uri(address).cookie(saraban).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult verb(EntryId letter, String verb, Map<String, String> typed) {
        return post(page(letter) + "/" + verb, typed);
    }

    private MvcTestResult follow(MvcTestResult redirect) {
        return get(Objects.requireNonNull(redirect.getResponse().getRedirectedUrl()));
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).cookie(saraban).exchange();
    }

    private static String page(EntryId letter) {
        return "/correspondence/letters/" + letter;
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Without what holds words together on the line. */
    private static String words(MvcTestResult answer) {
        return body(answer).replaceAll("<wbr>|</?span[^>]*>", "");
    }

    private int registered() {
        return jdbc.sql("select count(*) from correspondence.letter where office_id = :office")
                .param("office", office.office.id().value())
                .query(Integer.class)
                .single();
    }
}
