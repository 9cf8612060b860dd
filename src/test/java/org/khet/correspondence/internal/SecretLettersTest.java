package org.khet.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Secrecy;
import org.khet.office.Role;
import org.khet.office.UnitKind;
import org.khet.platform.thai.ThaiDate;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** ชั้นความลับ: what a secret letter says reaches its registrar and those named on it, and nobody else by any way. */
@KhetTest
class SecretLettersTest {

    private static final String HIDDEN = "ข้อมูลข่าวสารลับ";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Value("${khet.data}")
    String data;

    private SecretFixture secrets;
    private LetterFixture office;

    @BeforeEach
    void an_office_with_a_registrar_of_secret_papers() {
        secrets = new SecretFixture(context);
        office = secrets.office;
    }

    @Test
    void a_curious_colleague_finds_nothing_but_number_and_day() throws IOException {
        var secret = secrets.registered(Secrecy.SECRET);
        office.entrusting.entrust(secrets.registrar, office.seen(secret), office.plansOfficer.person(), "ด่วน", null);
        var executive = office.office.unit(UnitKind.EXECUTIVE, "ผู้บริหาร");
        for (var curious : List.of(
                office.saraban,
                office.plansHead,
                office.plansClerk,
                office.someone(Role.DEPUTY, executive),
                office.someone(Role.DIRECTOR, executive),
                office.someone(Role.AUDITOR, office.registry),
                office.someone(Role.ADMINISTRATOR, office.registry))) {
            var as = curious.as().role().name();
            var session = office.session(mvc, curious);
            for (var page : List.of(
                    "/",
                    "/correspondence",
                    "/correspondence?unit=" + office.registry,
                    "/correspondence?q=" + SecretFixture.SUBJECT,
                    "/correspondence?q=แผน",
                    "/correspondence?q=0077",
                    "/correspondence?q=" + office.entry(secret).registerNumber(),
                    "/correspondence?state=ASSIGNED",
                    "/correspondence?speed=NORMAL",
                    "/correspondence/secrets",
                    "/correspondence/export.csv",
                    "/correspondence/letters/" + secret,
                    "/correspondence/letters/" + secret + "/correct",
                    "/correspondence/letters/" + secret + "/cancel",
                    "/correspondence/letters/" + secret + "/files/" + secrets.file(secret),
                    "/correspondence/letters/" + secret + "/files/" + secrets.file(secret) + "/pages/1.png")) {
                assertThat(secrets.body(session, page))
                        .as("%s %s", as, page)
                        .doesNotContain(SecretFixture.WORDS.stream()
                                .filter(word -> !page.contains(word))
                                .toList())
                        .doesNotContain(secret.toString());
            }
            assertThat(secrets.get(session, "/correspondence/letters/" + secret)
                            .getResponse()
                            .getStatus())
                    .as(as)
                    .isIn(403, 404);
            assertThat(secrets.post(session, secret, "close").getResponse().getStatus())
                    .as(as)
                    .isIn(403, 404);
            assertThat(secrets.post(session, secret, "entrust").getResponse().getStatus())
                    .as(as)
                    .isIn(403, 404);
        }
        var clerk = office.session(mvc, office.saraban);
        assertThat(secrets.body(clerk, "/correspondence")).contains(HIDDEN);
        assertThat(secrets.body(clerk, "/correspondence/export.csv")).contains(HIDDEN);
        assertThat(spreadsheet(clerk)).contains(HIDDEN).doesNotContain(SecretFixture.WORDS);
        assertThat(printed(clerk).replaceAll("\\s", ""))
                .contains(HIDDEN)
                .doesNotContain(SecretFixture.WORDS.stream()
                        .map(word -> word.replace(" ", ""))
                        .toList());
        assertThat(secrets.body(clerk, "/correspondence?state=ASSIGNED")).doesNotContain(HIDDEN);
    }

    @Test
    void those_named_read_it_and_every_reading_is_written_down() throws IOException {
        var secret = secrets.registered(Secrecy.VERY_SECRET);
        var reader = office.session(mvc, office.moneyHead);
        assertThat(secrets.get(reader, "/correspondence/letters/" + secret)).hasStatus(404);
        office.entrusting.name(secrets.registrar, office.seen(secret), office.moneyHead.person());

        assertThat(secrets.body(reader, "/correspondence/secrets")).contains(SecretFixture.SUBJECT, "ลับมาก");
        assertThat(secrets.body(reader, "/correspondence/letters/" + secret))
                .contains(
                        SecretFixture.SUBJECT,
                        SecretFixture.SENDER,
                        "หนังสือชั้นลับมาก",
                        "ทุกครั้งที่เปิดอ่านถูกบันทึก",
                        "เปิดอ่าน");
        assertThat(secrets.acts(secret, "letter.read", office.moneyHead)).isEqualTo(1);
        secrets.get(reader, "/correspondence/letters/" + secret + "/files/" + secrets.file(secret) + "/pages/1.png");
        assertThat(secrets.acts(secret, "letter.read", office.moneyHead))
                .as("turning pages is one reading")
                .isEqualTo(1);

        office.entrusting.withdraw(secrets.registrar, office.seen(secret), office.moneyHead.person());
        assertThat(secrets.get(reader, "/correspondence/letters/" + secret)).hasStatus(404);
        assertThat(secrets.body(reader, "/correspondence/secrets")).doesNotContain(SecretFixture.WORDS);
        office.entrusting.name(secrets.registrar, office.seen(secret), office.moneyHead.person());
        assertThat(secrets.get(reader, "/correspondence/letters/" + secret)).hasStatus(200);
    }

    @Test
    void its_registrar_finds_it_by_words() throws IOException {
        var secret = secrets.registered(Secrecy.SECRET);
        var session = office.session(mvc, secrets.registrar);
        assertThat(secrets.body(session, "/correspondence?q=เผชิญเหตุ"))
                .contains(secret.toString(), SecretFixture.SUBJECT);
        assertThat(secrets.body(session, "/correspondence/secrets")).contains(SecretFixture.SUBJECT);
        assertThat(secrets.body(session, "/")).contains(SecretFixture.SUBJECT);
    }

    @Test
    void it_goes_to_a_person_by_name_and_back_to_its_registrar() throws IOException {
        var secret = secrets.registered(Secrecy.SECRET);
        office.entrusting.entrust(
                secrets.registrar, office.seen(secret), office.plansOfficer.person(), "ดำเนินการ", null);
        var officer = office.session(mvc, office.plansOfficer);
        assertThat(secrets.body(officer, "/")).contains(SecretFixture.SUBJECT);
        office.handling.acknowledge(office.plansOfficer, office.seen(secret));
        office.handling.report(office.plansOfficer, office.seen(secret), "ตรวจสอบแล้วไม่พบเหตุ");
        assertThat(office.entry(secret).state()).isEqualTo(EntryState.REPORTED);
        assertThat(secrets.body(office.session(mvc, secrets.registrar), "/correspondence/letters/" + secret))
                .contains("มอบให้คน OFFICERดำเนินการ", "ตรวจสอบแล้วไม่พบเหตุ", "รับเรื่องไปดำเนินการ");
        office.handling.close(secrets.registrar, office.seen(secret), "");
        assertThat(office.entry(secret).state()).isEqualTo(EntryState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_but_registrar_and_holder_acts_on_it(Verb verb) throws IOException {
        var secret = secrets.registered(Secrecy.SECRET);
        office.stands(secret, state(verb), office.plansOfficer);
        for (var other :
                List.of(office.saraban, office.plansHead, office.plansClerk, office.moneyHead, office.schoolClerk)) {
            assertThat(verb.open(other, office.entry(secret))).isFalse();
            assertThatExceptionOfType(AccessDeniedException.class)
                    .as("%s by %s", verb, other.as().role())
                    .isThrownBy(() -> office.act(verb, other, office.seen(secret)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTRUST", "NAME", "WITHDRAW"})
    void of_two_who_press_at_once_exactly_one_wins(Verb verb) throws Exception {
        var secret = secrets.registered(Secrecy.SECRET);
        if (verb == Verb.WITHDRAW) {
            office.act(Verb.NAME, secrets.registrar, office.seen(secret));
        }
        var seen = office.seen(secret);
        var together = new CyclicBarrier(2);
        Callable<Outcome> press = () -> {
            together.await();
            return office.act(verb, secrets.registrar, seen);
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var done = 0;
            for (var future : threads.invokeAll(List.of(press, press))) {
                done += future.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    private String spreadsheet(Cookie session) throws IOException {
        var bytes = secrets.get(session, "/correspondence/export.xlsx")
                .getResponse()
                .getContentAsByteArray();
        var text = new StringBuilder();
        var file = Files.createTempFile(Path.of(data), "register", ".xlsx");
        Files.write(file, bytes);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return HtmlUtils.htmlUnescape(text.toString());
    }

    private String printed(Cookie session) throws IOException {
        var today = LocalDate.now(ThaiDate.ZONE);
        var pdf = mvc.get()
                .uri("/correspondence/print")
                .param("from.day", Integer.toString(today.getDayOfMonth()))
                .param("from.month", Integer.toString(today.getMonthValue()))
                .param("from.year", Integer.toString(ThaiDate.year(today)))
                .param("to.day", Integer.toString(today.getDayOfMonth()))
                .param("to.month", Integer.toString(today.getMonthValue()))
                .param("to.year", Integer.toString(ThaiDate.year(today)))
                .cookie(session)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static EntryState state(Verb verb) {
        return switch (verb) {
            case ROUTE, CANCEL -> EntryState.TO_ROUTE;
            case ENTER, GIVE_BACK, ASSIGN -> EntryState.TO_ASSIGN;
            case SEND_BACK -> EntryState.REPORTED;
            default -> EntryState.ASSIGNED;
        };
    }
}
