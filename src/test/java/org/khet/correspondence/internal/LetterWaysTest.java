package org.khet.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.office.Role;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.audit.PastAct;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways a letter goes: to several groups, back again, put right, cancelled, sent twice. */
@KhetTest
class LetterWaysTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    private LetterFixture office;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
    }

    @Test
    void a_letter_nobody_knows_the_owner_of_goes_to_the_head_of_the_office_who_sends_it_to_its_group() {
        var executive = office.office.unit(UnitKind.EXECUTIVE, "ผู้บริหาร");
        var deputy = office.someone(Role.DEPUTY, executive);
        var letter = office.registered(office.saraban, "เรื่องไม่มีเจ้าของ");
        assertThat(office.routing.ask(office.saraban, office.seen(letter), office.plansHead.person(), "ไม่ทราบ"))
                .isEqualTo(new Outcome.Refused("เลือกผู้ที่จะชี้ผู้รับผิดชอบ"));
        office.routing.ask(office.saraban, office.seen(letter), deputy.person(), "ไม่ทราบเจ้าของเรื่อง");
        assertThat(office.entry(letter).atUnit()).isEqualTo(executive);
        assertThat(office.entry(letter).atPerson()).isEqualTo(deputy.person().value());
        var sending = List.of(new Routing.Sending(office.plans, Purpose.ACT, "เป็นงานแผน", null));
        assertThat(office.routing.decide(deputy, office.seen(letter), sending)).isEqualTo(Outcome.DONE);
        assertThat(stand(letter)).isEqualTo(new Stand(EntryState.WAITING, office.plans, ""));
        var facts = office.letterOf(letter);
        assertThat(facts.speed())
                .as("sending on keeps the speed")
                .isEqualTo(LetterFixture.facts("", "x").speed());
    }

    @Test
    void a_group_asks_its_director_who_gives_it_to_somebody() {
        var letter = office.enteredByPlans("เรื่องไม่มีเจ้าของ");
        office.routing.ask(office.plansClerk, office.seen(letter), office.plansHead.person(), "ไม่ทราบเจ้าของเรื่อง");
        assertThat(office.entry(letter).state()).isEqualTo(EntryState.OWNER_UNKNOWN);
        assertThat(office.handling.assign(
                        office.plansHead, office.seen(letter), office.plansOfficer.person(), "รับไป", null))
                .isEqualTo(Outcome.DONE);
        assertThat(office.entry(letter).atPerson())
                .isEqualTo(office.plansOfficer.person().value());
    }

    @Test
    void a_letter_sent_back_goes_to_another_group_and_no_longer_shows_as_returned() {
        var letter = office.registered(office.saraban, "เรื่องส่งผิดกลุ่ม");
        var wrong = office.sent(letter, office.plans, Purpose.ACT);
        office.entering.giveBack(office.plansHead, office.seen(wrong), "เป็นงานการเงิน");
        assertThat(stand(letter)).isEqualTo(new Stand(EntryState.RETURNED, office.registry, "เป็นงานการเงิน"));
        var right = office.sent(letter, office.money, Purpose.ACT);
        assertThat(office.entry(letter).state()).isEqualTo(EntryState.WAITING);
        assertThat(office.entry(letter).atUnit()).isEqualTo(office.money);
        office.entering.enter(office.moneyClerk, office.seen(right));
        office.handling.close(office.moneyHead, office.seen(right), "ทราบ");
        assertThat(office.entry(letter).state()).isEqualTo(EntryState.CLOSED);
        assertThat(office.entry(wrong).state()).isEqualTo(EntryState.RETURNED);
    }

    @Test
    void a_number_given_before_a_letter_was_sent_back_stays_with_its_reason() {
        var copy = office.enteredByPlans("เรื่องที่ลงรับแล้วคืน");
        office.entering.giveBack(office.plansClerk, office.seen(copy), "ไม่ใช่งานของกลุ่ม");
        assertThat(office.entry(copy).number()).isEqualTo(1);
        assertThat(office.entry(copy).note()).isEqualTo("ไม่ใช่งานของกลุ่ม");
        assertThat(office.entry(office.enteredByPlans("เรื่องต่อไป")).number()).isEqualTo(2);
    }

    @Test
    void where_one_of_two_groups_sends_it_back_the_registry_sees_that_first_and_the_other_works_on() {
        var letter = office.registered(office.saraban, "เรื่องสองกลุ่ม");
        office.routing.route(
                office.saraban,
                office.seen(letter),
                List.of(sending(office.plans, Purpose.ACT), sending(office.money, Purpose.ACT)));
        var plans = copy(letter, office.plans);
        var money = copy(letter, office.money);
        office.entering.enter(office.plansClerk, office.seen(plans));
        office.entering.giveBack(office.moneyClerk, office.seen(money), "ไม่เกี่ยวข้อง");
        assertThat(stand(letter)).isEqualTo(new Stand(EntryState.RETURNED, office.registry, "ไม่เกี่ยวข้อง"));
        office.handling.assign(office.plansHead, office.seen(plans), office.plansOfficer.person(), "ดำเนินการ", null);
        assertThat(office.entry(letter).state()).isEqualTo(EntryState.RETURNED);
        office.handling.close(office.saraban, office.seen(letter), "ให้กลุ่มแผนดำเนินการกลุ่มเดียว");
        assertThat(office.entry(letter).state()).isEqualTo(EntryState.ASSIGNED);
        assertThat(office.entry(letter).atUnit()).isEqualTo(office.plans);
        office.handling.finish(office.plansOfficer, office.seen(plans), "เสร็จ");
        assertThat(office.entry(letter).state()).isEqualTo(EntryState.CLOSED);
    }

    @Test
    void a_copy_to_know_holds_nothing_back() {
        var letter = office.registered(office.saraban, "เรื่องส่งเพื่อทราบด้วย");
        office.routing.route(
                office.saraban,
                office.seen(letter),
                List.of(sending(office.plans, Purpose.ACT), sending(office.money, Purpose.KNOW)));
        var plans = copy(letter, office.plans);
        office.entering.enter(office.plansClerk, office.seen(plans));
        assertThat(office.entry(letter).state()).isEqualTo(EntryState.TO_ASSIGN);
        office.handling.close(office.plansHead, office.seen(plans), "ทราบ");
        assertThat(office.entry(letter).state()).isEqualTo(EntryState.CLOSED);
        assertThat(office.entry(copy(letter, office.money)).state()).isEqualTo(EntryState.WAITING);
    }

    @Test
    void a_letter_goes_to_groups_of_the_office_and_nowhere_else() {
        var letter = office.registered(office.saraban, "เรื่องส่งไปที่อื่น");
        var outside = office.office.unit(UnitKind.OUTSIDE, "จังหวัดทดสอบ");
        var elsewhere = new LetterFixture(context).plans;
        for (var unit : List.of(outside, office.registry, elsewhere, new UnitId(UUID.randomUUID()))) {
            assertThat(office.routing.route(office.saraban, office.seen(letter), List.of(sending(unit, Purpose.ACT))))
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(office.entry(letter).state()).isEqualTo(EntryState.TO_ROUTE);
    }

    @Test
    void a_correction_keeps_what_stood_before_and_what_stands_now() {
        var letter = office.registered(office.saraban, "เรื่องที่พิมพ์ผิด");
        assertThat(office.act(Verb.CORRECT, office.saraban, office.seen(letter)))
                .isEqualTo(Outcome.DONE);
        var act = acts(letter).getLast();
        assertThat(act.verb()).isEqualTo("letter.corrected");
        assertThat(act.before()).contains("เรื่องที่พิมพ์ผิด").contains("ทส 1/1");
        assertThat(act.after()).contains("เรื่องที่แก้แล้ว").contains("ทส 9/9");
        assertThat(act.personId()).isEqualTo(office.saraban.person().value());
    }

    @Test
    void a_cancelled_number_stays_with_its_reason_and_is_not_given_again() {
        var first = office.registered(office.saraban, "เรื่องที่ลงซ้ำ");
        assertThat(office.act(Verb.CANCEL, office.saraban, office.seen(first))).isEqualTo(Outcome.DONE);
        var entry = office.entry(first);
        assertThat(entry.state()).isEqualTo(EntryState.CANCELLED);
        assertThat(entry.number()).isEqualTo(1);
        assertThat(entry.note()).isEqualTo("ลงซ้ำ");
        assertThat(office.entry(office.registered(office.saraban, "เรื่องต่อไป"))
                        .number())
                .isEqualTo(2);
    }

    @Test
    void every_act_is_written_down_with_who_and_as_what() {
        var copy = office.enteredByPlans("เรื่องที่มีประวัติ");
        office.handling.assign(office.plansHead, office.seen(copy), office.plansOfficer.person(), "ด่วน", null);
        for (var verb : List.of(Verb.ACKNOWLEDGE, Verb.REPORT)) {
            office.act(verb, office.plansOfficer, office.seen(copy));
        }
        office.act(Verb.SEND_BACK, office.plansHead, office.seen(copy));
        office.act(Verb.HAND_BACK, office.plansOfficer, office.seen(copy));
        office.act(Verb.CLOSE, office.plansHead, office.seen(copy));
        assertThat(acts(copy))
                .extracting(PastAct::verb)
                .containsExactly(
                        "letter.received",
                        "letter.routed",
                        "letter.entered",
                        "letter.assigned",
                        "letter.acknowledged",
                        "letter.reported",
                        "letter.sent-back",
                        "letter.handed-back",
                        "letter.closed");
        assertThat(acts(copy)).allSatisfy(act -> assertThat(act.capacity()).contains("ตำแหน่งทดสอบ"));
    }

    @Test
    void the_same_key_again_gives_the_same_letter_and_another_letter_under_it_is_refused() {
        var first = office.receiving.receive(office.saraban, LetterFixture.arrival("1", "เรื่อง", "กุญแจ", "ก"));
        var entry = ((Received.New) first).line().entry();
        assertThat(office.receiving.receive(office.saraban, LetterFixture.arrival("1", "เรื่อง", "กุญแจ", "ก")))
                .isEqualTo(new Received.Again(entry));
        assertThat(office.receiving.receive(office.saraban, LetterFixture.arrival("2", "อื่น", "กุญแจ", "ข")))
                .isEqualTo(new Received.KeyTaken(entry));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void the_same_key_twice_at_once_registers_one_letter() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Received> send = () -> {
            together.await();
            return office.receiving.receive(office.saraban, LetterFixture.arrival("1", "เรื่อง", "กุญแจ", "ก"));
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(send, send));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .hasAtLeastOneElementOfType(Received.New.class)
                    .hasAtLeastOneElementOfType(Received.Again.class);
        }
        assertThat(count()).isEqualTo(1);
    }

    private record Stand(EntryState state, UnitId at, String note) {}

    private Stand stand(EntryId id) {
        var entry = office.entry(id);
        return new Stand(entry.state(), entry.atUnit(), entry.note());
    }

    private static Routing.Sending sending(UnitId to, Purpose purpose) {
        return new Routing.Sending(to, purpose, "", null);
    }

    private EntryId copy(EntryId letter, UnitId unit) {
        return office.entries.routedFrom(office.office.id(), letter).stream()
                .filter(copy -> copy.unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<PastAct> acts(EntryId id) {
        return trail.of(office.office.id().value(), office.entry(id).letter().value());
    }

    private int count() {
        return jdbc.sql("select count(*) from correspondence.letter where office_id = :office")
                .param("office", office.office.id().value())
                .query(Integer.class)
                .single();
    }
}
