package org.khet.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.office.OfficeFixture.PASSWORD;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.Secrecy;
import org.khet.drafting.LetterKind;
import org.khet.drafting.LetterPapers;
import org.khet.files.Files;
import org.khet.office.Acting;
import org.khet.platform.check.Check;
import org.khet.platform.check.Findings;
import org.khet.support.KhetTest;
import org.khet.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What {@code khet verify} says of signatures. */
@KhetTest
class SignaturesCheckTest {

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
    Environment settings;

    @Autowired
    List<Check> checks;

    @Test
    void a_signed_file_that_is_gone_changed_or_another_is_named_with_its_signer() throws Exception {
        var fixture = SigningFixture.in(jdbc, acting);
        var signed = fixture.sign(signing, transaction, SigningFixture.inSystem(PASSWORD), fixture.order(papers));
        var secret = fixture.sign(
                signing,
                transaction,
                SigningFixture.inSystem(PASSWORD),
                fixture.order(papers, LetterKind.INTERNAL, Secrecy.SECRET));
        assertThat(said(signed)).isEmpty();
        assertThat(said(secret)).isEmpty();

        var sealed =
                files.describe(fixture.office().id(), List.of(secret.file())).getFirst();
        for (var hash : List.of(
                files.describe(fixture.office().id(), List.of(signed.file()))
                        .getFirst()
                        .sha256(),
                sealed.sha256())) {
            var about = hash.equals(sealed.sha256()) ? secret : signed;
            var file = stored(hash);
            var before = java.nio.file.Files.readAllBytes(file);
            var other = before.clone();
            other[other.length / 2] ^= 1;
            java.nio.file.Files.write(file, other);
            assertThat(said(about)).singleElement().asString().contains("เปลี่ยนไปจากเดิม", "อรุณ ทดสอบลงนาม");
            java.nio.file.Files.delete(file);
            assertThat(said(about)).singleElement().asString().contains("หายไปจากที่เก็บ");
            java.nio.file.Files.write(file, before);
            assertThat(said(about)).isEmpty();
        }

        TestDatabase.asOwner("grant set on parameter session_replication_role to khet");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("update signing.signature set sha256_stored = sha256_before where id = :id")
                    .param("id", signed.signature().value())
                    .update();
            assertThat(said(signed)).singleElement().asString().contains("ชี้ไปยังไฟล์อื่น");
            status.setRollbackOnly();
        });
    }

    private Path stored(String hash) throws Exception {
        try (var all = java.nio.file.Files.walk(Path.of(settings.getRequiredProperty("khet.data")))) {
            return all.filter(file -> file.getFileName().toString().equals(hash)
                            || file.toString().replace("/", "").endsWith(hash))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What is wrong with this signature; other tests leave theirs as they are. */
    private List<String> said(Signed signed) {
        var wrong = new ArrayList<String>();
        var check = checks.stream()
                .filter(one -> one.subject().equals("ลายมือชื่อ"))
                .findFirst()
                .orElseThrow();
        check.run(new Findings() {
            @Override
            public void wrong(String sentence) {
                wrong.add(sentence);
            }

            @Override
            public void note(String sentence) {
                assertThat(sentence)
                        .matches("ลายมือชื่อ [1-9]\\d* รายการ: ในระบบ [1-9]\\d* ไฟล์ใบรับรอง \\d+ โทเคน \\d+");
            }
        });
        return wrong.stream()
                .filter(sentence -> sentence.contains(signed.signature().toString()))
                .toList();
    }
}
