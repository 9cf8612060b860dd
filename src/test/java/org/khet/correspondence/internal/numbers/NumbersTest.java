package org.khet.correspondence.internal.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.office.Actor;
import org.khet.office.Role;
import org.khet.platform.thai.OfficeClock;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** จองเลข and เปิดทะเบียนของปี: numbers neither repeat nor skip, whichever way they are taken. */
@KhetTest
class NumbersTest {

    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("version", "1"),
            Map.entry("number", "ศธ 04006/1"),
            Map.entry("dated.day", "20"),
            Map.entry("dated.month", "11"),
            Map.entry("dated.year", "2569"),
            Map.entry("sender", "สพฐ."),
            Map.entry("addressee", "ผอ.สพป."),
            Map.entry("subject", "หนังสือที่มาทีหลัง"),
            Map.entry("speed", "NORMAL"),
            Map.entry("secrecy", "NORMAL"),
            Map.entry("channel", "PAPER"));

    @Autowired
    ApplicationContext context;

    @Autowired
    Numbering numbering;

    @Autowired
    Numbers numbers;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private LetterFixture office;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
    }

    @Test
    void a_reserved_number_stands_between_its_neighbours_and_is_filled_by_its_letter() {
        office.registered(office.saraban, "ฉบับก่อน");
        assertThat(reserve(office.saraban)).startsWith("2/");
        office.registered(office.saraban, "ฉบับหลัง");
        var reserved = numbers.reserved(office.office.id(), office.registry).getFirst();
        assertThat(reserved.keeper()).isEqualTo("สพฐ.");
        assertThat(reserved.reason()).isEqualTo("ตัวจริงมาพรุ่งนี้");
        var page = get("/correspondence/letters/" + reserved.entry(), office.saraban);
        assertThat(page).bodyText().contains("จองเลข", "ลงหนังสือในเลขที่จอง", "/correct");
        assertThat(get("/correspondence", office.saraban)).bodyText().contains("จองเลขไว้: ตัวจริงมาพรุ่งนี้");
        assertThat(get("/correspondence/letters/" + reserved.entry() + "/correct", office.saraban))
                .bodyText()
                .contains("ลงหนังสือในเลขที่จอง 2/")
                .doesNotContain("ตัวจริงมาพรุ่งนี้");
        fill(reserved.entry());
        assertThat(row(reserved.entry())).containsEntry("state", "TO_ROUTE").containsEntry("number", 2);
        assertThat(get("/correspondence/letters/" + reserved.entry(), office.saraban))
                .bodyText()
                .contains("หนังสือที่มาทีหลัง", "เลขรับ 2/", "ลงหนังสือในเลขที่จอง");
        assertThat(numbers.reserved(office.office.id(), office.registry)).isEmpty();
    }

    @Test
    void a_secret_letter_fills_a_reserved_number_by_its_registrar_and_leaves_no_word_behind() {
        var registrar = office.someone(Role.SECRET_REGISTRAR, office.registry);
        reserve(office.saraban);
        var entry =
                numbers.reserved(office.office.id(), office.registry).getFirst().entry();
        var correct = "/correspondence/letters/" + entry + "/correct";
        var facts = new HashMap<>(FACTS);
        facts.put("secrecy", "SECRET");
        assertThat(post(correct, office.saraban, facts))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ห้ามเปิดซอง");
        assertThat(get(correct, registrar)).bodyText().contains("value=\"VERY_SECRET\"");
        assertThat(post(correct, registrar, facts)).hasStatus3xxRedirection();

        assertThat(row(entry)).containsEntry("state", "TO_ROUTE").containsEntry("number", 1);
        assertThat(get("/correspondence/letters/" + entry, registrar))
                .bodyText()
                .contains("หนังสือที่มาทีหลัง");
        assertThat(get("/correspondence/letters/" + entry, office.saraban)).hasStatus(404);
        assertThat(get("/correspondence", office.saraban))
                .bodyText()
                .contains("ข้อมูลข่าวสารลับ")
                .doesNotContain("หนังสือที่มาทีหลัง", "ตัวจริงมาพรุ่งนี้");
        assertThat(jdbc.sql("""
                        select coalesce(a.note, '') || coalesce(a.after::text, '') || l.k from platform.act a
                        join correspondence.entry e on e.letter_id = a.subject_id
                        join correspondence.letter l on l.id = e.letter_id
                        where e.id = :entry and a.verb = 'letter.filled'""").param("entry", entry).query(String.class).single())
                .contains("sealed")
                .doesNotContain("หนังสือที่มาทีหลัง");
    }

    @Test
    void a_reserved_number_may_be_cancelled_with_a_reason_and_stays_in_the_register() {
        reserve(office.saraban);
        var entry =
                numbers.reserved(office.office.id(), office.registry).getFirst().entry();
        post(
                "/correspondence/letters/" + entry + "/cancel",
                office.saraban,
                Map.of("version", "1", "reason", "ไม่ส่งแล้ว"));
        assertThat(row(entry)).containsEntry("state", "CANCELLED").containsEntry("number", 1);
        assertThat(numbers.years(office.office.id(), office.registry).getFirst().cancelled())
                .isEqualTo(1);
        assertThat(reserve(office.saraban)).startsWith("2/");
    }

    @Test
    void the_same_form_reserves_once() {
        var key = UUID.randomUUID().toString();
        assertThat(numbering.reserve(office.saraban, "สพฐ.", "เหตุ", key, null)).isPresent();
        assertThat(numbering.reserve(office.saraban, "สพฐ.", "เหตุ", key, null)).isEmpty();
        assertThat(numbers.reserved(office.office.id(), office.registry)).hasSize(1);
    }

    @Test
    void registering_and_reserving_at_once_take_every_number_once() throws Exception {
        var together = new CyclicBarrier(16);
        var tasks = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(n -> () -> {
                    together.await();
                    for (int i = 0; i < 6; i++) {
                        if (n % 2 == 0) {
                            reserve(office.saraban);
                        } else {
                            office.registered(office.saraban, "พร้อมกัน");
                        }
                    }
                    return n;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        assertThat(numbersOf(office))
                .isEqualTo(IntStream.rangeClosed(1, 96).boxed().toList());
    }

    @Test
    void a_year_opened_with_a_first_number_begins_there_and_the_next_year_with_one() {
        var said = new ArrayList<Boolean>();
        at("2026-12-30T09:00:00+07:00", () -> {
            said.add(numbering.open(office.saraban, 2569, 4821, "สมุดเล่มเดิมถึง 4820", null));
            said.add(numbering.open(office.saraban, 2569, 4822, "นับผิด", null));
            office.registered(office.saraban, "ฉบับแรกในระบบ");
            said.add(numbering.open(office.saraban, 2569, 9000, "สายไป", null));
            reserve(office.saraban);
        });
        at("2027-01-01T00:00:00+07:00", () -> office.registered(office.saraban, "ปีใหม่"));
        assertThat(said).containsExactly(true, true, false);
        assertThat(numbersOf(office)).containsExactly(4822, 4823, 1);
        assertThat(numbers.years(office.office.id(), office.registry))
                .containsExactly(new Numbers.Year(2570, 1, 1, 0, 0), new Numbers.Year(2569, 4822, 4823, 1, 0));
    }

    @Test
    void who_registers_while_the_year_is_opened_either_begins_it_or_follows_it() throws Exception {
        for (int round = 0; round < 10; round++) {
            var one = new LetterFixture(context);
            var together = new CyclicBarrier(2);
            Callable<Boolean> open = () -> {
                together.await();
                return numbering.open(one.saraban, thisYear(), 500, "เล่มเดิม", null);
            };
            Callable<Boolean> register = () -> {
                together.await();
                one.registered(one.saraban, "พร้อมกัน");
                return true;
            };
            try (var threads = Executors.newFixedThreadPool(2)) {
                var done = threads.invokeAll(List.of(open, register));
                done.getLast().get();
                assertThat(numbersOf(one)).containsExactly(done.getFirst().get() ? 500 : 1);
            }
        }
    }

    @Test
    void the_database_lets_no_register_skip_or_turn_back() {
        office.registered(office.saraban, "หนึ่ง");
        for (var change : List.of("last = last + 2", "last = last - 1", "first = 5", "first = 2, last = 1")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(change)
                    .isThrownBy(
                            () -> jdbc.sql("update correspondence.register set " + change + " where unit_id = :unit")
                                    .param("unit", office.registry.value())
                                    .update());
        }
        assertThatExceptionOfType(DataAccessException.class)
                .as("begun in the middle")
                .isThrownBy(() -> jdbc.sql("""
                        insert into correspondence.register (office_id, unit_id, series, year, first, last, last_at)
                        values (:office, :unit, 'RECEIVED', 2500, 1, 7, now())""")
                        .param("office", office.office.id().value())
                        .param("unit", office.registry.value())
                        .update());
    }

    @Test
    void an_officer_neither_reserves_nor_opens() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> reserve(office.plansOfficer));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> numbering.open(office.plansHead, 2569, 1, "x", null));
        assertThat(get("/correspondence/numbers", office.plansOfficer)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void the_page_reserves_opens_and_says_at_the_field_what_is_missing() {
        assertThat(get("/correspondence/numbers", office.saraban))
                .bodyText()
                .contains("จองเลขถัดไป", "ไม่มีเลขที่จองค้างอยู่");
        assertThat(post("/correspondence/numbers/reserve", office.saraban, Map.of("keeper", "สพฐ.", "key", "k")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("กรอกเหตุผลที่จองเลข", "สพฐ.");
        assertThat(post("/correspondence/numbers/reserve", office.saraban, Map.of("keeper", "สพฐ.", "reason", "รอ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var year = Integer.toString(thisYear());
        for (var wrong : List.of("0", "-1", "x", "9999999")) {
            assertThat(post(
                            "/correspondence/numbers/open",
                            office.saraban,
                            Map.of("year", year, "first", wrong, "why", "เล่มเดิม")))
                    .as(wrong)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("เลขแรกต้องเป็น");
        }
        assertThat(post(
                        "/correspondence/numbers/open",
                        office.saraban,
                        Map.of("year", year, "first", "๑๒๐", "why", "เล่มเดิม")))
                .hasStatus3xxRedirection();
        assertThat(post(
                        "/correspondence/numbers/reserve",
                        office.saraban,
                        Map.of(
                                "keeper",
                                "สพฐ.",
                                "reason",
                                "รอ",
                                "key",
                                UUID.randomUUID().toString())))
                .hasStatus3xxRedirection();
        assertThat(get("/correspondence/numbers", office.saraban)).bodyText().contains("120/" + year, "สพฐ.");
        assertThat(post(
                        "/correspondence/numbers/open",
                        office.saraban,
                        Map.of("year", year, "first", "5", "why", "สายไป")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("มีหนังสือแล้ว");
    }

    private String reserve(Actor actor) {
        return numbering
                .reserve(actor, "สพฐ.", "ตัวจริงมาพรุ่งนี้", UUID.randomUUID().toString(), null)
                .orElseThrow();
    }

    private void fill(UUID entry) {
        assertThat(post("/correspondence/letters/" + entry + "/correct", office.saraban, FACTS))
                .hasStatus3xxRedirection();
    }

    private List<Integer> numbersOf(LetterFixture one) {
        return jdbc.sql("""
                select number from correspondence.entry where office_id = :office and unit_id = :unit
                order by year, number""")
                .param("office", one.office.id().value())
                .param("unit", one.registry.value())
                .query(Integer.class)
                .list();
    }

    private Map<String, Object> row(UUID entry) {
        return jdbc.sql("select state, number from correspondence.entry where id = :entry")
                .param("entry", entry)
                .query()
                .singleRow();
    }

    private static int thisYear() {
        return org.khet.platform.thai.ThaiDate.year(OffsetDateTime.now(new OfficeClock()));
    }

    private static void at(String moment, Runnable act) {
        OfficeClock.at(OffsetDateTime.parse(moment).toInstant(), act);
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).cookie(office.session(mvc, actor)).exchange();
    }

    private MvcTestResult post(String path, Actor actor, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(csrf()).cookie(office.session(mvc, actor));
        fields.forEach(request::param);
        return request.exchange();
    }
}
