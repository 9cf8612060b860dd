package org.khet.dispatch.internal.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.khet.office.OfficeFixture.PASSWORD;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.correspondence.Secrecy;
import org.khet.dispatch.DispatchFixture;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.SentFixture;
import org.khet.dispatch.Series;
import org.khet.drafting.ContentFixture;
import org.khet.drafting.Drafts;
import org.khet.drafting.LetterKind;
import org.khet.drafting.LetterPapers;
import org.khet.drafting.Setting;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.Samples;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.Role;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.audit.PastAct;
import org.khet.platform.paper.PdfReading;
import org.khet.proposal.ProposalFixture;
import org.khet.signing.Readied;
import org.khet.signing.Signing;
import org.khet.signing.SigningFixture;
import org.khet.signing.SigningOrder;
import org.khet.signing.TestCertificates;
import org.khet.signing.Way;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** สำเนาคู่ฉบับ and สำเนาถูกต้อง of outgoing letters. */
@KhetTest
class CopiesTest {

    private static final Pattern COPY = Pattern.compile("href=\"(/dispatch/letters/[^\"]+/certified/[^\"]+\\.pdf)\"");
    private static final Pattern VERIFY = Pattern.compile("href=\"(/signing/verify/[^\"]+)\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Files files;

    @Autowired
    LetterPapers papers;

    @Autowired
    Signing signing;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Drafts drafts;

    private DispatchFixture office;
    private OutgoingId letter;
    private String path;
    private byte[] original;

    @BeforeEach
    void a_letter_with_its_paper() throws IOException {
        office = new DispatchFixture(context);
        letter = office.issued(office.officer, Series.ORDINARY, "การประชุมเชิงปฏิบัติการพัฒนาครู");
        path = "/dispatch/letters/" + letter;
        original = printed();
        attach(letter, "หนังสือ.pdf", original);
    }

    @Test
    void the_duplicate_carries_the_words_and_who_wrote_it() throws Exception {
        var copy = bytes(office.officer, path + "/copy.pdf");
        assertThat(PdfReading.violations(copy)).isEmpty();
        assertThat(PdfReading.pages(copy)).isEqualTo(PdfReading.pages(original));
        assertThat(PdfReading.withoutSpace(PdfReading.text(copy)))
                .contains("สำเนาคู่ฉบับ", "ร่างคนOFFICER", "พิมพ์คนOFFICER")
                .doesNotContain("ตรวจคน");
        assertThat(bytes(office.officer, path + "/copy.pdf"))
                .as("the same whenever it is asked for")
                .hasSameSizeAs(copy);
        assertThat(kept()).isEqualTo(original);
        show(copy, "duplicate");
    }

    @Test
    void the_duplicate_of_a_letter_proposed_here_names_its_writer_and_its_checkers_with_their_days() throws Exception {
        proposed();
        var text = PdfReading.withoutSpace(PdfReading.text(bytes(office.officer, path + "/copy.pdf")));
        assertThat(text)
                .contains(
                        "ร่างนางผู้ร่าง๒พ.ย.๒๕๖๙",
                        "พิมพ์นางผู้ร่าง๒พ.ย.๒๕๖๙",
                        "ตรวจนายผู้ตรวจ๔พ.ย.๒๕๖๙",
                        "ตรวจรองผู้ตรวจ๕พ.ย.๒๕๖๙")
                .doesNotContain("๓พ.ย.", "ผู้ลงนาม๖");
    }

    @Test
    void a_certified_copy_carries_words_name_position_and_day_and_can_be_verified_and_the_original_stays()
            throws Exception {
        var desk = desk(office.officer);
        assertThat(certify(desk, "password", PASSWORD)).hasRedirectedUrl(path + "/certified");
        var page = desk.page(path + "/certified");
        var copy = bytes(office.officer, found(COPY, page));
        assertThat(PdfReading.violations(copy)).isEmpty();
        assertThat(PdfReading.withoutSpace(PdfReading.text(copy))).contains("สำเนาถูกต้อง", "คนOFFICER)", "การประชุม");
        assertThat(kept()).isEqualTo(original);
        assertThat(mvc.get().uri(found(VERIFY, page)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("การประชุมเชิงปฏิบัติการพัฒนาครู");
        assertThat(trail.of(office.officer.office().value(), letter.value()))
                .extracting(PastAct::verb)
                .contains("dispatch.certified");
        show(copy, "certified");
    }

    @Test
    void the_keeper_of_the_register_certifies_too_and_each_copy_is_kept_as_it_was_made() throws Exception {
        certify(desk(office.officer), "password", PASSWORD);
        var first = bytes(office.officer, found(COPY, desk(office.officer).page(path + "/certified")));
        certify(desk(office.letters.plansClerk), "password", PASSWORD);
        assertThat(COPY.matcher(desk(office.officer).page(path + "/certified")).results())
                .hasSize(2);
        assertThat(jdbc.sql("select count(distinct file_id) from dispatch.copy where letter_id = :id")
                        .param("id", letter.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(first).isNotEmpty();
        for (var change : List.of("update dispatch.copy set name = 'คนอื่น'", "delete from dispatch.copy")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }

    /** The copy of a letter signed with a certificate shows the signature and is none itself. */
    @Test
    void a_letter_signed_with_a_certificate_is_copied_as_it_looks() throws Exception {
        var signed = signedWithCertificate();
        attach(letter, "ลงนามแล้ว.pdf", signed);
        var sources = desk(office.officer).page(path + "/certified");
        assertThat(sources).contains("ลงนามแล้ว.pdf", "หนังสือ.pdf");
        var file = jdbc.sql(
                        "select file_id from dispatch.letter_file where letter_id = :id order by position desc limit 1")
                .param("id", letter.value())
                .query(UUID.class)
                .single();
        assertThat(certify(desk(office.officer), "file", file.toString(), "password", PASSWORD))
                .hasRedirectedUrl(path + "/certified");
        var copy = bytes(office.officer, found(COPY, desk(office.officer).page(path + "/certified")));
        assertThat(PdfReading.violations(copy)).isEmpty();
        assertThat(PdfReading.withoutSpace(PdfReading.text(copy))).contains("สำเนาถูกต้อง");
        assertThat(PdfReading.pages(copy)).isEqualTo(PdfReading.pages(signed));
        show(copy, "certified-of-signed");
    }

    @Test
    void a_scan_is_copied_as_a_pdf() throws Exception {
        var scan = office.issued(office.officer, Series.MEMO, "หนังสือที่สแกน");
        attach(scan, "สแกน.png", Samples.image("png", 800, 1100));
        var copy = bytes(office.officer, "/dispatch/letters/" + scan + "/copy.pdf");
        assertThat(PdfReading.withoutSpace(PdfReading.text(copy))).contains("สำเนาคู่ฉบับ", "ร่าง");
    }

    @ParameterizedTest
    @CsvSource({"'', รหัส", "ผิดแน่นอน, รหัส"})
    void without_the_right_password_nothing_is_certified(String password, String said) {
        var answer = certify(desk(office.officer), "password", password);
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said);
        assertThat(copies()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"file, zzz", "file, 00000000-0000-0000-0000-000000000000", "file, ''"})
    void a_file_that_is_not_the_letter_s_is_not_certified(String field, String value) {
        var answer =
                desk(office.officer).post(path + "/certified", field, value, "password", PASSWORD, "way", "system");
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("เลือกไฟล์ของหนังสือฉบับนี้");
        assertThat(copies()).isZero();
    }

    @Test
    void a_way_nobody_has_is_refused() {
        assertThat(certify(desk(office.officer), "password", PASSWORD, "way", "unknown"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(copies()).isZero();
    }

    @Test
    void who_only_reads_certifies_nothing_and_who_may_not_read_finds_nothing() {
        var auditor = office.letters.someone(Role.AUDITOR, office.letters.plans);
        assertThat(desk(auditor).page(path + "/certified")).doesNotContain("name=\"password\"");
        assertThat(certify(desk(auditor), "password", PASSWORD)).hasStatus(HttpStatus.FORBIDDEN);
        for (var stranger : List.of(office.letters.moneyClerk, office.schoolClerk)) {
            assertThat(desk(stranger).get(path + "/certified")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(desk(stranger).get(path + "/copy.pdf")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(certify(desk(stranger), "password", PASSWORD)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(copies()).isZero();
    }

    @Test
    void a_letter_without_a_file_or_with_a_cancelled_number_has_no_copies() {
        var bare = office.issued(office.officer, Series.ORDINARY, "ไม่มีไฟล์");
        assertThat(desk(office.officer).get("/dispatch/letters/" + bare + "/copy.pdf"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk(office.officer).page("/dispatch/letters/" + bare + "/certified"))
                .doesNotContain("name=\"password\"");
        new SentFixture(context).cancelled(letter, "พิมพ์ผิด");
        assertThat(desk(office.officer).get(path + "/copy.pdf")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(context.getBean(CopyOffers.class)
                        .offers(
                                office.officer,
                                context.getBean(OutgoingLetters.class).open(office.officer, letter)))
                .isEmpty();
    }

    @Test
    void the_page_of_a_letter_offers_both() {
        assertThat(context.getBean(CopyOffers.class)
                        .offers(
                                office.officer,
                                context.getBean(OutgoingLetters.class).open(office.officer, letter)))
                .extracting(link -> link.href())
                .containsExactly(path + "/copy.pdf", path + "/certified");
    }

    private MvcTestResult certify(Desk desk, String... pairs) {
        var given = List.of(pairs);
        var all = new ArrayList<>(given);
        if (!given.contains("file")) {
            all.addAll(List.of("file", source().toString()));
        }
        if (!given.contains("way")) {
            all.addAll(List.of("way", Way.IN_SYSTEM));
        }
        return desk.post(path + "/certified", all.toArray(String[]::new));
    }

    private UUID source() {
        return jdbc.sql("select file_id from dispatch.letter_file where letter_id = :id order by position limit 1")
                .param("id", letter.value())
                .query(UUID.class)
                .single();
    }

    private int copies() {
        return jdbc.sql("select count(*) from dispatch.copy where letter_id = :id")
                .param("id", letter.value())
                .query(Integer.class)
                .single();
    }

    private byte[] printed() {
        return papers.lay(
                        ContentFixture.of(LetterKind.EXTERNAL),
                        Setting.of(office.officer.office(), SigningFixture.MADE))
                .pdf();
    }

    private byte[] signedWithCertificate() throws IOException {
        desk(office.officer)
                .upload(
                        "/signing/certificates",
                        "file",
                        "mine.p12",
                        TestCertificates.usual().p12(),
                        "password",
                        TestCertificates.PASSWORD);
        var way = signing.ways(office.officer).stream()
                .filter(one -> one.kind() == Way.Kind.CERTIFICATE)
                .findFirst()
                .orElseThrow();
        var laid = papers.lay(
                ContentFixture.of(LetterKind.EXTERNAL), Setting.of(office.officer.office(), SigningFixture.MADE));
        var order = new SigningOrder(
                UUID.randomUUID(),
                laid.pdf(),
                SigningFixture.place(laid),
                "หนังสือ.pdf",
                "เรื่อง",
                Secrecy.NORMAL,
                "ตำแหน่ง",
                null,
                "");
        var proof = SigningFixture.with(way.id(), TestCertificates.PASSWORD);
        var ready = (Readied.Ready) signing.ready(office.officer, proof, List.of(order));
        var signed = Objects.requireNonNull(transaction.execute(
                status -> signing.keep(office.officer, ready.signatures().getFirst())));
        return bytes(signed.file());
    }

    private void proposed() {
        var draft = drafts.begin(office.officer, ProposalFixture.whole("เรื่อง"), null);
        var proposal = jdbc.sql("""
                insert into proposal.proposal (office_id, draft_id, unit_id, owner_id, kind, title, speed, state,
                    proposed_at, moved_at, file_id)
                values (:office, :draft, :unit, :owner, 'EXTERNAL', 'แฟ้ม', 'NORMAL', 'SIGNED', now(), now(), :file)
                returning id""")
                .param("office", office.officer.office().value())
                .param("draft", draft.value())
                .param("unit", office.officer.unit().value())
                .param("owner", office.officer.person().value())
                .param("file", source())
                .query(UUID.class)
                .single();
        note(proposal, "PROPOSED", "นางผู้ร่าง", 2, office.officer);
        note(proposal, "AGREED", "นายผู้ตรวจ", 3, office.letters.plansHead);
        note(proposal, "PROPOSED", "นางผู้ร่าง", 3, office.officer);
        note(proposal, "AGREED", "นายผู้ตรวจ", 4, office.letters.plansHead);
        note(proposal, "CORRECTED", "รองผู้ตรวจ", 5, office.letters.moneyHead);
        note(proposal, "SIGNED", "ผู้ลงนาม", 6, office.letters.director);
        jdbc.sql("update dispatch.letter set proposal_id = :proposal where id = :id")
                .param("proposal", proposal)
                .param("id", letter.value())
                .update();
    }

    private void note(UUID proposal, String verb, String person, int day, Actor who) {
        jdbc.sql("""
                insert into proposal.note (office_id, id, proposal_id, round, stop_id, verb, person_id, person, capacity,
                    words, detail, at)
                values (:office, platform.uuidv7(), :proposal, 1, null, :verb, :who, :person, 'ตำแหน่ง', '', '',
                    make_timestamptz(2026, 11, :day, 9, 0, 0, 'Asia/Bangkok'))""")
                .param("office", office.officer.office().value())
                .param("proposal", proposal)
                .param("verb", verb)
                .param("who", who.person().value())
                .param("person", person)
                .param("day", day)
                .update();
    }

    private void attach(OutgoingId to, String name, byte[] bytes) throws IOException {
        new SentFixture(context).attach(office.officer, to, name, bytes);
    }

    private byte[] kept() throws IOException {
        return bytes(new FileId(source()));
    }

    private byte[] bytes(FileId file) throws IOException {
        return files.open(office.officer.office(), file)
                .orElseThrow()
                .bytes()
                .getInputStream()
                .readAllBytes();
    }

    private byte[] bytes(Actor actor, String address) {
        var answer = desk(actor).get(address);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private Desk desk(Actor actor) {
        return Desk.of(mvc, office.letters.userName(actor));
    }

    private static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as(pattern.pattern()).isTrue();
        return match.group(1);
    }

    /** With {@code -Dscreenshots} the copies are left to be looked at. */
    private static void show(byte[] pdf, String name) throws IOException {
        if (System.getProperty("screenshots") != null) {
            var directory = Path.of("target/screenshots/copies");
            java.nio.file.Files.createDirectories(directory);
            ImageIO.write(
                    PdfReading.image(pdf, PdfReading.pages(pdf), 100),
                    "png",
                    directory.resolve(name + ".png").toFile());
        }
    }
}
