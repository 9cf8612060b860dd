package org.khet.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.khet.dispatch.DispatchFixture;
import org.khet.dispatch.ReceiversFixture;
import org.khet.office.Desk;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two press at the same moment where letters are sent, recalled, entered, reminded of and dealt with. */
@KhetTest
class SendingRacesTest {

    private static final int ROUNDS = 3;
    private static final String SCHOOL = "โรงเรียนบ้านทดสอบ";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    ReceiversFixture office;
    DispatchFixture cast;
    Desk one;
    Desk other;

    @BeforeEach
    void a_unit_with_two_who_send() {
        office = new ReceiversFixture(context, mvc);
        cast = office.office;
        one = office.desk(cast.officer);
        other = office.desk(cast.letters.plansClerk);
    }

    private String sent() {
        var path = office.letter(cast.officer, "เรื่องเดียว");
        office.send(cast.officer, path, "u" + cast.school);
        return path;
    }

    @RepeatedTest(ROUNDS)
    void a_letter_sent_by_two_at_once_reaches_each_once() throws Exception {
        var path = office.letter(cast.officer, "เรื่องเดียว");
        Race.of(
                () -> one.post(path + "/send", ReceiversFixture.to("u" + cast.school, "u" + cast.otherSchool)),
                () -> other.post(path + "/send", ReceiversFixture.to("u" + cast.otherSchool, "u" + cast.school)));
        assertThat(office.count(path, "true")).isEqualTo(2);
        assertThat(cast.jdbc
                        .sql(
                                "select count(distinct e.letter_id) from correspondence.delivered e join dispatch.delivery d on d.entry_id = e.id where d.letter_id = :id")
                        .param("id", ReceiversFixture.id(path))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @RepeatedTest(ROUNDS)
    void it_is_recalled_or_entered() throws Exception {
        var path = sent();
        var entry = office.entry(path, SCHOOL);
        var version = cast.jdbc
                .sql("select version from correspondence.entry where id = :id")
                .param("id", entry)
                .query(Integer.class)
                .single();
        var clerk = office.desk(cast.schoolClerk);
        Race.of(
                () -> one.post(path + "/recall", "why", "ส่งผิด"),
                () -> clerk.post("/correspondence/letters/" + entry + "/enter", "version", "" + version));
        var state = office.state(path, SCHOOL);
        assertThat(state).isIn("RECALLED", "REGISTERED");
        var number = cast.jdbc
                .sql("select count(number) from correspondence.entry where id = :id")
                .param("id", entry)
                .query(Integer.class)
                .single();
        assertThat(number).isEqualTo(state.equals("REGISTERED") ? 1 : 0);
    }

    @RepeatedTest(ROUNDS)
    void two_who_remind_at_once_remind_once() throws Exception {
        var path = sent();
        Race.of(() -> one.post(path + "/remind"), () -> other.post(path + "/remind"));
        assertThat(office.count(path, "reminders = 1")).isOne();
    }

    @RepeatedTest(ROUNDS)
    void what_came_back_is_sent_again_or_dealt_with() throws Exception {
        var path = sent();
        office.becomes(path, SCHOOL, "state = 'RETURNED_TO_SENDER', note = 'ไม่ใช่ของโรงเรียน'");
        var delivery = path + "/receivers/" + office.delivery(path, SCHOOL);
        Race.of(
                () -> one.post(delivery + "/resend"),
                () -> other.post(delivery + "/settle", "words", "ไม่ต้องส่งแล้ว"));
        assertThat(office.count(path, "state = 'SETTLED'")).isOne();
        assertThat(office.count(path, "true")).isLessThanOrEqualTo(2);
        var twice = path + "/receivers/" + office.delivery(path, SCHOOL);
        office.becomes(path, SCHOOL, "state = 'RETURNED_TO_SENDER', note = 'อีกครั้ง'");
        Race.of(() -> one.post(twice + "/resend"), () -> other.post(twice + "/resend"));
        assertThat(office.count(path, "state = 'SENT'")).isLessThanOrEqualTo(1);
    }

    @RepeatedTest(ROUNDS)
    void a_person_acknowledges_or_it_is_recalled() throws Exception {
        var path = office.letter(cast.officer, "เรื่องเดียว");
        var person = cast.letters.moneyHead;
        office.send(cast.officer, path, "p" + person.person());
        var mine = "/dispatch/mine/"
                + cast.jdbc
                        .sql("select id from dispatch.delivery where letter_id = :id")
                        .param("id", ReceiversFixture.id(path))
                        .query(java.util.UUID.class)
                        .single();
        var theirs = office.desk(person);
        Race.of(() -> theirs.post(mine + "/acknowledge"), () -> one.post(path + "/recall", "why", "ส่งผิด"));
        assertThat(office.count(path, "state = 'RECALLED' and registered_at is null or state = 'REGISTERED'"))
                .isOne();
    }

    @RepeatedTest(ROUNDS)
    void two_who_give_a_group_the_same_name_make_one() throws Exception {
        var form = Desk.with(new String[] {"name", "กลุ่มเดียว"}, ReceiversFixture.to("u" + cast.school));
        Race.of(() -> one.post("/dispatch/groups/new", form), () -> other.post("/dispatch/groups/new", form));
        assertThat(cast.jdbc
                        .sql("select count(*) from dispatch.receiver_group where office_id = :office")
                        .param("office", cast.officer.office().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
