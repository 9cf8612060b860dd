package org.khet.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.files.Samples;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.Role;
import org.khet.office.Tokens;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two people at one letter, one tray, one register: no act is lost, none is done twice. VerbsTest races each verb. */
@KhetTest
class LetterRacesTest {

    private static final int ROUNDS = 4;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tokens tokens;

    private LetterFixture office;
    private Desk one;
    private Desk other;

    @BeforeEach
    void an_office_with_two_clerks() {
        office = new LetterFixture(context);
        one = Desk.of(mvc, office.userName(office.saraban));
        other = Desk.of(mvc, office.userName(office.someone(Role.REGISTRY_CLERK, office.registry)));
    }

    @RepeatedTest(ROUNDS)
    void a_number_is_cancelled_or_its_letter_sent_on() throws Exception {
        var letter = office.registered(office.saraban, "เรื่องเดียว");
        var answers = Race.of(
                () -> one.post(at(letter) + "/cancel", "reason", "ลงซ้ำ", "version", "1"),
                () -> other.post(at(letter) + "/route", "act", "" + office.plans, "version", "1"));
        assertThat(answers).hasSize(2);
        assertThat(acts("letter.cancelled") + acts("letter.routed")).isOne();
        assertThat(version(letter)).isEqualTo(2);
        assertThat(number("select count(*) from correspondence.entry where parent_id = :id", letter.value()))
                .isEqualTo(acts("letter.routed"));
    }

    @RepeatedTest(ROUNDS)
    void of_two_corrections_one_is_written_and_the_other_is_shown_what_was() throws Exception {
        var letter = office.registered(office.saraban, "เรื่องเดิม");
        var answers = Race.of(
                () -> one.post(at(letter) + "/correct", facts("แก้โดยคนแรก", "1")),
                () -> other.post(at(letter) + "/correct", facts("แก้โดยคนที่สอง", "1")));
        assertThat(Race.with(answers, 302)).isOne();
        assertThat(Race.with(answers, 422)).isOne();
        assertThat(acts("letter.corrected")).isOne();
        assertThat(number(
                        "select l.version from correspondence.letter l join correspondence.entry e on e.letter_id = l.id where e.id = :id",
                        letter.value()))
                .isEqualTo(2);
    }

    @RepeatedTest(ROUNDS)
    void a_number_is_cancelled_or_corrected_first_and_never_corrected_after() throws Exception {
        var letter = office.registered(office.saraban, "เรื่องเดิม");
        var answers = Race.of(
                () -> one.post(at(letter) + "/cancel", "reason", "ลงซ้ำ", "version", "1"),
                () -> other.post(at(letter) + "/correct", facts("แก้แล้ว", "1")));
        assertThat(Race.with(answers.subList(0, 1), 302))
                .as("a correction does not stand in the way")
                .isOne();
        assertThat(acts("letter.cancelled")).isOne();
        assertThat(acts("letter.corrected")).isEqualTo((int) Race.with(answers.subList(1, 2), 302));
    }

    @RepeatedTest(ROUNDS)
    void a_reserved_number_is_filled_by_one_letter() throws Exception {
        var place = reserved();
        var answers = Race.of(
                () -> one.post(at(place) + "/correct", facts("ฉบับแรก", "1")),
                () -> other.post(at(place) + "/correct", facts("ฉบับที่สอง", "1")));
        assertThat(Race.with(answers, 302)).isOne();
        assertThat(acts("letter.filled")).isOne();
        assertThat(state(place)).isEqualTo(EntryState.TO_ROUTE.name());
    }

    @RepeatedTest(ROUNDS)
    void a_reserved_number_is_filled_or_cancelled() throws Exception {
        var place = reserved();
        Race.of(
                () -> one.post(at(place) + "/correct", facts("ฉบับแรก", "1")),
                () -> other.post(at(place) + "/cancel", "reason", "ไม่ใช้แล้ว", "version", "1"));
        assertThat(acts("letter.filled") + acts("letter.cancelled")).isOne();
        assertThat(state(place)).isEqualTo(acts("letter.filled") == 1 ? "TO_ROUTE" : "CANCELLED");
    }

    @RepeatedTest(ROUNDS)
    void a_form_that_reserves_sent_twice_at_once_reserves_once() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<MvcTestResult> press =
                () -> one.post("/correspondence/numbers/reserve", "keeper", "สพฐ.", "reason", "รอหนังสือ", "key", key);
        Race.of(press, press);
        assertThat(acts("letter.reserved")).isOne();
        assertThat(last()).isOne();
    }

    @RepeatedTest(ROUNDS)
    void a_year_opened_by_two_begins_as_the_last_of_them_said() throws Exception {
        var year = ""
                + (java.time.LocalDate.now(org.khet.platform.thai.ThaiDate.ZONE).getYear() + 543);
        var answers = Race.of(
                () -> one.post("/correspondence/numbers/open", "year", year, "first", "500", "why", "เล่มเดิม"),
                () -> other.post("/correspondence/numbers/open", "year", year, "first", "600", "why", "เล่มเดิม"));
        assertThat(Race.with(answers, 302)).isEqualTo(acts("register.opened"));
        office.registered(office.saraban, "ฉบับแรก");
        assertThat(last()).isIn(500, 600);
    }

    @RepeatedTest(ROUNDS)
    void a_form_sent_twice_at_once_registers_once() throws Exception {
        var typed = Desk.with(
                facts("เรื่องใหม่", "1"),
                new String[] {"once", UUID.randomUUID().toString()});
        Callable<MvcTestResult> press = () -> one.post("/correspondence/receive", typed);
        var answers = Race.of(press, press);
        assertThat(answers.getFirst().getResponse().getRedirectedUrl())
                .isEqualTo(answers.getLast().getResponse().getRedirectedUrl())
                .startsWith("/correspondence/letters/");
        assertThat(acts("letter.received")).isOne();
        assertThat(last()).isOne();
    }

    @RepeatedTest(ROUNDS)
    void a_program_that_sends_the_same_key_twice_at_once_gets_the_same_number() throws Exception {
        var token = ((Tokens.Issued.Done) tokens.issue(office.userName(office.saraban))).token();
        var key = UUID.randomUUID().toString();
        Callable<MvcTestResult> send = () -> api(token, key, "เรื่องเดียวกัน");
        var answers = Race.of(send, send);
        assertThat(answers.stream()
                        .map(answer -> answer.getResponse().getStatus())
                        .sorted())
                .containsExactly(200, 201);
        assertThat(Desk.body(answers.getFirst())).isEqualTo(Desk.body(answers.getLast()));
        assertThat(acts("letter.received")).isOne();
        var different = Race.of(() -> api(token, key + "x", "เรื่องหนึ่ง"), () -> api(token, key + "x", "อีกเรื่อง"));
        assertThat(different.stream()
                        .map(answer -> answer.getResponse().getStatus())
                        .sorted())
                .containsExactly(201, 409);
        assertThat(last()).isEqualTo(2);
    }

    private MvcTestResult api(String token, String key, String subject) {
        var json = """
                {"number": "ทส 5", "dated": "2026-11-20", "from": "ผู้ส่ง", "to": "ผู้อำนวยการ", "subject": "%s",
                 "speed": "NORMAL", "channel": "EMAIL"}""".formatted(subject);
        return mvc.post()
                .uri("/api/v1/letters/received")
                .multipart()
                .part(new org.springframework.mock.web.MockPart(
                        "letter",
                        null,
                        json.getBytes(StandardCharsets.UTF_8),
                        org.springframework.http.MediaType.APPLICATION_JSON))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .exchange();
    }

    @RepeatedTest(ROUNDS)
    void a_draft_of_the_tray_is_registered_or_thrown_away() throws Exception {
        var draft = draft();
        var typed = Desk.with(
                facts("จากถาด", "1"),
                new String[] {"draft", "" + draft, "once", UUID.randomUUID().toString()});
        Race.of(
                () -> one.post("/correspondence/receive", typed),
                () -> other.post("/correspondence/tray/" + draft + "/discard", "why", "สแกนซ้ำ"));
        assertThat(acts("letter.received") + acts("draft.discarded")).isOne();
        assertThat(last()).isEqualTo(acts("letter.received"));
        assertThat(text("select state from correspondence.draft where id = :id", draft))
                .isEqualTo(acts("letter.received") == 1 ? "REGISTERED" : "THROWN");
    }

    @RepeatedTest(ROUNDS)
    void a_draft_is_thrown_away_once() throws Exception {
        var draft = draft();
        Race.of(
                () -> one.post("/correspondence/tray/" + draft + "/discard", "why", "สแกนซ้ำ"),
                () -> other.post("/correspondence/tray/" + draft + "/discard", "why", "สแกนซ้ำ"));
        assertThat(acts("draft.discarded")).isOne();
    }

    @RepeatedTest(ROUNDS)
    void both_of_two_looks_into_the_channels_are_kept() throws Exception {
        Race.of(
                () -> one.post("/correspondence/checks", "PAPER", "2", "EMAIL", "1"),
                () -> other.post("/correspondence/checks", "PAPER", "3", "EMAIL", "0"));
        assertThat(acts("channels.checked")).isEqualTo(2);
        assertThat(number(
                        "select count(*) from correspondence.channel_check where office_id = :id",
                        office.office.id().value()))
                .isEqualTo(4);
    }

    @RepeatedTest(ROUNDS)
    void the_address_for_reminders_is_one_of_two() throws Exception {
        var again = Desk.of(mvc, office.userName(office.saraban));
        Race.of(
                () -> one.post("/correspondence/reminders", "email", "a@example.org"),
                () -> again.post("/correspondence/reminders", "email", "b@example.org"));
        assertThat(number(
                        "select count(*) from correspondence.reminder_address where office_id = :id",
                        office.office.id().value()))
                .isOne();
    }

    @RepeatedTest(ROUNDS)
    void a_secret_letter_is_entrusted_or_closed_and_its_reader_named_or_withdrawn() throws Exception {
        var registrar = office.someone(Role.SECRET_REGISTRAR, office.registry);
        var first = Desk.of(mvc, office.userName(registrar));
        var second = Desk.of(mvc, office.userName(office.someone(Role.SECRET_REGISTRAR, office.registry)));
        var letter = secret(first);
        Race.of(
                () -> first.post(at(letter) + "/entrust", "person", id(office.plansOfficer), "version", "1"),
                () -> second.post(at(letter) + "/close", "words", "ทราบ", "version", "1"));
        assertThat(acts("letter.entrusted") + acts("letter.closed")).isOne();
        assertThat(version(letter)).isEqualTo(2);

        var another = secret(first);
        first.post(at(another) + "/name", "person", id(office.plansHead), "version", "1");
        Race.of(
                () -> first.post(at(another) + "/withdraw", "person", id(office.plansHead), "version", "2"),
                () -> second.post(at(another) + "/entrust", "person", id(office.plansHead), "version", "2"));
        assertThat(version(another)).isEqualTo(3);
        assertThat(acts("letter.withdrawn") + acts("letter.entrusted")).isBetween(1, 2);
        assertThat(number("""
                select count(*) from correspondence.entry e where e.id = :id and e.at_person is not null
                and not exists (select from correspondence.reader r where r.letter_id = e.letter_id
                    and r.person_id = e.at_person and r.withdrawn_at is null)""", another.value()))
                .as("one who works on it and may not read it")
                .isZero();
    }

    private static String id(Actor actor) {
        return actor.person().toString();
    }

    private EntryId secret(Desk registrar) {
        var typed = Desk.with(
                facts("ลับ " + UUID.randomUUID(), "1"),
                new String[] {"once", UUID.randomUUID().toString(), "despite", "yes"});
        for (int at = 0; at < typed.length; at += 2) {
            typed[at + 1] = typed[at].equals("secrecy") ? "SECRET" : typed[at + 1];
        }
        var answer = registrar.upload(
                "/correspondence/receive",
                "files",
                "ลับ.pdf",
                Samples.pdf(UUID.randomUUID()).getBytes(StandardCharsets.ISO_8859_1),
                typed);
        var to = java.util.Objects.requireNonNull(answer.getResponse().getRedirectedUrl(), Desk.body(answer));
        return new EntryId(UUID.fromString(to.substring(to.lastIndexOf('/') + 1)));
    }

    private EntryId reserved() {
        one.post(
                "/correspondence/numbers/reserve",
                "keeper",
                "สพฐ.",
                "reason",
                "รอหนังสือ",
                "key",
                UUID.randomUUID().toString());
        return new EntryId(jdbc.sql("select id from correspondence.entry where office_id = :id and state = 'RESERVED'")
                .param("id", office.office.id().value())
                .query(UUID.class)
                .single());
    }

    private UUID draft() {
        mvc.post()
                .uri("/correspondence/tray")
                .multipart()
                .file(new MockMultipartFile(
                        "files",
                        "สแกน.pdf",
                        "application/pdf",
                        Samples.pdf(UUID.randomUUID()).getBytes(StandardCharsets.ISO_8859_1)))
                .cookie(office.session(mvc, office.saraban))
                .with(csrf())
                .exchange();
        return jdbc.sql("select id from correspondence.draft where office_id = :id")
                .param("id", office.office.id().value())
                .query(UUID.class)
                .single();
    }

    private static String[] facts(String subject, String version) {
        return new String[] {
            "number",
            "ทส 7",
            "dated.day",
            "20",
            "dated.month",
            "11",
            "dated.year",
            "2569",
            "sender",
            "ผู้ส่ง",
            "addressee",
            "ผู้อำนวยการ",
            "subject",
            subject,
            "speed",
            "NORMAL",
            "secrecy",
            "NORMAL",
            "channel",
            "HAND",
            "version",
            version
        };
    }

    private static String at(EntryId letter) {
        return "/correspondence/letters/" + letter;
    }

    private int version(EntryId letter) {
        return number("select version from correspondence.entry where id = :id", letter.value());
    }

    private String state(EntryId letter) {
        return text("select state from correspondence.entry where id = :id", letter.value());
    }

    private int last() {
        return number(
                "select coalesce(sum(last), 0) from correspondence.register where office_id = :id",
                office.office.id().value());
    }

    private int acts(String verb) {
        return jdbc.sql("select count(*) from platform.act where office_id = :office and verb = :verb")
                .param("office", office.office.id().value())
                .param("verb", verb)
                .query(Integer.class)
                .single();
    }

    private int number(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single();
    }

    private String text(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(String.class).single();
    }
}
