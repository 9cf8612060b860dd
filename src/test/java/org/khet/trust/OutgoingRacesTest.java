package org.khet.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.khet.dispatch.DispatchFixture;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.Series;
import org.khet.files.Samples;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.OfficeFixture;
import org.khet.office.Role;
import org.khet.proposal.ProposalFixture;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two at the same number, register or form at the same moment: one act is done, no number is lost or given twice. */
@KhetTest
class OutgoingRacesTest {

    private static final int ROUNDS = 3;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    private DispatchFixture office;
    private Desk owner;
    private Desk clerk;

    @BeforeEach
    void an_office() {
        office = new DispatchFixture(context);
        owner = Desk.of(mvc, office.letters.userName(office.officer));
        clerk = Desk.of(mvc, office.letters.userName(office.letters.plansClerk));
    }

    private String[] facts(String subject) {
        return Desk.with(Desk.day("dated", 0), new String[] {
            "version",
            "1",
            "subject",
            subject,
            "addressee",
            "ผู้รับ",
            "owner",
            office.officer.person().toString(),
            "speed",
            "NORMAL",
            "series",
            "memo",
            "key",
            "แบบเดียว"
        });
    }

    private String count(String what) {
        return office.jdbc
                .sql("select " + what + " from dispatch.letter where office_id = :office")
                .param("office", office.officer.office().value())
                .query(String.class)
                .single();
    }

    private String acts(OutgoingId letter) {
        return office.jdbc
                .sql("select coalesce(string_agg(verb, ' ' order by id), '') from platform.act where subject_id = :id")
                .param("id", letter.value())
                .query(String.class)
                .single();
    }

    @RepeatedTest(ROUNDS)
    void one_form_sent_twice_at_once_takes_one_number() throws Exception {
        var form = facts("เรื่องเดียว");
        var answers = Race.of(() -> owner.post("/dispatch/new", form), () -> owner.post("/dispatch/new", form));
        assertThat(Race.ledTo(answers, "/dispatch/letters/")).isEqualTo(2);
        assertThat(count("count(*)::text || max(number)")).isEqualTo("11");
    }

    @RepeatedTest(ROUNDS)
    void two_that_take_numbers_get_two() throws Exception {
        var form = facts("เรื่อง");
        var answers = Race.of(() -> owner.post("/dispatch/new", form), () -> clerk.post("/dispatch/new", form));
        assertThat(Race.ledTo(answers, "/dispatch/letters/")).isEqualTo(2);
        assertThat(count("string_agg(number::text, '' order by number)")).isEqualTo("12");
    }

    @RepeatedTest(ROUNDS)
    void of_a_correction_and_a_cancellation_one_is_done() throws Exception {
        var letter = office.issued(office.officer, Series.MEMO, "เดิม");
        var path = "/dispatch/letters/" + letter;
        var form = facts("แก้แล้ว");
        Race.of(
                () -> owner.post(path + "/correct", form),
                () -> clerk.post(path + "/cancel", "version", "1", "reason", "ซ้ำ"));
        assertThat(acts(letter)).isIn("dispatch.corrected", "dispatch.cancelled");
        assertThat(count("version::text")).isEqualTo("2");
    }

    @RepeatedTest(ROUNDS)
    void of_two_files_first_attached_one_is_the_letter() throws Exception {
        var letter = office.issued(office.officer, Series.MEMO, "เดิม");
        var path = "/dispatch/letters/" + letter + "/attach";
        var one = Samples.pdf("หนึ่ง").getBytes(StandardCharsets.ISO_8859_1);
        var two = Samples.pdf("สอง").getBytes(StandardCharsets.ISO_8859_1);
        var answers = Race.of(
                () -> owner.upload(path, "files", "หนึ่ง.pdf", one, "version", "1"),
                () -> clerk.upload(path, "files", "สอง.pdf", two, "version", "1"));
        assertThat(Race.ledTo(answers, "/dispatch/letters/")).isOne();
        assertThat(acts(letter)).isEqualTo("dispatch.attached");
    }

    @RepeatedTest(ROUNDS)
    void one_reservation_sent_twice_at_once_reserves_one() throws Exception {
        var form = new String[] {
            "series",
            "memo",
            "keeper",
            office.letters.plans + "." + office.officer.person(),
            "reason",
            "รอ",
            "key",
            UUID.randomUUID().toString()
        };
        Race.of(
                () -> clerk.post("/dispatch/numbers/reserve", form),
                () -> clerk.post("/dispatch/numbers/reserve", form));
        assertThat(count("count(*)::text")).isEqualTo("1");
    }

    @RepeatedTest(ROUNDS)
    void a_year_is_opened_or_begun() throws Exception {
        var year = ""
                + org.khet.platform.thai.ThaiDate.year(java.time.LocalDate.now(org.khet.platform.thai.ThaiDate.ZONE));
        var form = facts("เรื่อง");
        Race.of(
                () -> owner.post("/dispatch/new", form),
                () -> clerk.post("/dispatch/numbers/open", "of", "memo", "year", year, "first", "50", "why", "ต่อ"));
        assertThat(count("number::text")).isIn("1", "50");
    }

    @RepeatedTest(ROUNDS)
    void of_two_who_set_a_pattern_one_does() throws Exception {
        var head = Desk.of(mvc, office.letters.userName(office.schoolHead));
        var school = Desk.of(mvc, office.letters.userName(office.schoolClerk));
        var answers = Race.of(
                () -> head.post("/dispatch/series/change", pattern("1")),
                () -> school.post("/dispatch/series/change", pattern("2")));
        assertThat(Race.ledTo(answers, "/dispatch/series")).isOne();
        assertThat(Race.with(answers, 422)).isOne();
    }

    private static String[] pattern(String of) {
        return new String[] {
            "series", "ordinary", "pattern", "ศธ 04999." + of + "/{n}", "register", "OWN", "version", "0"
        };
    }

    @RepeatedTest(ROUNDS)
    void two_who_sign_the_same_file_at_once_use_one_number() throws Exception {
        var files = new ProposalFixture(context, mvc);
        Actor substitute = files.letters.moneyHead;
        files.acting(substitute, files.director, Role.DIRECTOR, null);
        var path = files.before(files.director, "เรื่องเดียว");
        var one = files.opened(files.director, path, "way", "system", "password", OfficeFixture.PASSWORD);
        var two = files.opened(substitute, path, "way", "system", "password", OfficeFixture.PASSWORD);
        var director = files.desk(files.director);
        var acting = files.desk(substitute);
        Race.of(() -> director.post(path + "/sign", one), () -> acting.post(path + "/sign", two));
        assertThat(files.state(path)).isEqualTo("SIGNED");
        assertThat(files.jdbc
                        .sql("""
                select string_agg(state || number, ' ') || count(distinct f.file_id) from dispatch.letter l
                left join dispatch.letter_file f on f.letter_id = l.id where l.office_id = :office""")
                        .param("office", files.director.office().value())
                        .query(String.class)
                        .single())
                .isEqualTo("ISSUED11");
    }
}
