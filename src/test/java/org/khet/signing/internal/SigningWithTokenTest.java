package org.khet.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.correspondence.Secrecy;
import org.khet.drafting.LetterKind;
import org.khet.drafting.LetterPapers;
import org.khet.files.Files;
import org.khet.office.Desk;
import org.khet.office.OfficeFixture;
import org.khet.platform.paper.PdfReading;
import org.khet.platform.secret.Failures;
import org.khet.platform.thai.OfficeClock;
import org.khet.proposal.ProposalFixture;
import org.khet.signing.Readied;
import org.khet.signing.ReadySignature;
import org.khet.signing.Signature;
import org.khet.signing.Signed;
import org.khet.signing.SigningFixture;
import org.khet.signing.SigningOrder;
import org.khet.signing.TestCertificates;
import org.khet.signing.Way;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** ลงนามด้วยใบรับรองในโทเคน: PAdES B-B by a key that never leaves its token. */
class SigningWithTokenTest extends AtTokens {

    @Autowired
    Pens pens;

    @Autowired
    Making making;

    @Autowired
    LetterPapers papers;

    @Autowired
    Files files;

    @Autowired
    Failures failures;

    @Autowired
    SigningActs signingActs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(strings = {"RSA 2048", "RSA 3072", "EC"})
    void a_letter_signed_by_a_token_is_taken_by_other_readers_and_archives(String kind) throws Exception {
        var stick = SoftHsm.with(TestCertificates.of(kind));
        var way = keep(stick);
        assertThat(way.label()).contains("โทเคน " + stick.label(), TestCertificates.HOLDER, "ผู้ออกใบรับรองทดสอบ");
        var order = fixture.order(papers);
        var signed = sign(way, order);

        var bytes = bytes(signed);
        assertThat(Arrays.copyOf(bytes, order.pdf().length)).isEqualTo(order.pdf());
        assertThat(PdfReading.violations(bytes)).isEmpty();
        assertThat(PdfReading.text(bytes)).isEqualTo(PdfReading.text(order.pdf()));
        assertThat(signing.of(fixture.office().id(), order.subject()))
                .extracting(Signature::kind)
                .containsExactly(Way.Kind.CERTIFICATE);
        assertThat(acts(order.subject())).containsExactly("paper.signed");
        var page = mvc.get().uri("/signing/verify/" + signed.code()).exchange();
        assertThat(Desk.body(page)).contains("ลงนามด้วยใบรับรองอิเล็กทรอนิกส์", "กุญแจที่ใช้ลงนาม", "โทเคน (PKCS#11)");
        PdfReading.needsPoppler();
        assertThat(pdfsig(bytes))
                .contains("Signature Validation: Signature is Valid")
                .contains("Total document signed")
                .contains("ETSI.CAdES.detached");
    }

    @Test
    void a_letter_before_the_director_is_signed_with_the_pin_on_its_page() throws Exception {
        var office = new ProposalFixture(context, mvc);
        var director = office.desk(office.director);
        var stick = SoftHsm.with(TestCertificates.usual());
        var ticket = tickets(look(director, OWN, stick)).getFirst();
        assertThat(director.post(OWN + "/token/keep", "ticket", ticket)).hasRedirectedUrl(OWN);
        var way = signing.ways(office.director).stream()
                .filter(Way::token)
                .findFirst()
                .orElseThrow();

        var letter = office.before(office.director, "ขอเชิญประชุม");
        assertThat(director.page(letter + "/sign")).contains("โทเคน " + stick.label(), "PIN ของโทเคน");
        var wrong = director.post(
                letter + "/sign", office.opened(office.director, letter, "way", way.id(), "password", "111111"));
        assertThat(wrong).hasStatus(422);
        assertThat(Desk.body(wrong)).contains("PIN ของโทเคน " + stick.label() + " ไม่ถูกต้อง");
        assertThat(office.state(letter)).isEqualTo("LYING");
        var right = office.opened(office.director, letter, "way", way.id(), "password", SoftHsm.PIN);
        assertThat(director.post(letter + "/sign", right)).hasStatus(302);
        assertThat(office.state(letter)).isEqualTo("SIGNED");
    }

    @Test
    void the_offices_seal_may_lie_in_a_token() throws Exception {
        var stick = SoftHsm.with(TestCertificates.usual().to("สำนักงานทดสอบ"));
        var administrator = administrator();
        administrator.post(
                OFFICE + "/token/keep",
                "ticket",
                tickets(look(administrator, OFFICE, stick)).getFirst());
        var seal = signing.seal(fixture.office().id()).orElseThrow();
        var order = fixture.order(papers, LetterKind.SEALED, Secrecy.NORMAL);
        var signed = sign(seal, order);
        assertThat(PdfReading.violations(bytes(signed))).isEmpty();
        assertThat(signing.of(fixture.office().id(), order.subject()))
                .extracting(Signature::kind, Signature::signer)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Way.Kind.SEAL, "สำนักงานทดสอบ"));
    }

    @Test
    void several_letters_need_one_pin_and_one_that_cannot_be_signed_stops_all() throws Exception {
        var way = keep(SoftHsm.with(TestCertificates.of("EC")));
        var proof = SigningFixture.with(way.id(), SoftHsm.PIN);
        var one = fixture.order(papers);
        var two = fixture.order(papers);
        assertThat(signing.ready(fixture.director(), proof, List.of(one, two)))
                .isInstanceOfSatisfying(
                        Readied.Ready.class,
                        ready -> assertThat(ready.signatures())
                                .extracting(ReadySignature::subject)
                                .containsExactly(one.subject(), two.subject()));
        var broken = new SigningOrder(
                UUID.randomUUID(),
                "no PDF".getBytes(StandardCharsets.UTF_8),
                null,
                "เสีย.pdf",
                "",
                Secrecy.NORMAL,
                "",
                null,
                "");
        assertThat(signing.ready(fixture.director(), proof, List.of(one, broken)))
                .isInstanceOfSatisfying(
                        Readied.Refused.class,
                        refused -> assertThat(refused.message()).contains("เสีย.pdf"));
        assertNothingSigned();
    }

    @Test
    void two_wrong_pins_sign_nothing_and_make_wait() throws Exception {
        var stick = SoftHsm.with(TestCertificates.of("EC"));
        var way = keep(stick);
        refused(way, "", "password", "ใส่ PIN ของโทเคน");
        refused(way, "รหัส", "password", "แป้นพิมพ์");
        refused(way, "111111", "password", "ผิดอีกครั้งเดียว");
        refused(way, "111111", "password", "พักไว้ก่อน");
        refused(way, SoftHsm.PIN, "password", "พักไว้ก่อน");
        assertThat(acts(UUID.fromString(way.id())))
                .containsExactly("certificate.added", "token.refused-pin", "token.refused-pin");
        assertNothingSigned();
    }

    @Test
    void a_token_that_is_not_there_signs_nothing() throws Exception {
        var stick = SoftHsm.with(TestCertificates.of("EC"));
        var way = keep(stick);
        stick.pullOut();
        refused(way, SoftHsm.PIN, "way", "ไม่พบโทเคน " + stick.label());
        assertThat(desk.page(OWN + "/token")).doesNotContain(stick.serial());
        assertNothingSigned();
    }

    @Test
    void a_token_pulled_out_between_two_letters_leaves_none_signed() throws Exception {
        var stick = SoftHsm.with(TestCertificates.of("EC"));
        var way = keep(stick);
        var order = fixture.order(papers);
        try (var pen = taken(way, SoftHsm.PIN)) {
            assertThat(making.all(pen, "ผู้ลงนาม", "10.0.0.7", List.of(order))).isInstanceOf(Readied.Ready.class);
            stick.pullOut();
            assertThat(making.all(pen, "ผู้ลงนาม", "10.0.0.7", List.of(order, order)))
                    .isInstanceOfSatisfying(Readied.Refused.class, refused -> {
                        assertThat(refused.field()).isEqualTo("way");
                        assertThat(refused.message()).contains("โทเคน " + stick.label() + " หลุดออก");
                    });
        }
        refused(way, SoftHsm.PIN, "way", "ไม่พบโทเคน " + stick.label());
        assertNothingSigned();
    }

    @Test
    void a_token_with_another_certificate_now_signs_nothing() throws Exception {
        var stick = SoftHsm.with(TestCertificates.of("EC"));
        var way = keep(stick);
        stick.empty();
        stick.put(TestCertificates.of("EC"));
        refused(way, SoftHsm.PIN, "way", "ไม่มีใบรับรองที่เลือกไว้แล้ว");
        assertNothingSigned();
    }

    @Test
    void expired_revoked_and_removed_ones_sign_nothing_and_say_why() throws Exception {
        var way =
                keep(SoftHsm.with(TestCertificates.of("EC").until(Instant.now().plus(Duration.ofDays(2)))));
        OfficeClock.at(Instant.now().plus(Duration.ofDays(3)), () -> {
            assertThat(signing.ways(fixture.director())).extracting(Way::id).containsExactly(Way.IN_SYSTEM);
            refused(way, SoftHsm.PIN, "way", "หมดอายุเมื่อ");
        });
        administrator().post(OWN + "/" + way.id() + "/revoke", "why", "โทเคนหาย");
        refused(way, SoftHsm.PIN, "way", "สำนักงานเพิกถอนใบรับรองนี้แล้ว: โทเคนหาย");
        var other = keep(SoftHsm.with(TestCertificates.of("EC")));
        desk.post(OWN + "/" + other.id() + "/remove");
        refused(other, SoftHsm.PIN, "way", "ถูกนำออกไปแล้ว");
        assertNothingSigned();
    }

    @Test
    void nobody_signs_with_what_another_keeps_in_the_same_token() throws Exception {
        var way = keep(SoftHsm.with(TestCertificates.of("EC")));
        var other = SigningFixture.in(jdbc, acting);
        assertThat(other.refused(signing, SigningFixture.with(way.id(), SoftHsm.PIN), other.order(papers))
                        .field())
                .isEqualTo("way");
    }

    /** A token knows one login for the whole program: a PIN typed meanwhile would be answered with yes, whatever it is. */
    @Test
    void a_wrong_pin_is_wrong_while_and_after_another_signs_with_the_token() throws Exception {
        var way = keep(SoftHsm.with(TestCertificates.of("EC")));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            Callable<Pens.Taken> meanwhile = () -> {
                begun.countDown();
                return pens.take(fixture.director(), SigningFixture.with(way.id(), "111111"));
            };
            var pen = taken(way, SoftHsm.PIN);
            var wrong = executor.submit(meanwhile);
            begun.await();
            assertThat(making.all(pen, "ผู้ลงนาม", "10.0.0.7", List.of(fixture.order(papers))))
                    .isInstanceOf(Readied.Ready.class);
            assertThat(wrong.isDone()).isFalse();
            pen.close();
            pen.close();
            assertThat(wrong.get())
                    .isInstanceOfSatisfying(
                            Pens.Taken.Not.class,
                            not -> assertThat(not.why().message()).contains("ไม่ถูกต้อง"));
        }
        sign(way, fixture.order(papers));
        refused(way, "111111", "password", "ผิดอีกครั้งเดียว");
    }

    @Test
    void many_sign_at_once_with_one_token_and_each_paper_is_whole() throws Exception {
        var way = keep(SoftHsm.with(TestCertificates.of("EC")));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var orders = List.of(fixture.order(papers), fixture.order(papers), fixture.order(papers));
            var made = executor.invokeAll(orders.stream()
                    .<Callable<Readied>>map(order -> () -> signing.ready(
                            fixture.director(), SigningFixture.with(way.id(), SoftHsm.PIN), List.of(order)))
                    .toList());
            for (var one : made) {
                assertThat(one.get()).isInstanceOf(Readied.Ready.class);
            }
        }
    }

    @Test
    void a_library_that_does_not_load_says_so_and_harms_nothing() {
        for (var path : List.of("/no/such/library.so", System.getProperty("java.home") + "/lib/libjava.so")) {
            var broken = new Tokens(path, failures, signingActs, transaction);
            assertThat(broken.open(fixture.director(), "1", "โทเคน", SoftHsm.PIN, UUID.randomUUID()))
                    .isInstanceOfSatisfying(
                            Tokens.Opened.Refused.class,
                            refused -> assertThat(refused.message()).contains("เปิดโปรแกรมของโทเคนไม่ได้"));
        }
        assertThat(new Tokens("", failures, signingActs, transaction).served()).isFalse();
        assertThat(fixture.sign(
                        signing, transaction, SigningFixture.inSystem(OfficeFixture.PASSWORD), fixture.order(papers)))
                .isNotNull();
    }

    private Pen taken(Way way, String pin) {
        return ((Pens.Taken.Held) pens.take(fixture.director(), SigningFixture.with(way.id(), pin))).pen();
    }

    private void refused(Way way, String pin, String field, String why) {
        var refused = fixture.refused(signing, SigningFixture.with(way.id(), pin), fixture.order(papers));
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.message()).contains(why);
    }

    private Signed sign(Way way, SigningOrder order) {
        return fixture.sign(signing, transaction, SigningFixture.with(way.id(), SoftHsm.PIN), order);
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
}
