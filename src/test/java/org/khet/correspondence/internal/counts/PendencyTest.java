package org.khet.correspondence.internal.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.Speed;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.office.Actor;
import org.khet.office.Role;
import org.khet.platform.thai.OfficeClock;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** งานค้าง by unit, desk and age, and the limits that make a letter late. */
@KhetTest
class PendencyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    ApplicationContext context;

    @Autowired
    Pendency pendency;

    @Autowired
    Limits limits;

    @Autowired
    MockMvcTester mvc;

    private LetterFixture office;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
    }

    @Test
    void a_letter_lies_where_it_is_acted_on_and_only_there() {
        at("2026-11-10T09:00:00+07:00", () -> {
            var copy = office.enteredBy(office.plansClerk, office.plans, "ของกลุ่มแผน");
            office.become(copy, EntryState.ASSIGNED, office.plansOfficer);
            office.registered(office.saraban, "ยังไม่ส่งต่อ");
            office.become(office.registered(office.saraban, "ปิดแล้ว"), EntryState.CLOSED, null);
            office.become(office.registered(office.saraban, "จองเลข"), EntryState.RESERVED, null);
        });
        assertThat(pendency.desks(office.office.id(), null, TODAY, limits.of(office.office.id())))
                .containsExactlyInAnyOrder(
                        new OpenDesk(
                                office.plans.value(),
                                office.plansOfficer.person().value(),
                                3,
                                1,
                                1),
                        new OpenDesk(office.registry.value(), null, 3, 1, 1));
        assertThat(pendency.desks(office.office.id(), office.plans, TODAY, limits.of(office.office.id())))
                .hasSize(1);
    }

    @Test
    void a_letter_sent_back_lies_with_the_registry() {
        at("2026-11-19T09:00:00+07:00", () -> {
            var letter = office.registered(office.saraban, "ส่งผิด");
            var copy = office.sent(letter, office.plans, Purpose.ACT);
            office.become(copy, EntryState.RETURNED, null);
            office.become(letter, EntryState.RETURNED, null);
        });
        assertThat(pendency.desks(office.office.id(), null, TODAY, limits.of(office.office.id())))
                .containsExactly(new OpenDesk(office.registry.value(), null, 0, 1, 0));
    }

    @Test
    void ages_begin_on_their_first_day() {
        for (var day : new String[] {"18", "19"}) {
            at("2026-11-" + day + "T23:59:00+07:00", () -> office.registered(office.saraban, "เรื่อง"));
        }
        assertThat(pendency.desks(office.office.id(), null, TODAY, limits.of(office.office.id())))
                .extracting(OpenDesk::age)
                .containsExactly(0, 1);
    }

    @Test
    void the_office_says_after_how_many_days_a_letter_is_late() {
        assertThat(limits.of(office.office.id()))
                .isEqualTo(Map.of(Speed.NORMAL, 7, Speed.URGENT, 3, Speed.VERY_URGENT, 2, Speed.MOST_URGENT, 1));
        at("2026-11-12T09:00:00+07:00", () -> office.registered(office.saraban, "แปดวันแล้ว"));
        assertThat(late()).isEqualTo(1);
        limits.set(office.saraban, Map.of(Speed.NORMAL, 8), null);
        assertThat(late()).isZero();
        limits.set(office.saraban, Map.of(Speed.NORMAL, 5), null);
        assertThat(late()).isEqualTo(1);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> limits.set(office.plansHead, Map.of(Speed.NORMAL, 1), null));
    }

    @Test
    void the_pages_show_what_is_open_and_set_the_limits() {
        office.registered(office.saraban, "เรื่องค้าง");
        assertThat(get("/correspondence/pendency", office.saraban))
                .hasStatusOk()
                .bodyText()
                .contains("ค้างที่หน่วยใด", "ค้างมานานเท่าใด", "ค้างที่ใคร", "สารบรรณกลาง", "<svg");
        assertThat(get("/correspondence/pendency?unit=" + office.money, office.saraban))
                .bodyText()
                .contains("ไม่มีหนังสือค้าง");
        assertThat(get("/correspondence/pendency", office.plansHead)).bodyText().contains("ไม่มีหนังสือค้าง");
        assertThat(get("/correspondence/pendency?unit=" + office.money, office.plansHead))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get("/correspondence/pendency.xlsx", office.saraban))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(get("/correspondence/pendency.xlsx?unit=zzz", office.saraban))
                .hasStatus3xxRedirection();
        var administrator = office.someone(Role.ADMINISTRATOR, office.plans);
        assertThat(get("/correspondence/limits", administrator))
                .hasStatusOk()
                .bodyText()
                .contains("ด่วนที่สุด ให้แล้วเสร็จ");
        assertThat(post(Map.of("NORMAL", "๑๐", "URGENT", "5", "VERY_URGENT", "2", "MOST_URGENT", "0")))
                .hasStatus3xxRedirection();
        assertThat(limits.of(office.office.id()))
                .containsEntry(Speed.NORMAL, 10)
                .containsEntry(Speed.MOST_URGENT, 0);
        assertThat(post(Map.of("NORMAL", "-1", "URGENT", "x", "VERY_URGENT", "366", "MOST_URGENT", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("กรอกจำนวนวัน 0 ถึง 365", "366");
        assertThat(get("/correspondence/limits", office.plansHead)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private long late() {
        return pendency.desks(office.office.id(), null, TODAY, limits.of(office.office.id())).stream()
                .mapToLong(OpenDesk::late)
                .sum();
    }

    private static void at(String moment, Runnable act) {
        OfficeClock.at(OffsetDateTime.parse(moment).toInstant(), act);
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).cookie(office.session(mvc, actor)).exchange();
    }

    private MvcTestResult post(Map<String, String> fields) {
        var request = mvc.post().uri("/correspondence/limits").with(csrf()).cookie(office.session(mvc, office.saraban));
        fields.forEach(request::param);
        return request.exchange();
    }
}
