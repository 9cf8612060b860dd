package org.khet.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.OfficeFixture;
import org.khet.office.Role;
import org.khet.proposal.ProposalFixture;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The holder of a post and who acts for them press at the same moment: one act is done, the other is told. */
@KhetTest
class ProposalRacesTest {

    private static final int ROUNDS = 3;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    private ProposalFixture office;
    private Actor substitute;

    @BeforeEach
    void an_office_whose_head_and_director_are_substituted() {
        office = new ProposalFixture(context, mvc);
        substitute = office.letters.moneyHead;
        office.acting(substitute, office.head, Role.GROUP_DIRECTOR, null);
        office.acting(substitute, office.director, Role.DIRECTOR, null);
    }

    private String[] form(Actor actor, String path, String to) {
        return office.opened(
                actor, path, "words", "เหตุผล", "to", to, "way", "system", "password", OfficeFixture.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "agree, agree, AGREED", "return, return, RETURNED", "forward, forward, FORWARDED",
                "consult, consult, CONSULTED",
        "agree, return, ''", "forward, consult, ''", "agree, forward, ''", "return, consult, ''",
    })
    void of_two_verbs_at_the_head_s_stop_one_is_done(String one, String other, String noted) throws Exception {
        var path = office.proposed(office.officer, "เรื่องเดียว");
        var to = to(path);
        var first = form(office.head, path, one.equals("return") ? "" : to);
        var second = form(substitute, path, other.equals("return") ? "" : to);
        var holder = office.desk(office.head);
        var acting = office.desk(substitute);
        Race.of(() -> holder.post(path + "/" + one, first), () -> acting.post(path + "/" + other, second));
        once(path, noted);
    }

    /** A post neither of them is in. */
    private String to(String path) {
        return office.desk(office.head)
                .page(path + "/consult")
                .replaceAll("(?s).*<option value=\"(" + office.executive + "[^\"]+)\"[^>]*>[^<]*DEPUTY.*", "$1");
    }

    private void once(String path, String noted) {
        var notes = office.notes(path).split(" ", -1);
        assertThat(notes).as(String.join(" ", notes)).hasSize(2);
        if (!noted.isEmpty()) {
            assertThat(notes[1]).isEqualTo(noted);
        }
    }

    @ParameterizedTest
    @CsvSource({"sign, sign", "sign, not-sign", "not-sign, not-sign", "sign, return", "sign, consult"})
    void of_two_verbs_at_the_director_s_stop_one_is_done(String one, String other) throws Exception {
        var path = office.before(office.director, "เรื่องเดียว");
        var to = other.equals("consult") ? to2(path) : "";
        var before = office.notes(path).split(" ", -1).length;
        var first = form(office.director, path, "");
        var second = form(substitute, path, to);
        var holder = office.desk(office.director);
        var acting = office.desk(substitute);
        Race.of(() -> holder.post(path + "/" + one, first), () -> acting.post(path + "/" + other, second));
        assertThat(office.notes(path).split(" ", -1)).hasSize(before + 1);
        var files = office.one("select count(file_id)::text from proposal.proposal where id = :id", path);
        assertThat(files).isEqualTo(office.state(path).equals("SIGNED") ? "1" : "0");
    }

    private String to2(String path) {
        return office.desk(substitute)
                .page(path + "/consult")
                .replaceAll("(?s).*<option value=\"(" + office.executive + "[^\"]+)\"[^>]*>[^<]*DEPUTY.*", "$1");
    }

    @RepeatedTest(ROUNDS)
    void a_draft_proposed_twice_goes_round_once() throws Exception {
        var draft = office.draft(office.officer, "เรื่องเดียว");
        var path = "/proposal/drafts/" + draft;
        var form = ProposalFixture.chain(office.desk(office.officer).page(path));
        var desk = office.desk(office.officer);
        var answers = Race.of(() -> desk.post(path, form), () -> desk.post(path, form));
        assertThat(Race.ledTo(answers, "/proposal/files/")).isOne();
        assertThat(office.jdbc
                        .sql("select count(*) from proposal.stop where office_id = :office")
                        .param("office", office.letters.office.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @RepeatedTest(ROUNDS)
    void it_is_recalled_or_agreed_to() throws Exception {
        var path = office.proposed(office.officer, "เรื่องเดียว");
        var form = form(office.head, path, "");
        office.jdbc.sql("delete from proposal.reading").update(); // as if by who has it in a list of several
        var head = office.desk(office.head);
        var owner = office.desk(office.officer);
        Race.of(() -> head.post(path + "/agree", form), () -> owner.post(path + "/recall"));
        assertThat(office.notes(path)).isIn("PROPOSED AGREED", "PROPOSED RECALLED");
    }

    @RepeatedTest(ROUNDS)
    void a_correction_and_an_agreement_do_not_wait_for_each_other_and_nothing_unseen_is_agreed_to() throws Exception {
        var path = office.proposed(office.officer, "เรื่องเดียว");
        var draft = "/drafting/drafts/" + office.draftOf(path);
        var form = form(office.head, path, "");
        var revision = form[3];
        office.desk(substitute).page(path);
        var head = office.desk(office.head);
        var other = office.desk(substitute);
        List<MvcTestResult> answers = Race.of(
                () -> head.post(path + "/agree", form),
                () -> other.post(draft + "/save", "revision", revision, "subject", "แก้พร้อมกัน"));
        assertThat(answers).hasSize(2);
        assertThat(office.notes(path)).isIn("PROPOSED AGREED", "PROPOSED CORRECTED");
    }

    @Test
    void a_form_sent_twice_acts_once() {
        var path = office.proposed(office.officer, "เรื่องเดียว");
        var form = form(office.head, path, "");
        var head = office.desk(office.head);
        head.post(path + "/agree", form);
        var again = head.post(path + "/agree", form);
        assertThat(again).hasStatus(302);
        assertThat(office.notes(path)).isEqualTo("PROPOSED AGREED");
        assertThat(Desk.body(head.get(path))).contains("เห็นชอบ");
    }
}
