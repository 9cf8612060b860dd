package org.khet.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.khet.dispatch.CollectingFixture;
import org.khet.dispatch.DispatchFixture;
import org.khet.dispatch.OutgoingId;
import org.khet.office.Desk;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two people of a school, or a school and the owner of the letter, press at the same moment: nothing is lost or done twice. */
@KhetTest
class CollectingRacesTest {

    private static final int ROUNDS = 3;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    private CollectingFixture fixture;
    private DispatchFixture office;
    private OutgoingId letter;
    private String owned;

    @BeforeEach
    void a_letter_sent_to_a_school() {
        fixture = new CollectingFixture(context, mvc);
        office = fixture.office;
        letter = fixture.sent(office.officer, "ขอข้อมูล", office.school);
        owned = "/dispatch/letters/" + letter + "/form";
    }

    private long count(String what) {
        return office.jdbc
                .sql("select count(*) from " + what + " where office_id = :office")
                .param("office", office.officer.office().value())
                .query(Long.class)
                .single();
    }

    @RepeatedTest(ROUNDS)
    void of_two_who_send_the_school_s_answer_one_is_taken_and_the_other_keeps_what_was_typed() throws Exception {
        var form = fixture.opened(office.officer, letter);
        var one = fixture.shown(office.schoolClerk, form, CollectingFixture.answer(11));
        var other = fixture.shown(office.schoolHead, form, CollectingFixture.answer(22));
        var clerk = fixture.desk(office.schoolClerk);
        var head = fixture.desk(office.schoolHead);
        var answers = Race.of(() -> clerk.post(form, one), () -> head.post(form, other));
        assertThat(Race.ledTo(answers, form)).isOne();
        assertThat(count("dispatch.answer_version")).isOne();
        var refused = answers.stream()
                .filter(answer -> answer.getResponse().getStatus() == 422)
                .map(Desk::body)
                .toList();
        assertThat(refused).hasSize(1).first().asString().containsAnyOf("value=\"11\"", "value=\"22\"");
    }

    @RepeatedTest(ROUNDS)
    void an_answer_comes_before_the_closing_or_is_refused() throws Exception {
        var form = fixture.opened(office.officer, letter);
        var typed = fixture.shown(office.schoolClerk, form, CollectingFixture.answer(11));
        var clerk = fixture.desk(office.schoolClerk);
        var officer = fixture.desk(office.officer);
        var answers = Race.of(() -> clerk.post(form, typed), () -> officer.post(owned + "/close"));
        assertThat(fixture.one("select state from dispatch.form where letter_id = :id", letter))
                .isEqualTo("CLOSED");
        assertThat(count("dispatch.answer_version")).isEqualTo(Race.ledTo(answers, form));
    }

    @RepeatedTest(ROUNDS)
    void a_form_changed_while_it_is_answered_is_answered_as_it_is_or_not_at_all() throws Exception {
        var form = fixture.opened(office.officer, letter);
        var typed = fixture.shown(office.schoolClerk, form, CollectingFixture.answer(11));
        var changed = CollectingFixture.everyType();
        var officer = fixture.desk(office.officer);
        changed[1] = officer.version(owned);
        changed[changed.length - 1] = "ช่องที่เปลี่ยนแล้ว";
        var clerk = fixture.desk(office.schoolClerk);
        Race.of(() -> clerk.post(form, typed), () -> officer.post(owned, changed));
        var label = fixture.one(
                "select label from dispatch.form_field f join dispatch.form o on o.id = f.form_id where o.letter_id = :id"
                        + " and key = 'q10'",
                letter);
        assertThat(count("dispatch.answer_version")).isEqualTo(label.equals("รูปถ่าย") ? 1 : 0);
    }

    @RepeatedTest(ROUNDS)
    void a_form_begun_by_two_is_begun_once_and_changed_by_two_changes_once() throws Exception {
        var officer = fixture.desk(office.officer);
        var head = fixture.desk(office.letters.plansHead);
        var wish = CollectingFixture.everyType();
        var begun = Race.of(() -> officer.post(owned, wish), () -> head.post(owned, wish));
        assertThat(Race.ledTo(begun, owned)).isOne();
        assertThat(count("dispatch.form")).isOne();
        wish[1] = officer.version(owned);
        var changed = Race.of(() -> officer.post(owned, wish), () -> head.post(owned, wish));
        assertThat(Race.ledTo(changed, owned)).isOne();
        assertThat(officer.version(owned)).isEqualTo("2");
    }

    @Test
    void opened_closed_or_reminded_by_two_at_once_it_is_done_once() throws Exception {
        var officer = fixture.desk(office.officer);
        var head = fixture.desk(office.letters.plansHead);
        officer.post(owned, CollectingFixture.everyType());
        Race.of(() -> officer.post(owned + "/open"), () -> head.post(owned + "/open"));
        Race.of(() -> officer.post(owned + "/remind"), () -> head.post(owned + "/remind"));
        Race.of(() -> officer.post(owned + "/close"), () -> head.post(owned + "/close"));
        for (var verb : new String[] {"form.opened", "form.reminded", "form.closed"}) {
            assertThat(acts(verb)).as(verb).isOne();
        }
    }

    @Test
    void a_conversation_is_closed_once_and_opened_again_once() throws Exception {
        var officer = fixture.desk(office.officer);
        var head = fixture.desk(office.letters.plansHead);
        var thread = "/dispatch/letters/" + letter + "/thread";
        Race.of(() -> officer.post(thread + "/close", "why", "ครบ"), () -> head.post(thread + "/close", "why", "พอ"));
        Race.of(() -> officer.post(thread + "/reopen"), () -> head.post(thread + "/reopen"));
        assertThat(acts("thread.closed")).isOne();
        assertThat(acts("thread.reopened")).isOne();
    }

    private long acts(String verb) {
        return office.jdbc
                .sql("select count(*) from platform.act where subject_id = :id and verb = :verb")
                .param("id", letter.value())
                .param("verb", verb)
                .query(Long.class)
                .single();
    }
}
