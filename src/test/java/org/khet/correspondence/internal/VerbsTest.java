package org.khet.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.khet.correspondence.EntryState.*;
import static org.khet.office.Role.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.office.Actor;
import org.khet.office.Membership;
import org.khet.office.Role;
import org.khet.office.UnitId;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may do what to a letter, and when: said here once more, apart from the code. */
@KhetTest
class VerbsTest {

    private static final Set<Role> HANDS_OUT = EnumSet.of(GROUP_CLERK, GROUP_DIRECTOR, SCHOOL_CLERK, SCHOOL_HEAD);
    private static final Set<Role> WORKS = EnumSet.of(OFFICER, GROUP_CLERK, GROUP_DIRECTOR, SCHOOL_CLERK, SCHOOL_HEAD);
    private static final Set<Role> CLOSES = EnumSet.of(REGISTRY_CLERK, GROUP_DIRECTOR, SCHOOL_HEAD);
    private static final Set<Role> REGISTERS = EnumSet.of(REGISTRY_CLERK, SECRET_REGISTRAR, GROUP_CLERK, SCHOOL_CLERK);

    private static final Map<Verb, Rule> LAW = Map.ofEntries(
            Map.entry(Verb.ROUTE, new Rule(EnumSet.of(REGISTRY_CLERK), TO_ROUTE, RETURNED)),
            Map.entry(Verb.ASK, new Rule(REGISTERS, TO_ROUTE, RETURNED, TO_ASSIGN)),
            Map.entry(Verb.DECIDE, new Rule(EnumSet.of(DEPUTY, DIRECTOR), OWNER_UNKNOWN)),
            Map.entry(Verb.ENTER, new Rule(REGISTERS, WAITING)),
            Map.entry(Verb.GIVE_BACK, new Rule(HANDS_OUT, WAITING, TO_ASSIGN, OWNER_UNKNOWN)),
            Map.entry(Verb.ASSIGN, new Rule(HANDS_OUT, TO_ASSIGN, OWNER_UNKNOWN, ASSIGNED, ACKNOWLEDGED)),
            Map.entry(Verb.ACKNOWLEDGE, new Rule(WORKS, ASSIGNED)),
            Map.entry(Verb.REPORT, new Rule(WORKS, ASSIGNED, ACKNOWLEDGED)),
            Map.entry(Verb.FINISH, new Rule(WORKS, ASSIGNED, ACKNOWLEDGED)),
            Map.entry(Verb.HAND_BACK, new Rule(WORKS, ASSIGNED, ACKNOWLEDGED)),
            Map.entry(Verb.SEND_BACK, new Rule(CLOSES, REPORTED)),
            Map.entry(Verb.CLOSE, new Rule(CLOSES, TO_ROUTE, RETURNED, TO_ASSIGN, ASSIGNED, ACKNOWLEDGED, REPORTED)),
            Map.entry(
                    Verb.CORRECT,
                    new Rule(
                            REGISTERS,
                            RESERVED,
                            OWNER_UNKNOWN,
                            TO_ROUTE,
                            WAITING,
                            TO_ASSIGN,
                            ASSIGNED,
                            ACKNOWLEDGED,
                            REPORTED,
                            RETURNED,
                            CLOSED)),
            Map.entry(Verb.CANCEL, new Rule(REGISTERS, RESERVED, TO_ROUTE, TO_ASSIGN)));

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    private LetterFixture office;

    private record Rule(Set<Role> who, Set<EntryState> from) {
        Rule(Set<Role> who, EntryState... from) {
            this(who, EnumSet.copyOf(List.of(from)));
        }
    }

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ENTRUST", "NAME", "WITHDRAW"})
    void a_verb_is_open_to_the_right_people_in_the_right_states_and_to_nobody_else(Verb verb) {
        var rule = law(verb);
        var root = office.entry(office.registered(office.saraban, "เรื่องทดสอบ"));
        for (var role : Role.values()) {
            for (var state : EntryState.values()) {
                var entry = entry(
                        root,
                        verb == Verb.GIVE_BACK,
                        state,
                        office.plansOfficer.person().value());
                assertThat(verb.open(in(role, root.unit()), entry))
                        .as("%s %s %s", role, verb, state)
                        .isEqualTo(rule.who().contains(role) && rule.from().contains(state));
                assertThat(verb.open(in(role, office.money), entry))
                        .as("%s of another unit %s %s", role, verb, state)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ENTRUST", "NAME", "WITHDRAW"})
    void what_was_given_to_somebody_is_done_by_nobody_else(Verb verb) {
        var byHolder = EnumSet.of(Verb.ACKNOWLEDGE, Verb.REPORT, Verb.FINISH, Verb.HAND_BACK)
                .contains(verb);
        var root = office.entry(office.registered(office.saraban, "เรื่องทดสอบ"));
        for (var state : law(verb).from()) {
            var entry = entry(root, verb == Verb.GIVE_BACK, state, UUID.randomUUID());
            var any = law(verb).who().iterator().next();
            assertThat(verb.open(in(any, root.unit()), entry)).isEqualTo(!byHolder);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ENTRUST", "NAME", "WITHDRAW"})
    void a_service_does_it_from_the_right_states_only(Verb verb) {
        var id = letterFor(verb);
        var rule = law(verb);
        for (var state : EnumSet.complementOf(EnumSet.of(RETURNED_TO_SENDER, RECALLED))) { // delivered ones alone
            if (verb == Verb.ENTER && state != WAITING && state != RETURNED) {
                continue; // without a number a letter can stand nowhere else
            }
            var outcome = undone(() -> {
                office.stands(id, state, office.plansOfficer);
                return office.act(verb, doer(verb), office.seen(id));
            });
            assertThat(outcome instanceof Outcome.Done)
                    .as("%s %s", verb, state)
                    .isEqualTo(rule.from().contains(state));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ENTRUST", "NAME", "WITHDRAW"})
    void a_service_refuses_people_of_other_units(Verb verb) {
        var id = letterFor(verb);
        for (var stranger : List.of(office.moneyClerk, office.moneyHead, office.schoolClerk)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> office.act(verb, stranger, office.seen(id)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ENTRUST", "NAME", "WITHDRAW"})
    void what_somebody_else_has_moved_meanwhile_is_not_moved_again(Verb verb) {
        var id = letterFor(verb);
        office.stands(id, law(verb).from().iterator().next(), office.plansOfficer);
        if (verb == Verb.CORRECT) {
            office.act(verb, doer(verb), office.seen(id));
            assertThat(office.act(verb, doer(verb), office.seen(id)))
                    .isEqualTo(new Outcome.Refused(
                            "มีผู้อื่นแก้ไขหนังสือนี้ระหว่างที่คุณกรอก เปิดหน้าหนังสือดูค่าล่าสุด แล้วแก้ไขอีกครั้ง"));
            return;
        }
        var stale = new Seen(id, office.entry(id).version() - 1);
        var before = office.entry(id);
        assertThat(office.act(verb, doer(verb), stale))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .contains("มีผู้อื่นดำเนินการกับหนังสือนี้ก่อนแล้ว")
                                .contains("สิ่งที่คุณกดยังไม่ได้ทำ"));
        assertThat(office.entry(id)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ENTRUST", "NAME", "WITHDRAW"})
    void of_two_who_press_at_once_exactly_one_wins(Verb verb) throws Exception {
        var id = letterFor(verb);
        if (verb != Verb.ENTER) {
            office.stands(id, law(verb).from().iterator().next(), office.plansOfficer);
        }
        var seen = office.seen(id);
        var together = new CyclicBarrier(2);
        Callable<Outcome> press = () -> {
            together.await();
            return office.act(verb, doer(verb), seen);
        };
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var future : threads.invokeAll(List.of(press, press))) {
                outcomes.add(future.get());
            }
        }
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Refused.class::isInstance).hasSize(1);
    }

    @Test
    void a_letter_is_given_to_people_of_the_unit_only() {
        var id = office.enteredByPlans("เรื่องทดสอบ");
        var outcome = office.handling.assign(office.plansHead, office.seen(id), office.moneyHead.person(), "", null);
        assertThat(outcome).isEqualTo(new Outcome.Refused("เลือกผู้ปฏิบัติที่อยู่ในหน่วยนี้"));
    }

    private static Rule law(Verb verb) {
        return Objects.requireNonNull(LAW.get(verb));
    }

    private EntryId letterFor(Verb verb) {
        return switch (verb) {
            case ROUTE, DECIDE, CORRECT, CANCEL -> office.registered(office.saraban, "เรื่องทดสอบ");
            case ENTER -> office.sent(office.registered(office.saraban, "เรื่องทดสอบ"), office.plans, Purpose.ACT);
            default -> office.enteredByPlans("เรื่องทดสอบ");
        };
    }

    private Actor doer(Verb verb) {
        return switch (verb) {
            case ROUTE, CORRECT, CANCEL -> office.saraban;
            case DECIDE -> office.director;
            case ASK, ENTER, GIVE_BACK -> office.plansClerk;
            case ASSIGN, SEND_BACK, CLOSE -> office.plansHead;
            case ACKNOWLEDGE, REPORT, FINISH, HAND_BACK -> office.plansOfficer;
            case ENTRUST, NAME, WITHDRAW -> throw new IllegalArgumentException("on secret letters alone: " + verb);
        };
    }

    private Outcome undone(Callable<Outcome> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return act.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** The officer in another role and unit. */
    private Actor in(Role role, UnitId unit) {
        var as = office.plansOfficer.as();
        var place = new Membership(as.id(), unit, as.unitName(), as.unitKind(), role, as.position());
        return new Actor(office.office.id(), office.plansOfficer.person(), "คน", place, List.of(place));
    }

    private static Entry entry(Entry like, boolean sent, EntryState state, UUID holder) {
        return new Entry(
                like.id(),
                like.letter(),
                like.unit(),
                like.year(),
                like.number(),
                like.receivedAt(),
                like.receivedBy(),
                sent ? like.id() : null,
                like.purpose(),
                "",
                null,
                state,
                like.unit(),
                holder,
                like.atSince(),
                "",
                false,
                false,
                null,
                null,
                null,
                1);
    }
}
