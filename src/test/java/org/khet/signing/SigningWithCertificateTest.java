package org.khet.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.office.OfficeFixture.PASSWORD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.correspondence.Secrecy;
import org.khet.drafting.LetterKind;
import org.khet.drafting.LetterPapers;
import org.khet.files.Files;
import org.khet.office.Acting;
import org.khet.office.Desk;
import org.khet.office.Role;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.audit.PastAct;
import org.khet.platform.paper.PdfReading;
import org.khet.platform.thai.OfficeClock;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** ลงนามด้วยใบรับรอง: PAdES B-B. */
@KhetTest
class SigningWithCertificateTest {

    @Autowired
    Signing signing;

    @Autowired
    LetterPapers papers;

    @Autowired
    Files files;

    @Autowired
    Acting acting;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private SigningFixture fixture;

    @BeforeEach
    void an_office() {
        fixture = SigningFixture.in(jdbc, acting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA 2048", "RSA 3072", "EC"})
    void a_letter_signed_with_a_certificate_is_taken_by_other_readers_and_archives(String kind) throws Exception {
        var way = keep(TestCertificates.of(kind).p12());
        assertThat(way.label()).contains(TestCertificates.HOLDER, "ผู้ออกใบรับรองทดสอบ");
        var order = fixture.order(papers);
        var signed = sign(way, order);

        var bytes = bytes(signed);
        assertThat(Arrays.copyOf(bytes, order.pdf().length)).isEqualTo(order.pdf());
        assertThat(PdfReading.violations(bytes)).isEmpty();
        assertThat(PdfReading.text(bytes)).isEqualTo(PdfReading.text(order.pdf()));
        assertThat(signing.of(fixture.office().id(), order.subject()))
                .extracting(Signature::kind)
                .containsExactly(Way.Kind.CERTIFICATE);
        assertThat(trail.of(fixture.office().id().value(), order.subject()))
                .extracting(PastAct::verb)
                .containsExactly("paper.signed");
        PdfReading.needsPoppler();
        assertThat(pdfsig(bytes))
                .contains("Signature Validation: Signature is Valid")
                .contains("Total document signed")
                .contains("ETSI.CAdES.detached");
    }

    /** Looked at as pictures: mvn -Dscreenshots -Dtest=SigningWithCertificateTest test. */
    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void every_kind_of_letter_is_signed_at_its_place_and_stays_an_archive_file(LetterKind kind) throws Exception {
        var way = keep(TestCertificates.of("EC").p12());
        var order = fixture.order(papers, kind, Secrecy.NORMAL);
        var withCertificate = bytes(sign(way, order));
        var inSystem = bytes(fixture.sign(
                signing, transaction, SigningFixture.inSystem(PASSWORD), fixture.order(papers, kind, Secrecy.NORMAL)));
        assertThat(PdfReading.violations(withCertificate)).isEmpty();
        assertThat(PdfReading.violations(inSystem)).isEmpty();
        var place = order.place();
        if (System.getProperty("screenshots") != null && place != null) {
            show(withCertificate, place.sheet(), kind + "-certificate");
            show(inSystem, place.sheet(), kind + "-system");
        }
        assertThat(PdfReading.pages(withCertificate)).isEqualTo(PdfReading.pages(order.pdf()));
    }

    @Test
    void a_signature_nobody_shall_see_is_made_too() throws Exception {
        var order = fixture.order(papers);
        var bytes = bytes(sign(
                keep(TestCertificates.usual().p12()),
                new SigningOrder(
                        order.subject(),
                        order.pdf(),
                        null,
                        "หนังสือ.pdf",
                        "",
                        Secrecy.NORMAL,
                        "ผู้อำนวยการ",
                        null,
                        "")));
        assertThat(PdfReading.violations(bytes)).isEmpty();
    }

    @Test
    void a_second_signature_leaves_the_first_valid() throws Exception {
        PdfReading.needsPoppler();
        var way = keep(TestCertificates.usual().p12());
        var first = fixture.order(papers);
        var once = bytes(sign(way, first));
        var again = new SigningOrder(
                first.subject(), once, null, "หนังสือ.pdf", "", Secrecy.NORMAL, "ผู้อำนวยการ", null, "");
        var twice = bytes(sign(way, again));
        assertThat(pdfsig(twice).split("Signature is Valid", -1)).hasSize(3);

        var place = first.place();
        var inSystem = new SigningOrder(
                first.subject(), twice, place, "หนังสือ.pdf", "", Secrecy.NORMAL, "ผู้อำนวยการ", null, "");
        assertThat(bytes(fixture.sign(signing, transaction, SigningFixture.inSystem(PASSWORD), inSystem)))
                .as("a mark in the system is not drawn over a certificate's signature")
                .isEqualTo(twice);
    }

    @Test
    void a_wrong_password_of_the_key_signs_nothing_and_locks() {
        var way = keep(TestCertificates.usual().p12());
        var order = fixture.order(papers);
        assertThat(fixture.refused(signing, SigningFixture.with(way.id(), ""), order))
                .isEqualTo(new Readied.Refused("password", "ใส่รหัสผ่านของใบรับรอง"));
        for (int i = 1; i < 5; i++) {
            assertThat(fixture.refused(signing, SigningFixture.with(way.id(), PASSWORD), order)
                            .message())
                    .contains("รหัสผ่านของใบรับรองไม่ถูกต้อง");
        }
        assertThat(fixture.refused(signing, SigningFixture.with(way.id(), "ผิด"), order)
                        .message())
                .contains("หลายครั้ง");
        assertThat(fixture.refused(signing, SigningFixture.with(way.id(), TestCertificates.PASSWORD), order)
                        .message())
                .contains("หลายครั้ง");
        assertNothingSigned();
    }

    @Test
    void a_certificate_that_has_expired_since_signs_nothing() {
        var way = keep(TestCertificates.usual()
                .until(Instant.now().plus(Duration.ofDays(2)))
                .p12());
        var order = fixture.order(papers);
        OfficeClock.at(Instant.now().plus(Duration.ofDays(3)), () -> {
            assertThat(signing.ways(fixture.director())).extracting(Way::id).containsExactly(Way.IN_SYSTEM);
            var refused = fixture.refused(signing, SigningFixture.with(way.id(), TestCertificates.PASSWORD), order);
            assertThat(refused.field()).isEqualTo("way");
            assertThat(refused.message()).contains("หมดอายุเมื่อ");
        });
        OfficeClock.at(
                Instant.now().minus(Duration.ofDays(30)),
                () -> assertThat(fixture.refused(
                                        signing, SigningFixture.with(way.id(), TestCertificates.PASSWORD), order)
                                .message())
                        .contains("เริ่มใช้ได้เมื่อ"));
        assertNothingSigned();
    }

    @Test
    void a_certificate_the_office_revoked_signs_nothing_and_says_why() {
        var way = keep(TestCertificates.usual().p12());
        var administrator = Desk.of(mvc, fixture.office().member(Role.ADMINISTRATOR));
        assertThat(administrator.page("/signing/certificates/office")).contains(TestCertificates.HOLDER);
        assertThat(administrator.post("/signing/certificates/" + way.id() + "/revoke", "why", " "))
                .hasStatus(422);
        assertThat(administrator.post("/signing/certificates/" + way.id() + "/revoke", "why", "กุญแจอาจรั่วไหล"))
                .hasRedirectedUrl("/signing/certificates/office");
        assertThat(administrator.post("/signing/certificates/" + way.id() + "/revoke", "why", "อีกครั้ง"))
                .hasStatus(422);

        var refused = fixture.refused(
                signing, SigningFixture.with(way.id(), TestCertificates.PASSWORD), fixture.order(papers));
        assertThat(refused).isEqualTo(new Readied.Refused("way", "สำนักงานเพิกถอนใบรับรองนี้แล้ว: กุญแจอาจรั่วไหล"));
        assertThat(signing.ways(fixture.director())).extracting(Way::id).containsExactly(Way.IN_SYSTEM);
        assertThat(Desk.of(mvc, fixture.user()).page("/signing/certificates")).contains("กุญแจอาจรั่วไหล");
        assertNothingSigned();
    }

    @Test
    void a_certificate_its_owner_removed_is_gone_with_its_key() {
        var way = keep(TestCertificates.usual().p12());
        var desk = Desk.of(mvc, fixture.user());
        assertThat(desk.post("/signing/certificates/" + way.id() + "/remove"))
                .hasRedirectedUrl("/signing/certificates");
        assertThat(desk.page("/signing/certificates")).contains("ยังไม่มีใบรับรอง");
        assertThat(jdbc.sql("select sealed is null from signing.certificate where id = cast(:id as uuid)")
                        .param("id", way.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(fixture.refused(
                                signing,
                                SigningFixture.with(way.id(), TestCertificates.PASSWORD),
                                fixture.order(papers))
                        .message())
                .contains("ถูกนำออกไปแล้ว");
    }

    @Test
    void nobody_signs_with_the_certificate_of_another() {
        var way = keep(TestCertificates.usual().p12());
        var other = SigningFixture.in(jdbc, acting);
        assertThat(other.refused(signing, SigningFixture.with(way.id(), TestCertificates.PASSWORD), other.order(papers))
                        .field())
                .isEqualTo("way");
        var colleague = Desk.of(mvc, fixture.office().member(Role.OFFICER));
        assertThat(colleague.post("/signing/certificates/" + way.id() + "/remove"))
                .hasStatus(404);
    }

    @Test
    void the_offices_seal_is_kept_by_the_administrator_and_shows_the_office() throws Exception {
        assertThat(signing.seal(fixture.office().id())).isEmpty();
        var administrator = Desk.of(mvc, fixture.office().member(Role.ADMINISTRATOR));
        var seal = TestCertificates.usual().to("สำนักงานทดสอบ").p12();
        assertThat(administrator.upload(
                        "/signing/certificates/office",
                        "file",
                        "seal.p12",
                        seal,
                        "password",
                        TestCertificates.PASSWORD))
                .hasRedirectedUrl("/signing/certificates/office");
        assertThat(administrator.upload(
                        "/signing/certificates/office",
                        "file",
                        "seal.p12",
                        TestCertificates.of("EC").p12(),
                        "password",
                        TestCertificates.PASSWORD))
                .hasStatus(422);
        var way = signing.seal(fixture.office().id()).orElseThrow();
        var order = fixture.order(papers, LetterKind.SEALED, Secrecy.NORMAL);
        var signed = sign(way, order);
        assertThat(PdfReading.violations(bytes(signed))).isEmpty();
        assertThat(signing.of(fixture.office().id(), order.subject()))
                .extracting(Signature::kind, Signature::signer)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Way.Kind.SEAL, "สำนักงานทดสอบ"));
    }

    @Test
    void the_way_used_last_comes_first() {
        var way = keep(TestCertificates.of("EC").p12());
        assertThat(signing.ways(fixture.director())).extracting(Way::id).containsExactly(Way.IN_SYSTEM, way.id());
        sign(way, fixture.order(papers));
        assertThat(signing.ways(fixture.director())).extracting(Way::id).containsExactly(way.id(), Way.IN_SYSTEM);
    }

    private Way keep(byte[] p12) {
        assertThat(Desk.of(mvc, fixture.user())
                        .upload(
                                "/signing/certificates",
                                "file",
                                "mine.p12",
                                p12,
                                "password",
                                TestCertificates.PASSWORD))
                .hasRedirectedUrl("/signing/certificates");
        return signing.ways(fixture.director()).stream()
                .filter(way -> way.kind() == Way.Kind.CERTIFICATE)
                .findFirst()
                .orElseThrow();
    }

    private Signed sign(Way way, SigningOrder order) {
        return fixture.sign(signing, transaction, SigningFixture.with(way.id(), TestCertificates.PASSWORD), order);
    }

    private byte[] bytes(Signed signed) throws IOException {
        return files.open(fixture.office().id(), signed.file())
                .orElseThrow()
                .bytes()
                .getContentAsByteArray();
    }

    private void assertNothingSigned() {
        for (var table : List.of("signing.signature", "files.file")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where office_id = :office")
                            .param("office", fixture.office().id().value())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private static String pdfsig(byte[] pdf) throws IOException {
        var file = java.nio.file.Files.createTempFile("signed", ".pdf");
        try {
            java.nio.file.Files.write(file, pdf);
            var process = new ProcessBuilder("pdfsig", "-nocert", file.toString()).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            java.nio.file.Files.delete(file);
        }
    }

    private static void show(byte[] pdf, int sheet, String name) throws IOException {
        var directory = Path.of("target/screenshots/signing");
        java.nio.file.Files.createDirectories(directory);
        ImageIO.write(
                PdfReading.image(pdf, sheet, 110),
                "png",
                directory.resolve(name + ".png").toFile());
        java.nio.file.Files.write(directory.resolve(name + ".pdf"), pdf);
    }
}
