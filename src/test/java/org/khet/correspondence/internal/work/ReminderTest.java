package org.khet.correspondence.internal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.office.Actor;
import org.khet.office.Role;
import org.khet.platform.thai.OfficeClock;
import org.khet.proposal.ProposalFixture;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Reminders by e-mail, through a real mail server. */
@KhetTest
class ReminderTest {

    private static final String THURSDAY = "2026-11-19T09:00:00+07:00";
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(freePort(), null, ServerSetup.PROTOCOL_SMTP));

    @Autowired
    ApplicationContext context;

    @Autowired
    Reminding reminding;

    @Autowired
    ReminderJobs jobs;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private LetterFixture office;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add(
                "spring.mail.port", () -> SERVER.getSmtp().getServerSetup().getPort());
        properties.add("khet.reminders.from", () -> "saraban@bhuthara1.go.th");
    }

    @BeforeAll
    static void start() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void an_office() {
        start();
        jdbc.sql("delete from correspondence.reminder_address").update();
        office = new LetterFixture(context);
    }

    @Test
    void a_mail_tells_numbers_and_subjects_of_what_waits_for_that_person_and_nothing_of_others() throws Exception {
        at(THURSDAY, () -> {
            office.become(
                    office.enteredBy(office.plansClerk, office.plans, "เรื่องของแผน"),
                    EntryState.ASSIGNED,
                    office.plansOfficer);
            office.enteredBy(office.moneyClerk, office.money, "ความลับของการเงิน");
        });
        remind(office.plansOfficer, "officer@bhuthara1.go.th");
        at(THURSDAY, reminding::send);
        var mail = mails("officer@bhuthara1.go.th").getFirst();
        assertThat(mail.getSubject()).isEqualTo("งานสารบรรณรอคุณ 1 เรื่อง");
        assertThat(mail.getFrom()[0]).hasToString("saraban@bhuthara1.go.th");
        assertThat(mail.getContent().toString())
                .contains("เลขรับ 1/2569 เรื่องของแผน", "http://localhost:8080")
                .doesNotContain("การเงิน");
    }

    @Test
    void files_that_wait_for_agreement_are_told_too_without_their_titles() throws Exception {
        var files = new ProposalFixture(context, mvc);
        files.proposed(files.officer, "ชื่อเรื่องในแฟ้ม");
        remind(files.head, "head@bhuthara1.go.th");
        at(THURSDAY, reminding::send);
        var mail = mails("head@bhuthara1.go.th").getFirst();
        assertThat(mail.getSubject()).isEqualTo("งานสารบรรณรอคุณ 1 เรื่อง");
        assertThat(mail.getContent().toString())
                .contains("มีแฟ้มเสนอรอคุณ 1 แฟ้ม")
                .doesNotContain("ชื่อเรื่องในแฟ้ม");
    }

    @Test
    void nobody_gets_two_mails_a_half_day_though_two_servers_send_at_once() throws Exception {
        var people = IntStream.range(0, 12)
                .mapToObj(n -> office.someone(Role.GROUP_CLERK, office.plans))
                .toList();
        at(THURSDAY, () -> office.sent(office.registered(office.saraban, "รอลงรับ"), office.plans, Purpose.ACT));
        var place = UUID.randomUUID();
        for (int n = 0; n < people.size(); n++) {
            remind(people.get(n), n + "@" + place + ".th");
        }
        var together = new CyclicBarrier(4);
        Callable<Integer> server = () -> {
            together.await();
            at(THURSDAY, reminding::send);
            return 1;
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(List.of(server, server, server, server))) {
                done.get();
            }
        }
        at(THURSDAY, reminding::send);
        for (int n = 0; n < people.size(); n++) {
            assertThat(mails(n + "@" + place + ".th")).hasSize(1);
        }
        at("2026-11-19T13:00:00+07:00", reminding::send);
        assertThat(mails("0@" + place + ".th")).as("the afternoon has its own").hasSize(2);
    }

    @Test
    void before_the_day_begins_and_at_the_weekend_and_when_nothing_waits_no_mail_goes_out() {
        remind(office.plansOfficer, "quiet@bhuthara1.go.th");
        for (var moment : List.of(
                "2026-11-19T08:29:59+07:00", "2026-11-19T12:30:00+07:00", "2026-11-21T09:00:00+07:00", THURSDAY)) {
            at(moment, reminding::send);
        }
        assertThat(mails("quiet@bhuthara1.go.th")).isEmpty();
        assertThat(states(office.plansOfficer)).containsExactly("NOTHING");
    }

    @Test
    void who_no_longer_works_there_is_told_nothing() {
        at(THURSDAY, () -> office.sent(office.registered(office.saraban, "รอลงรับ"), office.plans, Purpose.ACT));
        remind(office.plansClerk, "gone@bhuthara1.go.th");
        jdbc.sql("update office.membership set until = since where person_id = :person")
                .param("person", office.plansClerk.person().value())
                .update();
        at("2026-11-19T09:01:00+07:00", reminding::send);
        assertThat(mails("gone@bhuthara1.go.th")).isEmpty();
    }

    @Test
    void a_mail_server_that_is_away_is_tried_three_times() {
        at(THURSDAY, () -> office.sent(office.registered(office.saraban, "รอลงรับ"), office.plans, Purpose.ACT));
        remind(office.plansClerk, "away@bhuthara1.go.th");
        SERVER.stop();
        for (var minute : List.of("00", "01", "06", "12", "18")) {
            at("2026-11-19T10:" + minute + ":00+07:00", reminding::send);
        }
        assertThat(states(office.plansClerk)).containsExactly("FAILED");
    }

    @Test
    void everybody_sets_their_own_address() {
        var session = office.session(mvc, office.plansOfficer);
        assertThat(mvc.get().uri("/correspondence/reminders").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("สำนักงานยังไม่ได้เปิดการส่งอีเมล");
        assertThat(mvc.post()
                        .uri("/correspondence/reminders")
                        .with(csrf())
                        .cookie(session)
                        .param("email", "ไม่ใช่อีเมล"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("อีเมลต้องมีรูปแบบ", "ไม่ใช่อีเมล");
        assertThat(mvc.post()
                        .uri("/correspondence/reminders")
                        .with(csrf())
                        .cookie(session)
                        .param("email", " mali@bhuthara1.go.th "))
                .hasStatus3xxRedirection();
        assertThat(jobs.address(office.plansOfficer)).contains("mali@bhuthara1.go.th");
        assertThat(mvc.post()
                        .uri("/correspondence/reminders")
                        .with(csrf())
                        .cookie(session)
                        .param("email", ""))
                .hasStatus3xxRedirection();
        assertThat(jobs.address(office.plansOfficer)).isEmpty();
    }

    @Test
    void the_menu_shows_how_many_letters_are_late_or_due_today() {
        var copy = office.enteredBy(office.plansClerk, office.plans, "ครบกำหนด");
        jdbc.sql("update correspondence.entry set due = '2020-01-01' where id = :entry")
                .param("entry", copy.value())
                .update();
        assertThat(mvc.get().uri("/").cookie(office.session(mvc, office.plansHead)))
                .bodyText()
                .contains("k-count--late");
        assertThat(mvc.get().uri("/").cookie(office.session(mvc, office.moneyHead)))
                .bodyText()
                .doesNotContain("k-count--late");
    }

    /** The same after the server was away. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remind(Actor actor, String email) {
        jobs.remind(actor, email, OffsetDateTime.parse(THURSDAY));
    }

    private List<String> states(Actor actor) {
        return jdbc.sql("select state from correspondence.reminder where person_id = :person order by day, half")
                .param("person", actor.person().value())
                .query(String.class)
                .list();
    }

    private static List<MimeMessage> mails(String to) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> to.equals(recipient(mail)))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return Objects.toString(mail.getAllRecipients()[0]);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void at(String moment, Runnable act) {
        OfficeClock.at(OffsetDateTime.parse(moment).toInstant(), act);
    }
}
