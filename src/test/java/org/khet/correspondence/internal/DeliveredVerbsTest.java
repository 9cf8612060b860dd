package org.khet.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.khet.correspondence.EntryState.*;
import static org.khet.office.Role.*;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.office.Actor;
import org.khet.office.Membership;
import org.khet.office.Role;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

/** What may be done, where it came, to a letter that another unit sent in the system. */
@KhetTest
class DeliveredVerbsTest {

    private static final Set<Role> REGISTERS = EnumSet.of(REGISTRY_CLERK, SECRET_REGISTRAR, GROUP_CLERK, SCHOOL_CLERK);
    private static final Set<Role> SEND_BACK =
            EnumSet.of(REGISTRY_CLERK, SECRET_REGISTRAR, GROUP_CLERK, GROUP_DIRECTOR, SCHOOL_CLERK, SCHOOL_HEAD);
    private static final Map<Verb, Set<EntryState>> FROM = Map.of(
            Verb.ENTER, EnumSet.of(WAITING),
            Verb.GIVE_BACK, EnumSet.of(WAITING, TO_ROUTE, RETURNED, TO_ASSIGN, OWNER_UNKNOWN),
            Verb.CORRECT, EnumSet.noneOf(EntryState.class),
            Verb.CANCEL, EnumSet.noneOf(EntryState.class));

    @Autowired
    ApplicationContext context;

    private LetterFixture office;
    private UnitId otherSchool;
    private Actor head;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
        otherSchool = office.office.unit(UnitKind.SCHOOL, "โรงเรียนวัดป่าทดสอบ");
        head = office.someone(SCHOOL_HEAD, office.school);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTER", "GIVE_BACK", "CORRECT", "CANCEL"})
    void a_verb_is_open_to_the_right_people_in_the_right_states_and_to_nobody_else(Verb verb) {
        var brought = office.entry(office.delivered(office.plansOfficer, office.school, "ส่งถึงโรงเรียน"));
        for (var role : Role.values()) {
            for (var state : EntryState.values()) {
                var who = verb == Verb.GIVE_BACK ? SEND_BACK : REGISTERS;
                var from = FROM.get(verb);
                assertThat(verb.open(in(role, office.school), in(brought, state)))
                        .as("%s %s %s", role, verb, state)
                        .isEqualTo(who.contains(role) && from != null && from.contains(state));
                assertThat(verb.open(in(role, otherSchool), in(brought, state)))
                        .as("%s of another school %s %s", role, verb, state)
                        .isFalse();
            }
        }
    }

    @Test
    void its_words_are_the_senders_and_are_neither_corrected_nor_cancelled() {
        var entry = entered();
        for (var verb : List.of(Verb.CORRECT, Verb.CANCEL)) {
            assertThat(office.act(verb, office.schoolClerk, office.seen(entry)))
                    .isEqualTo(
                            new Outcome.Refused(
                                    "หนังสือที่ส่งถึงกันในระบบแก้ไขหรือยกเลิกเลขไม่ได้ ถ้าไม่ถูกต้องให้กด “คืนผู้ส่ง” พร้อมเหตุผล"));
        }
        assertThat(office.letterOf(entry).subject()).isEqualTo("ส่งถึงโรงเรียน");
    }

    @Test
    void the_central_registry_has_still_to_send_it_on_and_others_to_assign_it() {
        for (var clerk : List.of(office.saraban, office.plansClerk, office.schoolClerk)) {
            var entry = office.delivered(office.moneyHead, clerk.unit(), "เรื่องทดสอบ");
            office.entering.enter(clerk, office.seen(entry));
            assertThat(office.entry(entry).state()).isEqualTo(clerk.equals(office.saraban) ? TO_ROUTE : TO_ASSIGN);
            assertThat(office.entry(entry).registerNumber()).isEqualTo("1/2569");
        }
    }

    @Test
    void it_goes_back_to_its_sender_before_and_after_it_was_entered_and_the_number_stays() {
        var waiting = office.delivered(office.plansOfficer, office.school, "ไม่ใช่ของเรา");
        assertThat(office.entering.giveBack(office.schoolClerk, office.seen(waiting), "ส่งผิดโรงเรียน"))
                .isEqualTo(Outcome.DONE);
        assertThat(office.entry(waiting).state()).isEqualTo(RETURNED_TO_SENDER);
        assertThat(office.entry(waiting).number()).isNull();

        var entered = entered();
        office.entering.giveBack(head, office.seen(entered), "ไม่มีสิ่งที่ส่งมาด้วย");
        assertThat(office.entry(entered).state()).isEqualTo(RETURNED_TO_SENDER);
        assertThat(office.entry(entered).registerNumber()).isEqualTo("1/2569");
        assertThat(office.entry(entered).note()).isEqualTo("ไม่มีสิ่งที่ส่งมาด้วย");
    }

    @Test
    void that_it_came_in_the_system_is_said_by_no_program_and_offered_by_no_form() {
        var sent = """
                {"number": "1", "dated": "2026-11-20", "from": "ก", "to": "ข", "subject": "ค", "channel": "KHET"}""";
        var check = new LetterCheck();
        var json = context.getBean(JsonMapper.class);
        var today = LocalDate.of(2026, 11, 29);
        assertThat(LetterJson.read(json, sent.getBytes(StandardCharsets.UTF_8), check, today))
                .isNull();
        assertThat(check.errors().of("channel")).contains("เลือกช่องทาง");
        assertThat(Choices.channels())
                .hasSize(6)
                .noneMatch(option -> option.value().equals("KHET"));
    }

    @Test
    void nobody_of_another_unit_does_anything_to_it() {
        var entry = office.delivered(office.plansOfficer, office.school, "เรื่องทดสอบ");
        for (var verb : List.of(Verb.ENTER, Verb.GIVE_BACK, Verb.ASSIGN)) {
            for (var stranger : List.of(office.saraban, office.plansHead, in(SCHOOL_CLERK, otherSchool))) {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> office.act(verb, stranger, office.seen(entry)));
            }
        }
    }

    @Test
    void the_registry_returns_what_its_groups_gave_back_but_not_while_one_works_on_it() {
        var entry = office.delivered(office.schoolClerk, office.registry, "โรงเรียนส่งมา");
        office.entering.enter(office.saraban, office.seen(entry));
        office.routing.route(
                office.saraban,
                office.seen(entry),
                List.of(
                        new Routing.Sending(office.plans, Purpose.ACT, "", null),
                        new Routing.Sending(office.money, Purpose.ACT, "", null)));
        var below = office.entries.routedFrom(office.office.id(), entry);
        var plans = below.getFirst().id();
        var money = below.getLast().id();
        office.entering.giveBack(office.plansHead, office.seen(plans), "ไม่ใช่งานของกลุ่ม");
        assertThat(office.entry(entry).state()).isEqualTo(RETURNED);
        assertThat(office.entering.giveBack(office.saraban, office.seen(entry), "ไม่มีเจ้าของเรื่อง"))
                .isEqualTo(new Outcome.Refused("กลุ่มที่ส่งต่อไปกำลังดำเนินการอยู่ จึงคืนผู้ส่งไม่ได้"));

        office.entering.giveBack(office.moneyHead, office.seen(money), "ไม่ใช่งานของกลุ่ม");
        assertThat(office.entering.giveBack(office.saraban, office.seen(entry), "ไม่มีเจ้าของเรื่อง"))
                .isEqualTo(Outcome.DONE);
        assertThat(office.entry(entry).state()).isEqualTo(RETURNED_TO_SENDER);
    }

    @Test
    void the_head_of_a_school_closes_what_the_clerk_put_before_them_or_gives_it_to_a_teacher() {
        var teacher = office.someone(OFFICER, office.school);
        var known = entered();
        assertThat(office.routing.ask(office.schoolClerk, office.seen(known), head.person(), "เพื่อโปรดทราบ"))
                .isEqualTo(Outcome.DONE);
        assertThat(office.entry(known).state().words(UnitKind.SCHOOL)).isEqualTo("รอผู้อำนวยการสั่งการ");
        assertThat(office.handling.close(head, office.seen(known), "ทราบ")).isEqualTo(Outcome.DONE);

        var acted = entered();
        office.routing.ask(office.schoolClerk, office.seen(acted), head.person(), "เพื่อโปรดพิจารณา");
        office.handling.assign(head, office.seen(acted), teacher.person(), "มอบครูดำเนินการ", null);
        office.handling.acknowledge(teacher, office.seen(acted));
        office.handling.report(teacher, office.seen(acted), "ส่งครบแล้ว");
        assertThat(office.handling.close(head, office.seen(acted), "ทราบ")).isEqualTo(Outcome.DONE);
        assertThat(office.entry(acted).state()).isEqualTo(CLOSED);
    }

    @Test
    void a_unit_has_a_letter_once_until_it_goes_back_or_is_recalled() {
        var letter = office.laid(office.plansOfficer, "หนังสือเวียน");
        var first = office.brought(office.plansOfficer, letter, office.school, otherSchool, office.school);
        assertThat(first).containsOnlyKeys(office.school, otherSchool);
        assertThat(office.brought(office.plansOfficer, letter, office.school, office.money))
                .containsOnlyKeys(office.money);

        var entry = Objects.requireNonNull(first.get(office.school));
        office.entering.enter(office.schoolClerk, office.seen(entry));
        assertThat(office.brought(office.plansOfficer, letter, office.school)).isEmpty();
        office.entering.giveBack(office.schoolClerk, office.seen(entry), "อ่านไม่ออก");
        assertThat(office.brought(office.plansOfficer, letter, office.school)).containsOnlyKeys(office.school);
    }

    @Test
    void of_two_clerks_who_enter_it_at_once_one_does() throws Exception {
        var entry = office.delivered(office.plansOfficer, office.school, "เรื่องทดสอบ");
        var other = office.someone(SCHOOL_CLERK, office.school);
        var seen = office.seen(entry);
        var outcomes = DeliveredVerbsTest.<Outcome>atOnce(List.of(
                () -> office.entering.enter(office.schoolClerk, seen), () -> office.entering.enter(other, seen)));
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(office.entry(entry).registerNumber()).isEqualTo("1/2569");
    }

    @Test
    void entering_returning_and_recalling_at_once_exactly_one_wins() throws Exception {
        for (int round = 0; round < 10; round++) {
            var entry = office.delivered(office.plansOfficer, office.school, "เรื่องทดสอบ " + round);
            var seen = office.seen(entry);
            var outcomes = DeliveredVerbsTest.<Boolean>atOnce(List.of(
                    () -> office.entering.enter(office.schoolClerk, seen).equals(Outcome.DONE),
                    () -> office.entering.giveBack(head, seen, "ส่งผิด").equals(Outcome.DONE),
                    () -> office.recalled(office.plansOfficer, entry)));
            assertThat(outcomes).containsOnlyOnce(true);
            assertThat(office.entry(entry).state()).isIn(TO_ASSIGN, RETURNED_TO_SENDER, RECALLED);
        }
    }

    @Test
    void what_was_entered_or_recalled_is_not_recalled_again() {
        var entry = office.delivered(office.plansOfficer, office.school, "เรื่องทดสอบ");
        assertThat(office.recalled(office.plansOfficer, entry)).isTrue();
        assertThat(office.recalled(office.plansOfficer, entry)).isFalse();
        assertThat(office.recalled(office.plansOfficer, entered())).isFalse();
    }

    private EntryId entered() {
        var entry = office.delivered(office.plansOfficer, office.school, "ส่งถึงโรงเรียน");
        office.entering.enter(office.schoolClerk, office.seen(entry));
        return entry;
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var together = new CyclicBarrier(acts.size());
        var outcomes = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var started = acts.stream()
                    .map(act -> threads.submit(() -> {
                        together.await();
                        return act.call();
                    }))
                    .toList();
            for (var one : started) {
                outcomes.add(one.get());
            }
        }
        return outcomes;
    }

    private Actor in(Role role, UnitId unit) {
        var as = office.plansOfficer.as();
        var place = new Membership(as.id(), unit, as.unitName(), as.unitKind(), role, as.position());
        return new Actor(office.office.id(), office.plansOfficer.person(), "คน", place, List.of(place));
    }

    private static Entry in(Entry entry, EntryState state) {
        return new Entry(
                entry.id(),
                entry.letter(),
                entry.unit(),
                entry.year(),
                entry.number(),
                entry.receivedAt(),
                entry.receivedBy(),
                null,
                entry.purpose(),
                "",
                null,
                state,
                entry.unit(),
                null,
                entry.atSince(),
                "",
                false,
                true,
                entry.id(),
                entry.sentAt(),
                null,
                1);
    }
}
