package org.khet.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.drafting.Content;
import org.khet.drafting.DraftId;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;
import org.khet.office.Desk;
import org.khet.office.OfficeFixture;
import org.khet.platform.thai.OfficeClock;
import org.khet.platform.thai.ThaiDate;
import org.khet.proposal.LetterNumbers;
import org.khet.proposal.ProposalFixture;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** ออกเลขเมื่อลงนาม: taken when it is known who signs, on the paper that is signed, in the register with the signature. */
@KhetTest
class SignedNumbersTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OutgoingLetters letters;

    private ProposalFixture office;

    @BeforeEach
    void an_office() {
        office = new ProposalFixture(context, mvc);
    }

    /** A file of this content before the director. */
    private String before(Content content) {
        return before(office.drafts.begin(office.officer, content, null));
    }

    private String before(DraftId draft) {
        var path = office.proposed(office.officer, draft);
        office.agree(office.head, path, "");
        office.agree(office.deputy, path, "");
        return path;
    }

    private Outgoing line(String path) {
        var id = jdbc.sql("select id from dispatch.letter where proposal_id = :file and state <> 'CANCELLED'")
                .param("file", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .query(UUID.class)
                .single();
        return letters.open(office.officer, new OutgoingId(id));
    }

    private List<String> lines() {
        return jdbc.sql("""
                select state || ' ' || printed from dispatch.letter where office_id = :office order by id""")
                .param("office", office.officer.office().value())
                .query(String.class)
                .list();
    }

    private String paper(String path) throws Exception {
        var bytes = office.desk(office.officer)
                .get(path + "/paper.pdf")
                .getResponse()
                .getContentAsByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void the_number_is_on_the_paper_in_the_draft_and_in_the_register_with_the_signed_file() throws Exception {
        var path = before(ProposalFixture.whole("ขอเชิญประชุม").with(Field.SPEED, "URGENT"));
        assertThat(office.desk(office.director).page(path + "/sign")).contains("ศธ 04999/1");
        assertThat(lines()).isEmpty();
        assertThat(office.sign(office.director, path)).hasStatus(302);
        assertThat(office.state(path)).isEqualTo("SIGNED");
        var line = line(path);
        assertThat(lines()).containsExactly("ISSUED ศธ 04999/1");
        assertThat(line.subject()).isEqualTo("ขอเชิญประชุม");
        assertThat(line.addressee()).isEqualTo("ผู้อำนวยการโรงเรียนบ้านดอนแก้ว");
        assertThat(line.sender()).isEqualTo("สำนักงานทดสอบ");
        assertThat(line.speed()).isEqualTo(org.khet.correspondence.Speed.URGENT);
        assertThat(line.owner()).isEqualTo(office.officer.person());
        assertThat(line.registerUnit()).isEqualTo(office.letters.registry);
        assertThat(letters.files(office.officer, line.id())).hasSize(1);
        assertThat(paper(path)).contains("๐๔๙๙๙/๑");
        assertThat(office.drafts
                        .open(office.officer, office.draftOf(path))
                        .content()
                        .text(Field.NUMBER))
                .isEqualTo("ศธ 04999/1");
        assertThat(office.desk(office.officer).page(path)).contains("ออกเลขแล้ว", line.path());
        assertThat(office.desk(office.officer).get(line.path() + "/correct")).hasStatus(403);
    }

    @Test
    void a_wrong_password_takes_no_number() {
        var path = before(ProposalFixture.whole("ขอเชิญประชุม"));
        var wrong = office.desk(office.director)
                .post(path + "/sign", office.opened(office.director, path, "way", "system", "password", "ผิด"));
        assertThat(wrong).hasStatus(422);
        assertThat(lines()).isEmpty();
    }

    @Test
    void signing_tried_again_finds_the_number_and_a_returned_letter_s_is_cancelled() {
        var path = before(ProposalFixture.whole("ขอเชิญประชุม"));
        reservedFor(path);
        assertThat(lines()).containsExactly("RESERVED ศธ 04999/1");
        var numbers = Desk.of(mvc, office.letters.userName(office.letters.saraban));
        assertThat(numbers.page("/dispatch/numbers"))
                .contains("ยังไม่ได้ลงนาม", "ศธ 04999/1")
                .doesNotContain("/correct\"");
        assertThat(office.sign(office.director, path)).hasStatus(302);
        assertThat(lines()).containsExactly("ISSUED ศธ 04999/1");

        var other = before(ProposalFixture.whole("เรื่องที่ส่งคืน"));
        reservedFor(other);
        office.desk(office.director)
                .post(other + "/return", office.opened(office.director, other, "words", "ไม่ต้องส่งแล้ว"));
        var letter = line(other).path();
        assertThat(numbers.post(letter + "/cancel", "version", "1", "reason", "ไม่ได้ลงนาม"))
                .hasStatus(302);
        assertThat(lines()).containsExactly("ISSUED ศธ 04999/1", "CANCELLED ศธ 04999/2");
        office.proposed(office.officer, office.draftOf(other));
        office.agree(office.head, other, "");
        office.agree(office.deputy, other, "");
        assertThat(office.sign(office.director, other)).hasStatus(302);
        assertThat(lines()).contains("CANCELLED ศธ 04999/2", "ISSUED ศธ 04999/3");
    }

    /** As when the machine stopped between the number and the signature. */
    private void reservedFor(String path) {
        take(path, LocalDate.now(ThaiDate.ZONE));
    }

    private LetterNumbers.Numbered take(String path, LocalDate day) {
        var file = context.getBean(org.khet.proposal.Proposals.class)
                .open(office.officer, UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        var draft = office.drafts.open(office.officer, file.draft());
        var stop = new org.khet.proposal.Stop(
                UUID.randomUUID(),
                1,
                1,
                office.executive.value(),
                org.khet.office.Role.DIRECTOR,
                null,
                "",
                org.khet.proposal.Purpose.SIGN,
                org.khet.proposal.Stop.State.WAITING,
                null,
                null,
                null);
        var turn = new org.khet.proposal.Turn(office.director, file, stop, draft);
        return context.getBean(LetterNumbers.class).take(turn, draft.content().with(Field.DATE, day.toString()));
    }

    @Test
    void taken_in_december_and_signed_in_january_it_is_of_the_day_its_register_is_of() {
        var path = before(ProposalFixture.whole("เรื่องข้ามปี"));
        var december = LocalDate.of(2026, 12, 31);
        OfficeClock.at(Instant.parse("2026-12-31T16:59:59Z"), () -> take(path, december));
        OfficeClock.at(Instant.parse("2026-12-31T17:00:00Z"), () -> {
            var again = (LetterNumbers.Numbered.With) take(path, december.plusDays(1));
            assertThat(again.content().date()).contains(december);
            assertThat(again.content().text(Field.NUMBER)).isEqualTo("ศธ 04999/1");
        });
        assertThat(lines()).hasSize(1);
    }

    @Test
    void a_circular_an_order_and_an_announcement_are_numbered_each_in_its_series_and_a_note_in_none() throws Exception {
        var circular = before(ProposalFixture.whole("แจ้งเวียน").with(Field.CIRCULAR, "YES"));
        office.sign(office.director, circular);
        assertThat(line(circular).series()).isEqualTo(Series.CIRCULAR);
        assertThat(paper(circular)).contains("๐๔๙๙๙/ว");
        var announcement = before(Content.of(LetterKind.ANNOUNCEMENT)
                .with(Field.AUTHORITY, "สำนักงานทดสอบ")
                .with(Field.SUBJECT, "ประกาศทดสอบ")
                .with(Field.BODY, "ด้วยสำนักงานจะประกาศเรื่องหนึ่ง\n\nจึงประกาศมาเพื่อทราบโดยทั่วกัน")
                .with(Field.SIGNER, "นายผู้ลงนาม เดิม")
                .with(Field.POSITION, "ผู้อำนวยการสำนักงานทดสอบ"));
        office.sign(office.director, announcement);
        assertThat(line(announcement).printed()).startsWith("1/25");
        assertThat(line(announcement).sender()).isEqualTo("สำนักงานทดสอบ");
        var note = before(Content.of(LetterKind.NOTE)
                .with(Field.SALUTATION, "เรียน")
                .with(Field.ADDRESSEE, "ผู้อำนวยการ")
                .with(Field.BODY, "เพื่อโปรดทราบ")
                .with(Field.SIGNER, "นายผู้ลงนาม เดิม")
                .with(Field.POSITION, "ผู้อำนวยการ"));
        assertThat(office.sign(office.director, note)).hasStatus(302);
        assertThat(office.state(note)).isEqualTo("SIGNED");
        assertThat(lines()).hasSize(2);
    }

    @Test
    void a_number_taken_before_is_used_when_it_is_the_unit_s_and_free_and_no_other_is_believed() throws Exception {
        var reserved = DispatchFixture.issued(jdbc, office.officer, Series.MEMO, "จองไว้");
        var printed = letters.open(office.officer, reserved).printed();
        var path = before(ProposalFixture.whole("เรื่องที่มีเลขแล้ว").with(Field.NUMBER, printed));
        assertThat(office.sign(office.director, path)).hasStatus(302);
        assertThat(office.state(path)).isEqualTo("SIGNED");
        assertThat(line(path).id()).isEqualTo(reserved);
        assertThat(line(path).subject()).isEqualTo("เรื่องที่มีเลขแล้ว");

        var invented = before(ProposalFixture.whole("เลขที่พิมพ์เอง").with(Field.NUMBER, "ศธ 04999/777"));
        office.sign(office.director, invented);
        assertThat(office.state(invented)).isEqualTo("LYING");
        var used = before(ProposalFixture.whole("เลขซ้ำ").with(Field.NUMBER, printed));
        office.sign(office.director, used);
        assertThat(office.state(used)).isEqualTo("LYING");
        var dated = before(ProposalFixture.whole("ลงวันที่ปีก่อน").with(Field.DATE, "2020-01-05"));
        office.sign(office.director, dated);
        assertThat(office.state(dated)).isEqualTo("LYING");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void a_reply_says_what_it_answers() {
        var asked = office.letters.registered(office.letters.plansClerk, "ศธ 04006/9", "ขอข้อมูล");
        var draft = office.drafts.begin(office.officer, ProposalFixture.whole("ตอบข้อมูล"), asked);
        var path = before(draft);
        office.sign(office.director, path);
        assertThat(line(path).answers()).isEqualTo(asked.value());
        assertThat(line(path).answered()).isNotNull();
    }

    @Test
    void several_signed_at_once_are_numbered_in_their_order() {
        var one = before(ProposalFixture.whole("หนึ่ง"));
        var two = before(ProposalFixture.whole("สอง"));
        var bad = before(ProposalFixture.whole("เลขผิด").with(Field.NUMBER, "ศธ 04999/99"));
        var desk = office.desk(office.director);
        var picks = new java.util.ArrayList<String>();
        for (var path : List.of(two, bad, one)) {
            desk.page(path);
            picks.add("pick");
            picks.add(path.substring(path.lastIndexOf('/') + 1));
        }
        picks.addAll(List.of("way", "system", "password", OfficeFixture.PASSWORD));
        assertThat(desk.post("/proposal/together", picks.toArray(String[]::new)))
                .hasStatus(302);
        assertThat(line(two).number()).isOne();
        assertThat(line(one).number()).isEqualTo(2);
        assertThat(office.state(bad)).isEqualTo("LYING");
    }
}
