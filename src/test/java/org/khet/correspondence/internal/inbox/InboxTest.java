package org.khet.correspondence.internal.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.office.Role;
import org.khet.office.UnitKind;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** กล่องหนังสือเข้า: what waits for a unit, and entering several with one press. */
@KhetTest
class InboxTest {

    private static final String INBOX = "/correspondence/inbox";
    private static final Pattern PICK = Pattern.compile("name=\"pick\" value=\"([^\"]+)\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private LetterFixture office;
    private Cookie clerk;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
        clerk = office.session(mvc, office.schoolClerk);
    }

    @Test
    void fast_ones_stand_first_then_what_has_waited_longest_and_each_unit_sees_its_own() {
        var first = delivered("ฉบับที่มาถึงแรกสุด");
        delivered("มาทีหลัง");
        var fast = delivered("ด่วน");
        jdbc.sql("""
                update correspondence.letter set speed = 'URGENT'
                where id = (select letter_id from correspondence.entry where id = :entry)""").param("entry", fast.value()).update();
        assertThat(picks(INBOX)).hasSize(3).first().asString().startsWith(fast.toString());
        assertThat(picks(INBOX).get(1)).startsWith(first.toString());
        assertThat(body(office.session(mvc, office.plansClerk))).doesNotContain("ฉบับที่มาถึงแรกสุด");
        assertThat(body(office.session(mvc, office.saraban))).doesNotContain("ฉบับที่มาถึงแรกสุด");

        office.sent(office.registered(office.saraban, "สารบรรณส่งให้กลุ่ม"), office.plans, Purpose.ACT);
        assertThat(body(office.session(mvc, office.plansClerk))).contains("สารบรรณส่งให้กลุ่ม");
    }

    @Test
    void those_chosen_get_their_numbers_in_the_order_shown_and_the_others_wait_on() {
        delivered("ฉบับที่หนึ่ง");
        delivered("ฉบับที่สอง");
        delivered("ฉบับที่สาม");
        var picks = picks(INBOX);
        assertThat(enter(picks.subList(0, 2)))
                .containsSubsequence("ฉบับที่หนึ่ง", "1/2569", "ฉบับที่สอง", "2/2569")
                .contains("ยังรอลงรับอีก 1 ฉบับ")
                .doesNotContain("ฉบับที่สาม");
        assertThat(picks(INBOX)).containsExactly(picks.getLast());
    }

    @Test
    void one_that_somebody_entered_meanwhile_stays_and_keeps_none_of_the_others_back() {
        delivered("คนอื่นลงรับไปแล้ว");
        delivered("ยังรออยู่");
        var picks = picks(INBOX);
        enter(picks.subList(0, 1));
        assertThat(enter(picks))
                .containsSubsequence("ยังไม่ได้ลงรับ", "คนอื่นลงรับไปแล้ว", "มีผู้อื่นดำเนินการกับหนังสือนี้ก่อนแล้ว")
                .containsSubsequence("ยังรออยู่", "2/2569");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.1", "00000000-0000-0000-0000-000000000000.1", "..", "99999999999999999999.x"})
    void what_is_no_letter_enters_nothing(String pick) {
        delivered("ยังรออยู่");
        post(List.of(pick));
        assertThat(picks(INBOX)).hasSize(1);
    }

    @Test
    void a_letter_of_another_school_is_not_entered_and_not_named() {
        var other = office.office.unit(UnitKind.SCHOOL, "โรงเรียนอื่น");
        var theirs = office.delivered(office.plansOfficer, other, "ของโรงเรียนอื่น");
        assertThat(enter(List.of(theirs + ".1")))
                .contains("ไม่พบหนังสือนี้ในหน่วยของคุณ")
                .doesNotContain("ของโรงเรียนอื่น");
        var state = jdbc.sql("select state from correspondence.entry where id = :entry")
                .param("entry", theirs.value())
                .query(String.class)
                .single();
        assertThat(state).isEqualTo("WAITING");
    }

    @Test
    void nothing_chosen_or_too_many_is_said_and_nothing_entered() {
        delivered("ยังรออยู่");
        assertThat(post(List.of())).hasRedirectedUrl(INBOX);
        var many = new ArrayList<String>();
        for (int i = 0; i < 51; i++) {
            many.add(UUID.randomUUID() + ".1");
        }
        assertThat(post(many)).hasRedirectedUrl(INBOX);
        assertThat(get(INBOX + "/entered", clerk)).hasRedirectedUrl(INBOX);
        assertThat(picks(INBOX)).hasSize(1);
    }

    @Test
    void a_page_has_fifty_and_the_next_begins_behind_it_even_when_those_were_entered() {
        for (int i = 0; i < 53; i++) {
            delivered("ฉบับ " + i);
        }
        var first = picks(INBOX);
        assertThat(first).hasSize(50);
        var next = INBOX + "?after=" + first.getLast().replaceFirst("\\..*", "");
        assertThat(picks(next)).hasSize(3);
        enter(first);
        assertThat(picks(next)).hasSize(3);
        assertThat(body(clerk, INBOX + "?all=yes")).containsPattern("name=\"pick\"[^>]* checked");
        assertThat(body(clerk, INBOX)).doesNotContainPattern("name=\"pick\"[^>]* checked");
    }

    @Test
    void two_clerks_who_enter_the_same_page_at_once_give_each_letter_one_number() throws Exception {
        for (int i = 0; i < 6; i++) {
            delivered("ฉบับ " + i);
        }
        var picks = picks(INBOX);
        var other = office.someone(Role.SCHOOL_CLERK, office.school);
        var entering = context.getBean(EnteringSeveral.class);
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(office.schoolClerk, other).stream()
                    .map(who -> threads.submit(() -> {
                        together.await();
                        return entering.enter(who, picks);
                    }))
                    .toList();
            var went =
                    both.get(0).get().went().size() + both.get(1).get().went().size();
            assertThat(went).isEqualTo(6);
        }
        var numbers = jdbc.sql("""
                select number from correspondence.entry where unit_id = :unit and delivered order by number""")
                .param("unit", office.school.value())
                .query(Integer.class)
                .list();
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6);
    }

    private EntryId delivered(String subject) {
        return office.delivered(office.plansOfficer, office.school, subject);
    }

    private List<String> picks(String address) {
        return PICK.matcher(body(clerk, address))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String body(Cookie session) {
        return body(session, INBOX);
    }

    private String body(Cookie session, String address) {
        return text(get(address, session));
    }

    private MvcTestResult get(String address, Cookie session) {
        return mvc.get().uri(address).cookie(session).exchange();
    }

    private MvcTestResult post(List<String> picks) {
        return mvc.post()
                .uri(INBOX)
                .cookie(clerk)
                .with(csrf())
                .param("pick", picks.toArray(String[]::new))
                .exchange();
    }

    /** What was told of it. */
    private String enter(List<String> picks) {
        var answer = post(picks);
        assertThat(answer).hasRedirectedUrl(INBOX + "/entered");
        return text(mvc.get()
                .uri(INBOX + "/entered")
                .cookie(clerk)
                .flashAttrs(answer.getMvcResult().getFlashMap())
                .exchange());
    }

    private static String text(MvcTestResult answer) {
        try {
            return Objects.requireNonNull(answer.getResponse().getContentAsString())
                    .replaceAll("</?(wbr|span)[^>]*>", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
