package org.khet.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.office.OfficeFixture.PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.Secrecy;
import org.khet.drafting.LetterKind;
import org.khet.drafting.LetterPapers;
import org.khet.files.Files;
import org.khet.office.Acting;
import org.khet.office.Desk;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** ตรวจสอบลายมือชื่อ: by anyone who holds a copy. */
@KhetTest
class VerificationTest {

    private static final AtomicInteger PLACES = new AtomicInteger();

    @Autowired
    Signing signing;

    @Autowired
    LetterPapers papers;

    @Autowired
    Files files;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private SigningFixture fixture;
    private String address;

    @BeforeEach
    void an_office_and_a_stranger() {
        fixture = SigningFixture.in(jdbc, acting);
        address = "192.0.2." + PLACES.incrementAndGet();
    }

    @Test
    void who_holds_a_copy_sees_who_signed_it_and_that_it_is_kept_unchanged() {
        var signed = inSystem(Secrecy.NORMAL);
        var page = get("/signing/verify/" + signed.code());
        assertThat(page).hasStatusOk();
        assertThat(Desk.body(page))
                .contains(
                        "อรุณ ทดสอบลงนาม",
                        "ผู้อำนวยการสำนักงานทดสอบ",
                        SigningFixture.TITLE,
                        "ลงนามในระบบ ไม่ใช่ลายมือชื่อที่มีใบรับรอง",
                        "ไม่เปลี่ยนจากเวลาที่ลงนาม");
    }

    @Test
    void of_a_secret_paper_no_title_is_shown() {
        var page = Desk.body(get("/signing/verify/" + inSystem(Secrecy.SECRET).code()));
        assertThat(page)
                .contains("ข้อมูลข่าวสารลับ", "อรุณ ทดสอบลงนาม", "ไม่เปลี่ยนจากเวลาที่ลงนาม")
                .doesNotContain(SigningFixture.TITLE);
    }

    @Test
    void the_code_is_taken_as_people_type_it() {
        var code = inSystem(Secrecy.NORMAL).code();
        var typed = code.toLowerCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1- ");
        assertThat(mvc.get().uri("/signing/verify").param("code", typed).exchange())
                .hasRedirectedUrl("/signing/verify/" + code);
        assertThat(get("/signing/verify/" + code.toLowerCase(java.util.Locale.ROOT)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/signing/verify").param("code", "ABC").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("24");
        assertThat(mvc.get()
                        .uri("/signing/verify")
                        .param("code", "x".repeat(5000))
                        .exchange())
                .hasStatus(422);
        assertThat(mvc.get().uri("/signing/verify").exchange()).hasStatusOk();
    }

    @Test
    void a_wrong_code_is_not_found_and_not_hinted_at() {
        for (var code : new String[] {"0".repeat(24), "abc", "' or 1=1 --", "ก"}) {
            var result =
                    mvc.get().uri("/signing/verify/{code}", code).with(from()).exchange();
            assertThat(result).hasStatus(404);
            assertThat(Desk.body(result)).contains("ไม่พบลายมือชื่อของรหัสนี้");
        }
    }

    @Test
    void who_asks_too_often_is_told_to_wait() {
        for (int i = 0; i < 60; i++) {
            assertThat(get("/signing/verify/" + "0".repeat(24))).hasStatus(404);
        }
        var signed = inSystem(Secrecy.NORMAL);
        assertThat(get("/signing/verify/" + signed.code())).hasStatus(429);
        address = "192.0.2.250";
        assertThat(get("/signing/verify/" + signed.code())).hasStatusOk();
    }

    @Test
    void a_copy_is_the_same_or_has_something_added_or_is_another() throws Exception {
        var signed = inSystem(Secrecy.NORMAL);
        var bytes = bytes(signed);
        assertThat(found(signed, bytes)).contains("ตรงกับฉบับที่ลงนาม");
        assertThat(found(signed, Arrays.copyOf(bytes, bytes.length + 1))).contains("ฉบับนี้ถูกแก้ไขหลังลงนาม");
        assertThat(found(signed, flipped(bytes))).contains("ไม่ใช่ไฟล์ที่ลงนามด้วยรหัสนี้");
        assertThat(found(signed, "x".getBytes(StandardCharsets.UTF_8))).contains("ไม่ใช่ไฟล์ที่ลงนามด้วยรหัสนี้");
    }

    @Test
    void a_copy_with_a_certificates_signature_shows_by_itself_that_it_was_altered() throws Exception {
        var signed = withCertificate();
        var bytes = bytes(signed);
        assertThat(found(signed, bytes)).contains("ตรงกับฉบับที่ลงนาม");
        assertThat(found(signed, flipped(bytes))).contains("ฉบับนี้ถูกแก้ไขหลังลงนาม");
        assertThat(found(signed, Arrays.copyOf(bytes, bytes.length + 9))).contains("ฉบับนี้ถูกแก้ไขหลังลงนาม");
        assertThat(found(signed, bytes(withCertificate()))).contains("ไม่ใช่ไฟล์ที่ลงนามด้วยรหัสนี้");
        assertThat(found(signed, fixture.order(papers).pdf())).contains("ไม่ใช่ไฟล์ที่ลงนามด้วยรหัสนี้");
        assertThat(found(signed, Arrays.copyOf(bytes, bytes.length / 2))).contains("ไม่ใช่ไฟล์ที่ลงนามด้วยรหัสนี้");
        assertThat(Desk.body(get("/signing/verify/" + signed.code())))
                .contains("ลงนามด้วยใบรับรองอิเล็กทรอนิกส์", "ผู้ออกใบรับรองทดสอบ");
    }

    @Test
    void a_copy_that_is_none_is_refused_at_its_field() {
        var signed = inSystem(Secrecy.NORMAL);
        assertThat(send(signed, new byte[0])).hasStatus(422);
        assertThat(Desk.body(send(signed, new byte[0]))).contains("เลือกไฟล์ PDF ที่ได้รับมา");
        assertThat(Desk.body(send(signed, new byte[(20 << 20) + 1]))).contains("ใหญ่เกิน 20 MB");
        assertThat(mvc.post()
                        .uri("/signing/verify/" + signed.code())
                        .with(csrf())
                        .with(from())
                        .exchange())
                .hasStatus(422);
    }

    @Test
    void a_stored_file_that_was_changed_is_said_to_be() throws Exception {
        var signed = inSystem(Secrecy.NORMAL);
        var file = ((FileSystemResource) files.open(fixture.office().id(), signed.file())
                        .orElseThrow()
                        .bytes())
                .getFile()
                .toPath();
        var before = java.nio.file.Files.readAllBytes(file);
        try {
            java.nio.file.Files.write(file, flipped(before));
            assertThat(Desk.body(get("/signing/verify/" + signed.code()))).contains("ไม่ตรงกับที่ลงนามหรือหายไป");
            java.nio.file.Files.delete(file);
            assertThat(Desk.body(get("/signing/verify/" + signed.code()))).contains("ไม่ตรงกับที่ลงนามหรือหายไป");
        } finally {
            java.nio.file.Files.write(file, before);
        }
        assertThat(Desk.body(get("/signing/verify/" + signed.code()))).contains("ไม่เปลี่ยนจากเวลาที่ลงนาม");
    }

    private Signed inSystem(Secrecy secrecy) {
        return fixture.sign(
                signing,
                transaction,
                SigningFixture.inSystem(PASSWORD),
                fixture.order(papers, LetterKind.EXTERNAL, secrecy));
    }

    private Signed withCertificate() {
        var p12 = TestCertificates.of("EC").p12();
        Desk.of(mvc, fixture.user())
                .upload("/signing/certificates", "file", "a.p12", p12, "password", TestCertificates.PASSWORD);
        var way = signing.ways(fixture.director()).stream()
                .filter(one -> one.kind() == Way.Kind.CERTIFICATE)
                .findFirst()
                .orElseThrow();
        return fixture.sign(
                signing, transaction, SigningFixture.with(way.id(), TestCertificates.PASSWORD), fixture.order(papers));
    }

    private byte[] bytes(Signed signed) throws Exception {
        return files.open(fixture.office().id(), signed.file())
                .orElseThrow()
                .bytes()
                .getContentAsByteArray();
    }

    /** One byte in a drawing is another. */
    private static byte[] flipped(byte[] pdf) {
        var other = pdf.clone();
        other[2_000] ^= 1;
        return other;
    }

    private String found(Signed signed, byte[] copy) {
        var result = send(signed, copy);
        assertThat(result).hasStatusOk();
        return Desk.body(result);
    }

    private MvcTestResult send(Signed signed, byte[] copy) {
        return mvc.post()
                .uri("/signing/verify/" + signed.code())
                .multipart()
                .file(new MockMultipartFile("copy", "copy.pdf", "application/pdf", copy))
                .with(csrf())
                .with(from())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(from()).exchange();
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor from() {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
