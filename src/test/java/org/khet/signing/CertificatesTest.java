package org.khet.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.audit.ActSubjects;
import org.khet.office.Acting;
import org.khet.office.Desk;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.audit.PastAct;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** ใบรับรองของฉัน: what is taken in, and what is not. */
@KhetTest
class CertificatesTest {

    private static final String PATH = "/signing/certificates";

    @Autowired
    Acting acting;

    @Autowired
    AuditTrail trail;

    @Autowired
    List<ActSubjects> subjects;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private SigningFixture fixture;
    private Desk desk;

    @BeforeEach
    void an_office() {
        fixture = SigningFixture.in(jdbc, acting);
        desk = Desk.of(mvc, fixture.user());
    }

    @Test
    void a_certificate_is_kept_sealed_and_shown_with_its_facts() {
        var p12 = TestCertificates.usual().p12();
        assertThat(desk.upload(PATH, "file", "mine.p12", p12, "password", TestCertificates.PASSWORD))
                .hasRedirectedUrl(PATH);
        assertThat(desk.page(PATH)).contains(TestCertificates.HOLDER, "ผู้ออกใบรับรองทดสอบ", "RSA 2048", "ใช้ลงนามได้");
        var row = jdbc.sql("""
                select id::text || ' ' || (position(:p12 in sealed) = 0) || ' ' || substr(encode(sealed, 'hex'), 1, 4)
                from signing.certificate where office_id = :office order by 1""")
                .param("p12", java.util.Arrays.copyOf(p12, 32))
                .param("office", fixture.office().id().value())
                .query(String.class)
                .single()
                .split(" ", -1);
        assertThat(row[1] + " " + row[2]).isEqualTo("true 4b53");
        assertThat(trail.of(fixture.office().id().value(), java.util.UUID.fromString(row[0])))
                .extracting(PastAct::verb)
                .containsExactly("certificate.added");
    }

    @Test
    void the_same_certificate_is_kept_once_and_again_after_it_was_removed() {
        var p12 = TestCertificates.of("EC").p12();
        assertThat(desk.upload(PATH, "file", "a.p12", p12, "password", TestCertificates.PASSWORD))
                .hasRedirectedUrl(PATH);
        refused(p12, TestCertificates.PASSWORD, "เก็บไว้แล้ว");
        var id = jdbc.sql("select id::text from signing.certificate where office_id = :office order by id")
                .param("office", fixture.office().id().value())
                .query(String.class)
                .single();
        assertThat(desk.post(PATH + "/" + id + "/remove")).hasRedirectedUrl(PATH);
        assertThat(desk.post(PATH + "/" + id + "/remove")).hasRedirectedUrl(PATH);
        assertThat(desk.upload(PATH, "file", "a.p12", p12, "password", TestCertificates.PASSWORD))
                .hasRedirectedUrl(PATH);
    }

    @Test
    void what_cannot_sign_is_refused_at_its_field_with_what_to_do() {
        var good = TestCertificates.of("EC").p12();
        refused(good, "ผิด", "รหัสผ่านของใบรับรองไม่ถูกต้อง");
        refused(good, "", "ใส่รหัสผ่านของใบรับรอง");
        refused(good, "ย".repeat(300), "ใส่รหัสผ่านของใบรับรอง");
        refused(new byte[0], TestCertificates.PASSWORD, "เลือกไฟล์ใบรับรอง");
        refused(new byte[101 * 1024], TestCertificates.PASSWORD, "ใหญ่เกิน 100 KB");
        refused("ไม่ใช่ใบรับรอง".getBytes(StandardCharsets.UTF_8), TestCertificates.PASSWORD, "ไม่ใช่ใบรับรอง");
        refused(java.util.Arrays.copyOf(good, good.length / 2), TestCertificates.PASSWORD, "ไม่ใช่ใบรับรอง");
        refused(TestCertificates.of("EC").withoutKey(), TestCertificates.PASSWORD, "ไม่มีกุญแจลับ");
        var now = Instant.now();
        refused(
                TestCertificates.of("EC")
                        .from(now.minus(Duration.ofDays(9)))
                        .until(now.minus(Duration.ofDays(1)))
                        .p12(),
                TestCertificates.PASSWORD,
                "หมดอายุเมื่อ");
        refused(
                TestCertificates.of("EC").from(now.plus(Duration.ofDays(1))).p12(),
                TestCertificates.PASSWORD,
                "เริ่มใช้ได้เมื่อ");
        refused(
                TestCertificates.of("EC").forUse(KeyUsage.keyEncipherment).p12(),
                TestCertificates.PASSWORD,
                "ไม่ได้ให้ใช้ลงลายมือชื่อ");
        refused(TestCertificates.of("EC").asIssuer().p12(), TestCertificates.PASSWORD, "ของผู้ออกใบรับรอง");
        refused(TestCertificates.of("RSA 1024").p12(), TestCertificates.PASSWORD, "RSA 1024");
        assertThat(
                        mvc.post()
                                .uri(PATH)
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf())
                                .exchange())
                .hasStatus3xxRedirection(); // nobody is signed in
        assertThat(desk.post(PATH, "password", "x")).hasStatus(422);
        assertThat(desk.page(PATH)).contains("ยังไม่มีใบรับรอง");
    }

    @Test
    void who_reads_the_trail_finds_certificates_by_whom_they_were_issued_to() {
        desk.upload(
                PATH,
                "file",
                "a.p12",
                TestCertificates.of("EC").to("ผู้ถือคนเดียว").p12(),
                "password",
                TestCertificates.PASSWORD);
        var found = subjects.stream()
                .flatMap(one -> one.find(fixture.director(), "ถือคนเดียว", 10).stream())
                .toList();
        assertThat(found).hasSize(1);
        assertThat(subjects.stream()
                        .flatMap(one -> one.describe(fixture.director(), found).values().stream())
                        .map(ActSubjects.Subject::name))
                .containsExactly("ใบรับรองของ ผู้ถือคนเดียว");
    }

    @Test
    void the_administrators_page_is_for_the_administrator() {
        assertThat(desk.get(PATH + "/office")).hasStatus(403);
        assertThat(desk.post(PATH + "/" + java.util.UUID.randomUUID() + "/revoke", "why", "x"))
                .hasStatus(403);
        assertThat(desk.post(PATH + "/" + java.util.UUID.randomUUID() + "/remove"))
                .hasStatus(404);
        assertThat(desk.post(PATH + "/no-id/remove")).hasStatus4xxClientError();
    }

    @Test
    void without_a_library_of_tokens_nothing_of_them_is_there() {
        assertThat(desk.page(PATH)).doesNotContain("โทเคน");
        assertThat(desk.get(PATH + "/token")).hasStatus(404);
        assertThat(desk.post(PATH + "/token", "token", "1", "password", "482913"))
                .hasStatus(404);
        assertThat(desk.post(PATH + "/token/keep", "ticket", "x")).hasStatus(404);
        var kept = TestCertificates.of("EC").p12();
        desk.upload(PATH, "file", "a.p12", kept, "password", TestCertificates.PASSWORD);
        jdbc.sql("""
                insert into signing.certificate (office_id, id, owner_id, holder, issuer, serial, fingerprint, key, not_before,
                    not_after, token, token_label, added_by, added_at)
                select office_id, gen_random_uuid(), owner_id, holder, issuer, serial, sha256('other'), key, not_before,
                    not_after, '77', 'ก้าน', added_by, added_at
                from signing.certificate where office_id = :office""").param("office", fixture.office().id().value()).update();
        assertThat(desk.page(PATH)).contains("โทเคน ก้าน", "ไม่ได้ตั้งค่าให้ใช้โทเคน");
    }

    private void refused(byte[] file, String password, String why) {
        var result = desk.upload(PATH, "file", "a.p12", file, "password", password);
        assertThat(result).hasStatus(422);
        assertThat(Desk.body(result)).contains(why);
    }
}
