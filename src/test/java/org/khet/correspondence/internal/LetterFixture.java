package org.khet.correspondence.internal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Channel;
import org.khet.correspondence.Deliveries;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.LetterId;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.Secrecy;
import org.khet.correspondence.Speed;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.Prepared;
import org.khet.files.Samples;
import org.khet.office.Acting;
import org.khet.office.Actor;
import org.khet.office.OfficeFixture;
import org.khet.office.PersonId;
import org.khet.office.Role;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** An office of a test's own with a registry, two groups and a school, their people, and letters on their way. */
public final class LetterFixture {

    public final OfficeFixture office;
    public final UnitId registry;
    public final UnitId plans;
    public final UnitId money;
    public final UnitId school;
    public final Actor saraban;
    public final Actor plansClerk;
    public final Actor plansHead;
    public final Actor plansOfficer;
    public final Actor moneyClerk;
    public final Actor moneyHead;
    public final Actor schoolClerk;
    /** Leads the office, and here sits with the registry, where verbs are tried. */
    public final Actor director;

    final Receiving receiving;
    final Routing routing;
    final Entering entering;
    final Handling handling;
    final Correcting correcting;
    final Entrusting entrusting;
    final Entries entries;
    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final Map<PersonId, String> userNames = new HashMap<>();

    public LetterFixture(ApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcClient.class);
        receiving = context.getBean(Receiving.class);
        routing = context.getBean(Routing.class);
        entering = context.getBean(Entering.class);
        handling = context.getBean(Handling.class);
        correcting = context.getBean(Correcting.class);
        entrusting = context.getBean(Entrusting.class);
        entries = context.getBean(Entries.class);
        office = OfficeFixture.in(jdbc);
        registry = office.unit(UnitKind.REGISTRY, "สารบรรณกลาง");
        plans = office.unit(UnitKind.GROUP, "กลุ่มแผน");
        money = office.unit(UnitKind.GROUP, "กลุ่มการเงิน");
        school = office.unit(UnitKind.SCHOOL, "โรงเรียนบ้านทดสอบ");
        saraban = someone(Role.REGISTRY_CLERK, registry);
        plansClerk = someone(Role.GROUP_CLERK, plans);
        plansHead = someone(Role.GROUP_DIRECTOR, plans);
        plansOfficer = someone(Role.OFFICER, plans);
        moneyClerk = someone(Role.GROUP_CLERK, money);
        moneyHead = someone(Role.GROUP_DIRECTOR, money);
        director = someone(Role.DIRECTOR, registry);
        schoolClerk = someone(Role.SCHOOL_CLERK, school);
    }

    public Actor someone(Role role, UnitId unit) {
        var person = office.person("คน", role.name());
        office.membership(person, unit, role, -1, null);
        userNames.put(person, office.account(person));
        return context.getBean(Acting.class).actor(office.id(), person, unit).orElseThrow();
    }

    public String userName(Actor actor) {
        return Objects.requireNonNull(userNames.get(actor.person()));
    }

    /** The session of somebody who has signed in. */
    public Cookie session(MockMvcTester mvc, Actor actor) {
        var answer = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("user", userName(actor))
                .param("password", OfficeFixture.PASSWORD)
                .exchange();
        return Objects.requireNonNull(answer.getResponse().getCookie("khet"));
    }

    static LetterFacts facts(String number, String subject) {
        return new LetterFacts(
                number,
                LocalDate.of(2026, 11, 20),
                "สำนักงานทดสอบ",
                "ผู้อำนวยการ",
                subject,
                Speed.NORMAL,
                Secrecy.NORMAL,
                Channel.PAPER,
                "",
                List.of(),
                "");
    }

    static Arrival arrival(String number, String subject, String key, String hash) {
        return new Arrival(facts(number, subject), new Uploads(List.of(), List.of()), key, hash);
    }

    Registers.Numbered receive(Actor clerk, String number, String subject) {
        var received = receiving.receive(
                clerk, arrival(number, subject, UUID.randomUUID().toString(), "hash"));
        return ((Received.New) received).line();
    }

    public EntryId registered(Actor clerk, String subject) {
        return receive(clerk, "ทส 1/1", subject).entry();
    }

    public EntryId registered(Actor clerk, String number, String subject) {
        return receive(clerk, number, subject).entry();
    }

    Entry entry(EntryId id) {
        return entries.find(office.id(), id).orElseThrow();
    }

    LetterFacts letterOf(EntryId id) {
        return context.getBean(Letters.class)
                .find(office.id(), entry(id).letter())
                .orElseThrow()
                .facts();
    }

    Seen seen(EntryId id) {
        return new Seen(id, entry(id).version());
    }

    /** Sends it to the unit; the copy that waits there. */
    public EntryId sent(EntryId entry, UnitId to, Purpose purpose) {
        routing.route(saraban, seen(entry), List.of(new Routing.Sending(to, purpose, "", null)));
        return entries.routedFrom(office.id(), entry).getLast().id();
    }

    /** A letter the unit has entered. */
    public EntryId enteredBy(Actor clerk, UnitId unit, String subject) {
        var copy = sent(registered(saraban, subject), unit, Purpose.ACT);
        entering.enter(clerk, seen(copy));
        return copy;
    }

    /** A letter laid down by somebody to be delivered. */
    public LetterId laid(Actor sender, String subject, FileId... files) {
        return inTransaction(() -> deliveries()
                .lay(
                        sender,
                        new Deliveries.Parcel(
                                "ศธ 04299/77",
                                LocalDate.of(2026, 11, 20),
                                "สพป.ทดสอบ",
                                "ผู้อำนวยการโรงเรียน",
                                subject,
                                Speed.NORMAL,
                                "",
                                List.of(),
                                "",
                                List.of(files))));
    }

    /** A file of one page that a letter can carry. */
    public FileId file(Actor keeper, String text) {
        var files = context.getBean(Files.class);
        try {
            var ready = (Prepared.Ready)
                    files.prepare("หนังสือ.pdf", new ByteArrayInputStream(Samples.bytes(Samples.pdf(text))));
            return inTransaction(() -> files.keep(keeper.office(), keeper.person(), ready));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts it before the units; those that have it now. */
    public Map<UnitId, EntryId> brought(Actor sender, LetterId letter, UnitId... to) {
        var aims = Stream.of(to)
                .map(unit -> new Deliveries.Aim(unit, Purpose.ACT, null))
                .toList();
        return inTransaction(() -> deliveries().bring(sender, letter, aims));
    }

    /** A letter delivered to one unit. */
    public EntryId delivered(Actor sender, UnitId to, String subject) {
        return Objects.requireNonNull(brought(sender, laid(sender, subject), to).get(to));
    }

    /** The unit enters what lies before it. */
    public void enter(Actor clerk, EntryId entry) {
        entering.enter(clerk, seen(entry));
    }

    public boolean recalled(Actor sender, EntryId entry) {
        return inTransaction(() -> deliveries().recall(sender, entry, "ส่งผิด"));
    }

    private Deliveries deliveries() {
        return context.getBean(Deliveries.class);
    }

    private <T> T inTransaction(Supplier<T> act) {
        return Objects.requireNonNull(context.getBean(TransactionTemplate.class).execute(status -> act.get()));
    }

    /** Every verb as it stands in an address. */
    public static List<String> verbs() {
        return java.util.Arrays.stream(Verb.values()).map(VerbBoxes::path).toList();
    }

    /** Puts an entry where a test of another package needs it. */
    public void become(EntryId entry, EntryState state, @Nullable Actor holder) {
        stands(entry, state, holder);
    }

    /** A letter the planning group has entered. */
    EntryId enteredByPlans(String subject) {
        var copy = sent(registered(saraban, subject), plans, Purpose.ACT);
        entering.enter(plansClerk, seen(copy));
        return copy;
    }

    /** Puts it where a test needs it. */
    void stands(EntryId entry, EntryState state, @Nullable Actor holder) {
        jdbc.sql("""
                update correspondence.entry
                set state = :state, at_unit = unit_id, at_person = :holder, note = 'เหตุผลของการทดสอบ'
                where id = :entry""")
                .param("state", state.name())
                .param("holder", holder == null ? null : holder.person().value())
                .param("entry", entry.value())
                .update();
    }

    /** Corrects the subject of a letter just registered. */
    public void correct(EntryId entry, String subject) {
        correcting.correct(saraban, seen(entry), 1, facts("ทส 1", subject), new Uploads(List.of(), List.of()));
    }

    Outcome act(Verb verb, Actor actor, Seen seen) {
        return switch (verb) {
            case ROUTE -> routing.route(actor, seen, List.of(new Routing.Sending(plans, Purpose.ACT, "", null)));
            case ASK -> routing.ask(actor, seen, plansHead.person(), "ไม่ทราบเจ้าของเรื่อง");
            case DECIDE -> routing.decide(actor, seen, List.of(new Routing.Sending(plans, Purpose.ACT, "", null)));
            case ENTER -> entering.enter(actor, seen);
            case GIVE_BACK -> entering.giveBack(actor, seen, "ไม่ใช่งานของกลุ่ม");
            case ASSIGN -> handling.assign(actor, seen, plansOfficer.person(), "ดำเนินการ", null);
            case ACKNOWLEDGE -> handling.acknowledge(actor, seen);
            case REPORT -> handling.report(actor, seen, "เสร็จแล้ว");
            case FINISH -> handling.finish(actor, seen, "เสร็จแล้ว");
            case HAND_BACK -> handling.handBack(actor, seen, "ไม่อยู่");
            case SEND_BACK -> handling.sendBack(actor, seen, "แก้ไข");
            case CLOSE -> handling.close(actor, seen, "ทราบ");
            case CORRECT ->
                correcting.correct(
                        actor, seen, 1, facts("ทส 9/9", "เรื่องที่แก้แล้ว"), new Uploads(List.of(), List.of()));
            case CANCEL -> correcting.cancel(actor, seen, "ลงซ้ำ");
            case ENTRUST -> entrusting.entrust(actor, seen, plansOfficer.person(), "ดำเนินการ", null);
            case NAME -> entrusting.name(actor, seen, plansHead.person());
            case WITHDRAW -> entrusting.withdraw(actor, seen, plansHead.person());
        };
    }
}
