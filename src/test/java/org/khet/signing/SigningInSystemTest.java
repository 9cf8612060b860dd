package org.khet.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.khet.office.OfficeFixture.PASSWORD;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.Secrecy;
import org.khet.drafting.LetterKind;
import org.khet.drafting.LetterPapers;
import org.khet.files.Files;
import org.khet.office.Acting;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.audit.PastAct;
import org.khet.platform.paper.PdfReading;
import org.khet.platform.web.Sha256;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** ลงนามในระบบ: with the password of the account, without a certificate. */
@KhetTest
class SigningInSystemTest {

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

    private SigningFixture fixture;

    @BeforeEach
    void an_office() {
        fixture = SigningFixture.in(jdbc, acting);
    }

    @Test
    void a_signed_letter_is_the_letter_with_a_mark_after_it() throws Exception {
        var order = fixture.order(papers);
        var signed = fixture.sign(signing, transaction, SigningFixture.inSystem(PASSWORD), order);

        var file = files.open(fixture.office().id(), signed.file()).orElseThrow();
        var bytes = file.bytes().getContentAsByteArray();
        assertThat(file.name()).isEqualTo("หนังสือ.pdf");
        assertThat(Arrays.copyOf(bytes, order.pdf().length)).isEqualTo(order.pdf());
        assertThat(bytes.length).isGreaterThan(order.pdf().length);
        assertThat(PdfReading.violations(bytes)).isEmpty();
        assertThat(PdfReading.text(bytes)).isEqualTo(PdfReading.text(order.pdf()));

        var signature = signing.of(fixture.office().id(), order.subject());
        assertThat(signature).hasSize(1);
        assertThat(signature.getFirst())
                .extracting(Signature::signer, Signature::kind, Signature::code, Signature::acting)
                .containsExactly("อรุณ ทดสอบลงนาม", Way.Kind.SYSTEM, signed.code(), "");
        assertThat(signed.code()).matches("[0-9A-HJKMNP-TV-Z]{24}");
        assertThat(jdbc.sql("""
                select encode(sha256_before, 'hex') || ' ' || encode(sha256_signed, 'hex') || ' ' || title
                from signing.signature where id = :id order by 1""")
                        .param("id", signed.signature().value())
                        .query(String.class)
                        .single())
                .isEqualTo(Sha256.of(order.pdf()) + " " + Sha256.of(bytes) + " " + SigningFixture.TITLE);
        assertThat(trail.of(fixture.office().id().value(), order.subject()))
                .extracting(PastAct::verb)
                .containsExactly("paper.signed-in-system");
    }

    @Test
    void a_letter_without_a_place_is_signed_as_it_is() throws Exception {
        var order = fixture.order(papers, LetterKind.MINUTES, Secrecy.NORMAL);
        var plain = new SigningOrder(
                order.subject(), order.pdf(), null, "รายงาน.pdf", "", Secrecy.NORMAL, "ผู้จด", null, "");
        var signed = fixture.sign(signing, transaction, SigningFixture.inSystem(PASSWORD), plain);
        assertThat(files.open(fixture.office().id(), signed.file())
                        .orElseThrow()
                        .bytes()
                        .getContentAsByteArray())
                .isEqualTo(order.pdf());
    }

    @Test
    void a_secret_letter_is_kept_sealed_and_its_title_nowhere() {
        var order = fixture.order(papers, LetterKind.EXTERNAL, Secrecy.SECRET);
        var signed = fixture.sign(signing, transaction, SigningFixture.inSystem(PASSWORD), order);
        assertThat(files.open(fixture.office().id(), signed.file())).isEmpty();
        assertThat(files.describe(fixture.office().id(), List.of(signed.file()))
                        .getFirst()
                        .sealed())
                .isTrue();
        assertThat(jdbc.sql("select title from signing.signature where id = :id order by 1")
                        .param("id", signed.signature().value())
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void what_is_most_secret_is_signed_by_hand() {
        var order = fixture.order(papers, LetterKind.EXTERNAL, Secrecy.TOP_SECRET);
        assertThat(fixture.refused(signing, SigningFixture.inSystem(PASSWORD), order)
                        .message())
                .contains("ลับที่สุด");
    }

    @Test
    void a_wrong_password_signs_nothing_and_locks_as_at_sign_in() {
        var order = fixture.order(papers);
        assertThat(fixture.refused(signing, SigningFixture.inSystem(""), order))
                .isEqualTo(new Readied.Refused("password", "ใส่รหัสผ่านที่ใช้เข้าสู่ระบบ"));
        for (int i = 1; i < 5; i++) {
            assertThat(fixture.refused(signing, SigningFixture.inSystem("ผิด"), order))
                    .isEqualTo(new Readied.Refused("password", "รหัสผ่านไม่ถูกต้อง ใส่รหัสผ่านที่ใช้เข้าสู่ระบบ"));
        }
        assertThat(fixture.refused(signing, SigningFixture.inSystem("ผิด"), order)
                        .message())
                .contains("หลายครั้ง");
        assertThat(fixture.refused(signing, SigningFixture.inSystem(PASSWORD), order)
                        .message())
                .contains("หลายครั้ง");
        assertThat(signing.of(fixture.office().id(), order.subject())).isEmpty();
        assertThat(jdbc.sql("select count(*) from files.file where office_id = :office")
                        .param("office", fixture.office().id().value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select locked_until > now() from platform.failure where key = :key")
                        .param("key", "name " + fixture.user())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(trail.of(fixture.office().id().value(), fixture.person().value()))
                .extracting(PastAct::verb)
                .containsExactly(
                        "person.refused-password",
                        "person.refused-password",
                        "person.refused-password",
                        "person.refused-password",
                        "person.locked-out");
    }

    @Test
    void several_papers_need_one_password_and_one_that_cannot_be_signed_stops_all() {
        var one = fixture.order(papers);
        var two = fixture.order(papers, LetterKind.INTERNAL, Secrecy.NORMAL);
        var both = signing.ready(fixture.director(), SigningFixture.inSystem(PASSWORD), List.of(one, two));
        assertThat(both).isInstanceOfSatisfying(Readied.Ready.class, ready -> {
            assertThat(ready.signatures())
                    .extracting(ReadySignature::subject)
                    .containsExactly(one.subject(), two.subject());
        });
        var broken = new SigningOrder(
                UUID.randomUUID(),
                "no PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new SigningPlace(1, 10, 10, 200, 60),
                "เสีย.pdf",
                "",
                Secrecy.NORMAL,
                "",
                null,
                "");
        assertThat(signing.ready(fixture.director(), SigningFixture.inSystem(PASSWORD), List.of(one, broken)))
                .isInstanceOfSatisfying(
                        Readied.Refused.class,
                        refused -> assertThat(refused.message()).contains("เสีย.pdf"));
    }

    @Test
    void files_are_made_outside_and_records_inside_a_transaction() {
        var order = fixture.order(papers);
        assertThatThrownBy(() -> transaction.execute(
                        status -> signing.ready(fixture.director(), SigningFixture.inSystem(PASSWORD), List.of(order))))
                .isInstanceOf(IllegalTransactionStateException.class);
        var ready =
                (Readied.Ready) signing.ready(fixture.director(), SigningFixture.inSystem(PASSWORD), List.of(order));
        assertThatThrownBy(() ->
                        signing.keep(fixture.director(), ready.signatures().getFirst()))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            signing.keep(fixture.director(), ready.signatures().getFirst());
            status.setRollbackOnly();
        });
        assertThat(signing.of(fixture.office().id(), order.subject())).isEmpty();
    }

    @Test
    void a_signature_on_record_stays_as_it_is() {
        var signed = fixture.sign(signing, transaction, SigningFixture.inSystem(PASSWORD), fixture.order(papers));
        assertThatThrownBy(() -> jdbc.sql("update signing.signature set signer_name = 'ผู้อื่น' where id = :id")
                        .param("id", signed.signature().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from signing.signature where id = :id")
                        .param("id", signed.signature().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_way_in_the_system_is_always_there() {
        assertThat(signing.ways(fixture.director()))
                .containsExactly(new Way("system", Way.Kind.SYSTEM, "ลงนามในระบบด้วยรหัสผ่านของท่าน", false, false));
        assertThat(fixture.refused(signing, SigningFixture.with("no-such", "x"), fixture.order(papers))
                        .field())
                .isEqualTo("way");
    }
}
