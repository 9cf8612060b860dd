package org.khet.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.drafting.Content;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;
import org.khet.files.Samples;
import org.khet.office.Desk;
import org.khet.office.Role;
import org.khet.signing.Signing;
import org.khet.signing.TestCertificates;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What stands around the chain: who supervises whom, the trail, finished files, and what nobody should send. */
@KhetTest
class ProposalsAroundTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Signing signing;

    ProposalFixture office;

    @BeforeEach
    void an_office() {
        office = new ProposalFixture(context, mvc);
    }

    @Test
    void the_administrator_says_which_deputy_supervises_a_unit() {
        var admin = office.desk(office.letters.someone(Role.ADMINISTRATOR, office.letters.registry));
        var money = "unit-" + office.letters.money;
        assertThat(admin.page("/office/supervision")).contains("กลุ่มการเงิน", "คน DEPUTY");
        assertThat(admin.post("/office/supervision", money, "" + office.officer.person()))
                .hasStatus(422);
        assertThat(admin.post("/office/supervision", money, "ไม่ใช่")).hasStatus(422);
        assertThat(admin.post("/office/supervision", "unit-" + UUID.randomUUID(), "x", "unit-", "y"))
                .hasStatus(302);
        admin.post("/office/supervision", money, "" + office.deputy.person());
        var draft = office.draft(office.letters.moneyClerk, "เรื่อง");
        assertThat(office.desk(office.letters.moneyClerk).page("/proposal/drafts/" + draft))
                .contains("คน DEPUTY", "คน GROUP_DIRECTOR");
        admin.post("/office/supervision", money, "");
        assertThat(office.desk(office.letters.moneyClerk)
                        .page("/proposal/drafts/" + draft)
                        .split("k-stops__who", -1))
                .hasSize(3);
        assertThat(office.desk(office.officer).get("/office/supervision")).hasStatus(403);
    }

    @Test
    void the_offices_seal_is_laid_on_what_is_sealed_and_on_nothing_else() {
        office.desk(office.letters.someone(Role.ADMINISTRATOR, office.letters.registry))
                .upload(
                        "/signing/certificates/office",
                        "file",
                        "seal.p12",
                        TestCertificates.usual().to("สำนักงานทดสอบ").p12(),
                        "password",
                        TestCertificates.PASSWORD);
        var seal = signing.seal(office.letters.office.id()).orElseThrow().id();
        var letter = office.before(office.director, "ขอเชิญประชุม");
        assertThat(office.desk(office.director).page(letter + "/sign")).doesNotContain("ตราประทับอิเล็กทรอนิกส์ของ");
        assertThat(seal(letter, seal)).hasStatus(422).bodyText().contains("เลือกวิธีลงนามจากรายการ");
        assertThat(office.state(letter)).isEqualTo("LYING");

        var sealed = office.proposed(office.officer, office.drafts.begin(office.officer, sealed(), null));
        office.agree(office.head, sealed, "");
        office.agree(office.deputy, sealed, "");
        assertThat(office.desk(office.director).page(sealed + "/sign"))
                .contains("ตราประทับอิเล็กทรอนิกส์ของ สำนักงานทดสอบ");
        assertThat(seal(sealed, seal)).hasStatus(302);
        assertThat(office.state(sealed)).isEqualTo("SIGNED");
        assertThat(office.one("select kind from signing.signature where subject_id = :id", sealed))
                .isEqualTo("SEAL");
    }

    private MvcTestResult seal(String path, String way) {
        var form = office.opened(office.director, path, "way", way, "password", TestCertificates.PASSWORD);
        return office.desk(office.director).post(path + "/sign", form);
    }

    private static Content sealed() {
        return Content.of(LetterKind.SEALED)
                .with(Field.TO, "โรงเรียนบ้านดอนแก้ว")
                .with(Field.BODY, "ขอให้รายงานภายในวันที่ ๓ ธันวาคม ๒๕๖๙")
                .with(Field.AGENCY, "สำนักงานทดสอบ")
                .with(Field.OWNER, "กลุ่มแผน")
                .with(Field.PHONE, "๐ ๕๕๐๐ ๐๑๙๙");
    }

    @Test
    void the_auditor_finds_acts_on_a_file_by_its_title() {
        var path = office.before(office.director, "เรื่องที่ผู้ตรวจสอบค้น");
        var auditor = office.desk(office.letters.someone(Role.AUDITOR, office.letters.plans));
        var found = auditor.page("/audit?about=" + URLEncoder.encode("เรื่องที่ผู้ตรวจสอบค้น", StandardCharsets.UTF_8));
        assertThat(found).contains("แฟ้มเสนอ เรื่องที่ผู้ตรวจสอบค้น", "เห็นชอบแฟ้มเสนอ");
        assertThat(auditor.get(path)).hasStatus(403);
    }

    @Test
    void a_finished_file_is_proposed_and_signed_as_it_is() throws Exception {
        var draft = office.draft(office.officer, "ทำไว้แล้ว");
        assertThat(office.desk(office.officer)
                        .upload(
                                "/drafting/drafts/" + draft + "/upload",
                                "file",
                                "หนังสือ.pdf",
                                Samples.pdf("ทำไว้แล้ว " + draft).getBytes(StandardCharsets.ISO_8859_1)))
                .hasStatus(302);
        var path = office.proposed(office.officer, draft);
        assertThat(office.desk(office.head).page(path)).contains("หน้ากระดาษ");
        office.agree(office.head, path, "");
        office.agree(office.deputy, path, "");
        assertThat(office.sign(office.director, path)).hasStatus(302);
        assertThat(office.state(path)).isEqualTo("SIGNED");
        var bytes = office.desk(office.officer)
                .get(path + "/paper.pdf")
                .getResponse()
                .getContentAsByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "comment, '', 422",
        "return, '', 422",
        "consult, '', 422",
        "not-sign, '', 422",
        "agree, too-long, 422",
        "agree, control, 422",
        "sign, '', 302",
        "fake, x, 404",
        "delete, x, 404",
    })
    void what_is_missing_or_cannot_be_is_told_and_nothing_is_done(String verb, String words, int status) {
        var path = office.proposed(office.officer, "เรื่อง");
        var said = switch (words) {
            case "too-long" -> "ก".repeat(3_000);
            case "control" -> "ก\u0007ข";
            default -> words;
        };
        var address = path + "/" + verb;
        assertThat(office.desk(office.head).post(address, office.opened(office.head, path, "words", said)))
                .hasStatus(status);
        assertThat(office.desk(office.head).post(address, "stop", "ไม่ใช่", "revision", "-5", "words", "x"))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isLessThan(500));
        assertThat(office.notes(path)).isEqualTo("PROPOSED");
    }

    @Test
    void a_refused_form_keeps_what_was_written() {
        var path = office.proposed(office.officer, "เรื่อง");
        var answer = office.desk(office.head)
                .post(path + "/consult", office.opened(office.head, path, "words", "ถามเรื่องงบ", "to", "ไม่มี"));
        assertThat(answer).hasStatus(422);
        assertThat(Desk.body(answer)).contains("ถามเรื่องงบ", "เลือกตำแหน่งหรือบุคคล");
        var back = office.desk(office.head)
                .post(path + "/return", office.opened(office.head, path, "words", "แก้", "to", "" + UUID.randomUUID()));
        assertThat(Desk.body(back)).contains("แก้", "เลือกผู้ที่จะส่งคืนให้จากรายการ");
    }
}
