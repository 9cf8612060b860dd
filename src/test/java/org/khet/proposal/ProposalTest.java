package org.khet.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftState;
import org.khet.drafting.DraftVersion;
import org.khet.drafting.Field;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.Role;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A draft goes up its chain, is corrected, commented, returned, forwarded, recalled, signed; each as the rules say. */
@KhetTest
class ProposalTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    ProposalFixture office;

    @BeforeEach
    void an_office() {
        office = new ProposalFixture(context, mvc);
    }

    @Test
    void a_letter_goes_up_the_chain_is_corrected_and_signed_and_stays_as_it_is() throws Exception {
        var path = office.proposed(office.officer, "ขอเชิญประชุม");
        assertThat(office.desk(office.officer).page("/proposal/own")).contains("ขอเชิญประชุม", "อยู่ระหว่างเสนอ");
        assertThat(office.desk(office.head).page("/proposal")).contains("ขอเชิญประชุม", "ยังไม่ได้เปิดอ่าน");
        assertThat(office.desk(office.deputy).page("/proposal")).doesNotContain("ขอเชิญประชุม");

        correct(office.head, path, "ขอเชิญประชุมครู");
        assertThat(office.agree(office.head, path, "แก้ชื่อเรื่องแล้ว")).hasStatus(302);
        assertThat(office.agree(office.deputy, path, "")).hasStatus(302);
        assertThat(office.sign(office.director, path)).hasStatus(302);

        assertThat(office.state(path)).isEqualTo("SIGNED");
        assertThat(office.notes(path)).isEqualTo("PROPOSED CORRECTED AGREED AGREED SIGNED");
        var draft = draft(office.officer, path);
        assertThat(draft.state()).isEqualTo(DraftState.SIGNED);
        assertThat(draft.content().text(Field.SUBJECT)).isEqualTo("ขอเชิญประชุมครู");
        assertThat(draft.content().text(Field.SIGNER)).isEqualTo("นางคน DIRECTOR");
        assertThat(draft.content().date()).isPresent();
        var versions = office.drafts.versions(office.officer, draft.id());
        assertThat(versions).anyMatch(one -> one.by().equals(office.head.person()));
        assertThat(versions.getLast().how()).isEqualTo(DraftVersion.How.SIGNED);
        assertThat(words(office.officer, path)).contains("คน DIRECTOR").doesNotContain("ร่าง ร่าง");
        assertThat(office.desk(office.officer).page(path)).contains("ลงนามแล้ว", "ทำฉบับใหม่ใช้แทน");
        assertThatThrownBy(() ->
                        office.one("update proposal.proposal set title = 'อื่น' where id = :id returning title", path))
                .hasMessageContaining("what is signed never changes");
        assertThatThrownBy(() -> office.one(
                        "update drafting.draft set title = 'อื่น' where id = (select draft_id from proposal.proposal where id = :id) returning title",
                        path))
                .hasMessageContaining("what is signed never changes");
    }

    private void correct(Actor actor, String path, String subject) {
        var draft = draft(actor, path);
        assertThat(office.desk(actor)
                        .post(
                                "/drafting/drafts/" + draft.id() + "/save",
                                "revision",
                                "" + draft.revision(),
                                "subject",
                                subject,
                                "why",
                                "ให้ชัด"))
                .hasStatus(302);
    }

    private Draft draft(Actor actor, String path) {
        return office.drafts.open(actor, office.draftOf(path));
    }

    private String words(Actor actor, String path) throws Exception {
        var bytes = office.desk(actor).get(path + "/paper.pdf").getResponse().getContentAsByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void while_it_goes_round_it_is_written_by_the_one_it_lies_with_and_by_nobody_else() {
        var path = office.proposed(office.officer, "ขอเชิญประชุม");
        var draft = "/drafting/drafts/" + office.draftOf(path);
        assertThat(office.desk(office.officer).page(draft))
                .doesNotContain("name=\"subject\"")
                .contains("อยู่ระหว่างเสนอ");
        assertThat(office.desk(office.officer).post(draft + "/save", "revision", "2", "subject", "เจ้าของแก้"))
                .hasStatus(302);
        assertThat(draft(office.officer, path).content().text(Field.SUBJECT)).isEqualTo("ขอเชิญประชุม");
        assertThat(office.desk(office.head).page(draft)).contains("name=\"subject\"");
        assertThat(office.desk(office.deputy).get(draft)).hasStatus(404);
        office.agree(office.head, path, "");
        assertThat(office.desk(office.deputy).page(draft)).contains("name=\"subject\"");
        assertThat(office.desk(office.head).page(draft)).doesNotContain("name=\"subject\"");
    }

    @Test
    void who_has_it_not_before_them_does_not_know_of_it() {
        var path = office.proposed(office.officer, "ขอเชิญประชุม");
        for (var stranger : new Actor[] {office.deputy, office.director, office.letters.moneyHead}) {
            assertThat(office.desk(stranger).get(path)).hasStatus(404);
            assertThat(office.desk(stranger).get(path + "/notes.pdf")).hasStatus(404);
            assertThat(office.desk(stranger).get(path + "/paper.pdf")).hasStatus(404);
            assertThat(office.desk(stranger).post(path + "/agree", office.opened(office.head, path)))
                    .hasStatus(404);
        }
        assertThat(office.desk(office.officer).post(path + "/agree", office.opened(office.head, path)))
                .hasStatus(403);
    }

    @Test
    void who_acts_for_the_director_signs_in_their_place_and_it_is_printed_so() throws Exception {
        office.acting(office.deputy, office.director, Role.DIRECTOR, null);
        var path = office.before(office.director, "ขอเชิญประชุม");
        assertThat(office.desk(office.deputy).page("/proposal")).contains("รักษาราชการแทน");
        assertThat(office.sign(office.deputy, path)).hasStatus(302);
        var content = draft(office.officer, path).content();
        assertThat(content.text(Field.SIGNER)).isEqualTo("นางคน DEPUTY");
        assertThat(content.text(Field.ACTING)).isEqualTo("IN_CHARGE");
        assertThat(content.text(Field.ACTING_POST)).isEqualTo("ผู้อำนวยการสำนักงานทดสอบ");
        assertThat(office.lastCapacity(path)).startsWith("รักษาราชการแทน");
        assertThat(words(office.officer, path)).contains("รักษาราชการแทน");
    }

    @Test
    void returned_with_the_reason_it_is_mended_and_goes_on_in_a_new_round() {
        var path = office.proposed(office.officer, "ขอเชิญประชุม");
        var head = office.desk(office.head);
        assertThat(head.post(path + "/return", office.opened(office.head, path)))
                .hasStatus(422);
        head.post(path + "/return", office.opened(office.head, path, "words", "แก้วันประชุม"));
        assertThat(office.state(path)).isEqualTo("RETURNED");
        assertThat(draft(office.officer, path).state()).isEqualTo(DraftState.DRAFT);
        assertThat(office.desk(office.officer).page(path))
                .contains("แก้วันประชุม", "เสนออีกครั้ง", "ดำเนินการแล้ว", "href=\"/proposal/own\"");
        assertThat(office.desk(office.officer).page("/")).contains("ถูกส่งคืนหรือไม่ลงนาม 1 แฟ้ม");
        assertThat(head.page("/proposal")).contains("ส่งคืนแล้ว ขอเชิญประชุม").doesNotContain("k-queue__t");

        assertThat(office.proposed(office.officer, office.draftOf(path))).isEqualTo(path);
        assertThat(office.desk(office.officer).page("/")).doesNotContain("ถูกส่งคืนหรือไม่ลงนาม");
        assertThat(office.round(path)).isEqualTo(2);
        office.agree(office.head, path, "");
        assertThat(office.notes(path)).isEqualTo("PROPOSED RETURNED PROPOSED AGREED");
    }

    @Test
    void sent_back_to_an_earlier_stop_those_from_there_on_judge_anew() {
        var path = office.before(office.director, "ขอเชิญประชุม");
        var page = office.desk(office.director).page(path + "/return");
        var earlier = page.replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\"[^>]*>[^<]*GROUP_DIRECTOR.*", "$1");
        office.desk(office.director)
                .post(path + "/return", office.opened(office.director, path, "words", "ทบทวน", "to", earlier));
        assertThat(office.round(path)).isEqualTo(2);
        assertThat(office.state(path)).isEqualTo("LYING");
        office.agree(office.head, path, "ทบทวนแล้ว");
        office.agree(office.deputy, path, "");
        assertThat(office.sign(office.director, path)).hasStatus(302);
        assertThat(office.notes(path)).isEqualTo("PROPOSED AGREED AGREED SENT-BACK AGREED AGREED SIGNED");
    }

    @Test
    void an_opinion_is_asked_and_the_file_comes_back_with_it() {
        var path = office.proposed(office.officer, "ขอเชิญประชุม");
        consult(path);
        assertThat(office.desk(office.letters.moneyHead).page("/proposal")).contains("ขอเชิญประชุม");
        var money = office.desk(office.letters.moneyHead);
        assertThat(money.post(path + "/comment", office.opened(office.letters.moneyHead, path)))
                .hasStatus(422);
        assertThat(money.post(path + "/agree", office.opened(office.letters.moneyHead, path, "words", "ไม่ใช่หน้าที่")))
                .hasStatus(302);
        assertThat(office.notes(path)).isEqualTo("PROPOSED CONSULTED");
        money.post(path + "/comment", office.opened(office.letters.moneyHead, path, "words", "งบมีพอ"));
        assertThat(office.agree(office.head, path, "")).hasStatus(302);
        assertThat(office.notes(path)).isEqualTo("PROPOSED CONSULTED COMMENTED AGREED");
    }

    private void consult(String path) {
        var page = office.desk(office.head).page(path + "/consult");
        var to = page.replaceAll("(?s).*<option value=\"(" + office.letters.money + "[^\"]+)\".*", "$1");
        assertThat(office.desk(office.head)
                        .post(path + "/consult", office.opened(office.head, path, "to", to, "words", "มีงบหรือไม่")))
                .hasStatus(302);
    }

    @Test
    void forwarded_another_judges_in_the_place_of_the_stop() {
        var path = office.before(office.director, "ขอเชิญประชุม");
        var page = office.desk(office.director).page(path + "/forward");
        var to = page.replaceAll("(?s).*<option value=\"(" + office.executive + "[^\"]+)\"[^>]*>[^<]*DEPUTY.*", "$1");
        assertThat(office.desk(office.director)
                        .post(path + "/forward", office.opened(office.director, path, "to", "ไม่มี")))
                .hasStatus(422);
        assertThat(office.desk(office.director).post(path + "/forward", office.opened(office.director, path, "to", to)))
                .hasStatus(302);
        // The deputy agreed to it already, in the same capacity and round.
        assertThat(office.sign(office.deputy, path)).hasStatus(302);
        assertThat(office.state(path)).isEqualTo("LYING");
        assertThat(office.desk(office.deputy).page(path)).contains("ในฐานะเดียวกัน");
    }

    @Test
    void not_signed_it_comes_back_to_its_owner_with_the_reason() {
        var path = office.before(office.director, "ขอเชิญประชุม");
        office.desk(office.director)
                .post(path + "/not-sign", office.opened(office.director, path, "words", "ไม่ใช่อำนาจของเขต"));
        assertThat(office.state(path)).isEqualTo("NOT_SIGNED");
        assertThat(office.desk(office.officer).page(path)).contains("ไม่ใช่อำนาจของเขต", "ไม่ลงนาม");
        assertThat(draft(office.officer, path).state()).isEqualTo(DraftState.DRAFT);
    }

    @Test
    void its_owner_recalls_it_while_the_first_has_not_opened_it() {
        var path = office.proposed(office.officer, "ขอเชิญประชุม");
        assertThat(office.desk(office.officer).page(path)).contains("เรียกคืน");
        office.desk(office.officer).post(path + "/recall");
        assertThat(office.state(path)).isEqualTo("RECALLED");
        assertThat(office.proposed(office.officer, office.draftOf(path))).isEqualTo(path);
        office.desk(office.head).page(path);
        office.desk(office.officer).post(path + "/recall");
        assertThat(office.state(path)).isEqualTo("LYING");
        assertThat(office.desk(office.head).post(path + "/recall")).hasStatus(403);
    }

    @Test
    void nobody_judges_or_signs_their_own_letter_unless_the_office_lets_them_sign() {
        office.acting(office.officer, office.head, Role.GROUP_DIRECTOR, null);
        var own = office.proposed(office.officer, "เรื่องของตน");
        assertThat(office.desk(office.officer).page(own)).contains("ท่านเป็นผู้ร่าง จึงเห็นชอบเรื่องนี้ไม่ได้");
        office.desk(office.officer).post(own + "/agree", office.opened(office.officer, own));
        assertThat(office.notes(own)).isEqualTo("PROPOSED");

        var draft = office.draft(office.schoolHead, "เรื่องของโรงเรียน");
        assertThat(Desk.body(office.propose(office.schoolHead, draft))).contains("ท่านลงนามในหนังสือที่ตนร่างไม่ได้");
        var admin = office.letters.someone(Role.ADMINISTRATOR, office.letters.registry);
        assertThat(office.desk(admin).post("/proposal/setting", "own", "อื่น")).hasStatus(422);
        assertThat(office.desk(admin).post("/proposal/setting", "own", "yes")).hasStatus(302);
        var path = office.proposed(office.schoolHead, draft);
        assertThat(office.sign(office.schoolHead, path)).hasStatus(302);
        assertThat(office.state(path)).isEqualTo("SIGNED");
    }

    @Test
    void a_signed_letter_is_mended_by_another_that_says_which_it_replaces() {
        var path = office.before(office.director, "ขอเชิญประชุม");
        office.sign(office.director, path);
        var officer = office.desk(office.officer);
        assertThat(officer.post(path + "/replace")).hasStatus(422);
        assertThat(office.desk(office.head).post(path + "/replace", "why", "ผิดวัน"))
                .hasStatus(403);
        var to = officer.post(path + "/replace", "why", "ผิดวัน").getResponse().getRedirectedUrl();
        assertThat(to).startsWith("/drafting/drafts/");
        var draft = new org.khet.drafting.DraftId(
                java.util.UUID.fromString(String.valueOf(to).substring("/drafting/drafts/".length())));
        assertThat(officer.page("/proposal/drafts/" + draft)).contains("ผิดวัน");
        var again = office.proposed(office.officer, draft);
        assertThat(officer.page(again)).contains("ใช้แทนฉบับเดิม", path);
    }

    @Test
    void the_noting_sheet_is_append_only_and_prints() throws Exception {
        var path = office.before(office.director, "ขอเชิญประชุม");
        assertThatThrownBy(() -> office.one(
                        "update proposal.note set words = 'อื่น' where proposal_id = :id returning words", path))
                .hasMessageContaining("append-only");
        var bytes = office.desk(office.officer)
                .get(path + "/notes.pdf")
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("pdfaid");
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("ใบบันทึกความเห็น", "เห็นชอบ", "เสนอแฟ้ม");
        }
    }

    @Test
    void a_draft_that_breaks_its_form_is_not_proposed_and_says_why() {
        var draft = office.drafts.begin(
                office.officer, ProposalFixture.whole("ขอเชิญประชุม").with(Field.BODY, ""), null);
        assertThat(office.desk(office.officer).page("/proposal/drafts/" + draft))
                .contains("จุดก่อนเสนอ");
        var answer = office.propose(office.officer, draft);
        assertThat(answer).hasStatus(422);
        assertThat(Desk.body(answer)).contains("จุดที่ผิดแบบก่อนเสนอ");
        var secret =
                office.drafts.begin(office.officer, ProposalFixture.whole("ลับ").with(Field.SECRECY, "SECRET"), null);
        assertThat(Desk.body(office.propose(office.officer, secret))).contains("ชั้นความลับเสนอที่นี่ไม่ได้");
    }
}
