package org.khet.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.khet.office.Desk;
import org.khet.office.OfficeFixture;
import org.khet.office.PersonId;
import org.khet.office.Role;
import org.khet.office.UnitKind;
import org.khet.support.KhetTest;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What two administrators press at once is done once, told in the trail once, and never ends in an error. */
@KhetTest
class OfficeRacesTest extends TwoAdministrators {

    @RepeatedTest(ROUNDS)
    void a_place_is_ended_once() throws Exception {
        var address = people("/places/" + place + "/end");
        var answers = both(address, Desk.with(Desk.day("day", 0), version(1)));
        assertThat(Race.ledTo(answers, people(""))).isOne();
        assertThat(Race.with(answers, 422)).isOne();
        assertThat(acts("place.ended")).isOne();
        assertThat(number("select version from office.membership where id = :id", place))
                .isEqualTo(2);
        assertThat(number("select version from office.person where id = :id", person.value()))
                .isEqualTo(2);
    }

    @RepeatedTest(ROUNDS)
    void an_account_is_locked_or_renamed_but_not_both_from_the_same_page() throws Exception {
        var answers = Race.of(
                () -> one.post(people("/lock"), Desk.with(new String[] {"reason", "ลา"}, version(1))),
                () -> other.post(
                        people("/account"),
                        Desk.with(
                                new String[] {"userName", "new" + person.value().hashCode()}, version(1))));
        assertThat(Race.ledTo(answers, people(""))).isOne();
        assertThat(acts("account.locked") + acts("account.renamed")).isOne();
    }

    @RepeatedTest(ROUNDS)
    void an_account_is_unlocked_once() throws Exception {
        one.send(people("/lock"), "reason", "ลา");
        var answers = both(people("/unlock"), version(2));
        assertThat(Race.ledTo(answers, people(""))).isOne();
        assertThat(acts("account.unlocked")).isOne();
    }

    @RepeatedTest(ROUNDS)
    void of_two_first_passwords_one_is_issued_and_it_is_the_one_that_was_shown() throws Exception {
        var answers = both(people("/password"), version(1));
        assertThat(Race.with(answers, 200)).isOne();
        assertThat(acts("account.password-issued")).isOne();
        var shown = answers.stream()
                .filter(answer -> answer.getResponse().getStatus() == 200)
                .findFirst()
                .orElseThrow();
        var password = Pattern.compile("(?<=<output>)[a-z0-9-]+").matcher(Desk.body(shown));
        assertThat(password.find()).isTrue();
        Desk.of(mvc, user, password.group());
    }

    @RepeatedTest(ROUNDS)
    void who_signs_in_while_a_new_password_is_issued_is_not_in_with_the_old_one() throws Exception {
        var answers = Race.of(
                () -> one.post(people("/password"), version(1)),
                () -> mvc.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .param("user", user)
                        .param("password", OfficeFixture.PASSWORD)
                        .exchange());
        assertThat(answers.getFirst()).hasStatusOk();
        var session = answers.getLast().getResponse().getCookie("khet");
        if (session != null) {
            assertThat(mvc.get().uri("/office/units").cookie(session)).hasStatus3xxRedirection();
        }
        assertThat(acts("account.password-issued")).isOne();
    }

    @RepeatedTest(ROUNDS)
    void an_own_new_password_and_an_issued_one_do_not_both_hold() throws Exception {
        var theirs = Desk.of(mvc, user);
        var fresh = "รุ้งกินน้ำ ป่าเขา ลำธาร";
        var answers = Race.of(
                () -> one.post(people("/password"), version(1)),
                () -> theirs.post(
                        "/office/account/password", "old", OfficeFixture.PASSWORD, "fresh", fresh, "again", fresh));
        var issued = Race.with(answers.subList(0, 1), 200) == 1;
        assertThat(issued).isTrue();
        assertThat(number("select count(*) from office.account where person_id = :id and must_change", person.value()))
                .isOne();
        assertThat(mvc.post().uri("/sign-in").with(csrf()).param("user", user).param("password", fresh))
                .hasStatus(422);
    }

    @RepeatedTest(ROUNDS)
    void an_acting_order_entered_twice_holds_once() throws Exception {
        var head = office.person("ธีรเดช", "หัวหน้า");
        office.membership(head, group, Role.GROUP_DIRECTOR, -9, null);
        var order = Desk.with(
                new String[] {
                    "post",
                    group + ".GROUP_DIRECTOR." + head,
                    "kind",
                    "IN_PLACE",
                    "person",
                    "" + person,
                    "orderNumber",
                    "๑/๒๕๖๙"
                },
                Desk.day("orderDate", -10),
                Desk.day("since", 0),
                Desk.day("until", 3));
        var answers = both("/office/acting/new", order);
        assertThat(Race.ledTo(answers, "/office/acting/")).isOne();
        assertThat(Race.with(answers, 422)).isOne();
        assertThat(number(
                        "select count(*) from office.acting where office_id = :id",
                        office.id().value()))
                .isOne();
        assertThat(acts("acting.appointed"))
                .as("told of the order and of the person")
                .isEqualTo(2);

        var id = answers.stream()
                .map(answer -> answer.getResponse().getRedirectedUrl())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var ended = both(id + "/end", Desk.with(Desk.day("day", 0), new String[] {"reason", "กลับมาแล้ว"}, version(1)));
        assertThat(Race.ledTo(ended, id)).isOne();
        assertThat(acts("acting.ended")).isEqualTo(2);
    }

    @RepeatedTest(ROUNDS)
    void two_orders_of_the_same_rank_and_time_do_not_both_hold() throws Exception {
        var head = office.person("ธีรเดช", "หัวหน้า");
        office.membership(head, group, Role.GROUP_DIRECTOR, -9, null);
        var second = office.person("สุดา", "ใจดี");
        office.membership(second, group, Role.OFFICER, -9, null);
        var post = group + ".GROUP_DIRECTOR." + head;
        var answers = Race.of(
                () -> one.post("/office/acting/new", order(post, person, 0, 5)),
                () -> other.post("/office/acting/new", order(post, second, 3, 9)));
        assertThat(Race.ledTo(answers, "/office/acting/")).isOne();
        assertThat(number(
                        "select count(*) from office.acting where office_id = :id",
                        office.id().value()))
                .isOne();
    }

    private static String[] order(String post, PersonId who, int since, int until) {
        return Desk.with(
                new String[] {"post", post, "kind", "IN_PLACE", "person", "" + who, "orderNumber", "๑/๒๕๖๙"},
                Desk.day("orderDate", -10),
                Desk.day("since", since),
                Desk.day("until", until));
    }

    @RepeatedTest(ROUNDS)
    void nobody_is_placed_in_a_unit_that_is_closed_at_that_moment() throws Exception {
        var empty = office.unit(UnitKind.GROUP, "กลุ่มที่ว่าง");
        var answers = Race.of(
                () -> one.post(
                        "/office/units/" + empty + "/close", Desk.with(new String[] {"reason", "ยุบ"}, version(1))),
                () -> other.post(
                        people("/places/new"),
                        Desk.with(
                                new String[] {"unit", "" + empty, "role", "OFFICER", "position", "เจ้าหน้าที่"},
                                Desk.day("since", 0),
                                version(1))));
        assertThat(Race.with(answers, 302)).isOne();
        assertThat(acts("unit.closed") + acts("place.added")).isOne();
        assertThat(number("""
                select count(*) from office.membership m join office.unit u on u.id = m.unit_id
                where u.id = :id and u.closed_on is not null""", empty.value())).isZero();
    }

    @Test
    void nobody_is_placed_in_a_closed_unit() {
        var empty = office.unit(UnitKind.GROUP, "กลุ่มที่ว่าง");
        one.send("/office/units/" + empty + "/close", "reason", "ยุบ");
        var answer = other.post(
                people("/places/new"),
                Desk.with(
                        new String[] {"unit", "" + empty, "role", "OFFICER", "position", "เจ้าหน้าที่"},
                        Desk.day("since", 0),
                        version(1)));
        assertThat(answer).hasStatus(422);
        assertThat(acts("place.added")).isZero();
    }

    @RepeatedTest(ROUNDS)
    void no_school_joins_a_network_that_is_closed_at_that_moment() throws Exception {
        var network = office.unit(UnitKind.NETWORK, "เครือข่ายเดิม");
        var answers = Race.of(
                () -> one.post(
                        "/office/units/" + network + "/close", Desk.with(new String[] {"reason", "ยุบ"}, version(1))),
                () -> other.post(
                        "/office/units/new",
                        "kind",
                        "SCHOOL",
                        "name",
                        "โรงเรียนใหม่",
                        "shortName",
                        "ใหม่",
                        "network",
                        "" + network));
        assertThat(Race.with(answers, 302)).isOne();
        assertThat(number("""
                select count(*) from office.unit u join office.unit n on n.id = u.parent_id
                where n.id = :id and n.closed_on is not null""", network.value())).isZero();
    }

    @RepeatedTest(ROUNDS)
    void a_unit_is_founded_once_and_closed_once() throws Exception {
        var founded = both("/office/units/new", "kind", "GROUP", "name", "กลุ่มใหม่", "shortName", "ใหม่");
        assertThat(Race.with(founded, 302)).isOne();
        assertThat(Race.with(founded, 422)).isOne();
        var spare = office.unit(UnitKind.GROUP, "กลุ่มที่ว่าง");
        var closed = both("/office/units/" + spare + "/close", Desk.with(new String[] {"reason", "ยุบ"}, version(1)));
        assertThat(Race.with(closed, 302)).isOne();
        var reopened = both("/office/units/" + spare + "/reopen", version(2));
        assertThat(acts("unit.added")).isOne();
        assertThat(acts("unit.closed")).isOne();
        assertThat(acts("unit.reopened")).isOne();
        assertThat(Race.with(reopened, 302)).isOne();
    }

    @RepeatedTest(ROUNDS)
    void a_table_is_read_in_once() throws Exception {
        var sent = one.upload(
                "/office/import/people",
                "people",
                "คน.csv",
                "คำนำหน้า,ชื่อ,นามสกุล,ตำแหน่ง\nนาง,นำ,เข้า,ครู\nนาย,มา,ใหม่,ครู\n".getBytes(StandardCharsets.UTF_8));
        var preview = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        var fingerprint =
                Pattern.compile("name=\"fingerprint\" value=\"([^\"]+)\"").matcher(one.page(preview));
        assertThat(fingerprint.find()).isTrue();
        Callable<MvcTestResult> press = () -> one.post(preview, "fingerprint", fingerprint.group(1));
        var answers = Race.of(press, press);
        assertThat(Race.ledTo(answers, "/office/people")).isOne();
        assertThat(acts("person.added")).isEqualTo(2);
        assertThat(number(
                        "select count(*) from office.person where office_id = :id and position = 'ครู'",
                        office.id().value()))
                .isEqualTo(2);
    }

    @RepeatedTest(ROUNDS)
    void a_table_and_an_account_by_hand_do_not_block_each_other() throws Exception {
        var late = office.person("มาลี", "มาช้า");
        var name = "late" + (late.value().hashCode() & Integer.MAX_VALUE);
        var sent = one.upload(
                "/office/import/people",
                "people",
                "คน.csv",
                ("คำนำหน้า,ชื่อ,นามสกุล,ตำแหน่ง,ชื่อผู้ใช้\nนางสาว,มาลี,มาช้า,ครู," + name + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        var preview = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        var fingerprint =
                Pattern.compile("name=\"fingerprint\" value=\"([^\"]+)\"").matcher(one.page(preview));
        assertThat(fingerprint.find()).isTrue();
        Race.of(
                () -> one.post(preview, "fingerprint", fingerprint.group(1)),
                () -> other.post(
                        "/office/people/" + late + "/account", Desk.with(new String[] {"userName", name}, version(1))));
        assertThat(number("select count(*) from office.account where person_id = :id", late.value()))
                .isOne();
        assertThat(acts("account.opened")).isOne();
    }

    @RepeatedTest(ROUNDS)
    void a_person_added_by_two_is_there_once() throws Exception {
        var answers = both(
                "/office/people/new", "title", "นาง", "firstName", "ใหม่", "lastName", "เอี่ยม", "position", "ครู");
        assertThat(Race.with(answers, 302)).isOne();
        assertThat(Race.with(answers, 422)).isOne();
        assertThat(acts("person.added")).isOne();
    }

    @RepeatedTest(ROUNDS)
    void a_user_name_goes_to_one_of_two_people() throws Exception {
        var second = office.person("สุดา", "ใจดี");
        office.account(second);
        var third = office.person("มาลี", "ใจเย็น");
        var name = "wanted" + (second.value().hashCode() & Integer.MAX_VALUE);
        var renamed = Race.of(
                () -> one.post(people("/account"), Desk.with(new String[] {"userName", name}, version(1))),
                () -> other.post(
                        "/office/people/" + second + "/account",
                        Desk.with(new String[] {"userName", name}, version(1))));
        assertThat(Race.with(renamed, 302)).isOne();
        assertThat(Race.with(renamed, 422)).isOne();
        var again = "next" + (second.value().hashCode() & Integer.MAX_VALUE);
        var opened = Race.of(
                () -> one.post(
                        "/office/people/" + third + "/account",
                        Desk.with(new String[] {"userName", again}, version(1))),
                () -> other.send("/office/people/" + second + "/account", "userName", again));
        assertThat(Race.with(opened, 422)).isOne();
        assertThat(acts("account.renamed") + acts("account.opened")).isEqualTo(2);
    }

    @RepeatedTest(ROUNDS)
    void a_user_name_goes_to_one_of_two_offices() throws Exception {
        var elsewhere = OfficeFixture.in(jdbc);
        var theirs = Desk.of(mvc, elsewhere.member(Role.ADMINISTRATOR));
        var stranger = elsewhere.person("คน", "อื่น");
        elsewhere.account(stranger);
        var name = "both" + (stranger.value().hashCode() & Integer.MAX_VALUE);
        var answers = Race.of(
                () -> one.post(people("/account"), Desk.with(new String[] {"userName", name}, version(1))),
                () -> theirs.post(
                        "/office/people/" + stranger + "/account",
                        Desk.with(new String[] {"userName", name}, version(1))));
        assertThat(Race.with(answers, 302)).isOne();
        assertThat(Race.with(answers, 422)).isOne();
    }

    @RepeatedTest(ROUNDS)
    void an_absence_noted_by_two_is_noted_once_and_withdrawn_once() throws Exception {
        var answers = both(
                "/office/absences",
                Desk.with(
                        new String[] {"away", "" + person, "why", "ลาพักผ่อน"},
                        Desk.day("from", 0),
                        Desk.day("to", 2)));
        assertThat(Race.ledTo(answers, "/office/acting")).isOne();
        assertThat(acts("absence.noted")).isOne();
        var id = jdbc.sql("select id from office.absence where office_id = :id order by id limit 1")
                .param("id", office.id().value())
                .query(UUID.class)
                .single();
        both("/office/absences/" + id + "/withdraw");
        assertThat(acts("absence.withdrawn")).isOne();
    }

    @RepeatedTest(ROUNDS)
    void a_position_is_added_once_and_closed_once() throws Exception {
        both("/office/positions", "name", "นักวิชาการใหม่");
        assertThat(acts("position.added")).isOne();
        var id = jdbc.sql("select id from office.position where office_id = :id order by id limit 1")
                .param("id", office.id().value())
                .query(UUID.class)
                .single();
        both("/office/positions/" + id, "offered", "false");
        assertThat(acts("position.closed")).isLessThanOrEqualTo(1);
    }

    @RepeatedTest(ROUNDS)
    void the_office_profile_is_changed_by_one_of_two() throws Exception {
        var answers = Race.of(
                () -> one.post("/office/profile", profile("ก")), () -> other.post("/office/profile", profile("ข")));
        assertThat(Race.with(answers, 302)).isOne();
        assertThat(Race.with(answers, 422)).isOne();
        assertThat(acts("profile.changed")).isOne();
    }

    private static String[] profile(String name) {
        return new String[] {"name", "สำนักงาน " + name, "shortName", "สพป.", "letterCode", "ศธ 04001", "version", "1"};
    }

    @RepeatedTest(ROUNDS)
    void limits_set_by_two_follow_one_another_in_the_trail() throws Exception {
        Race.of(
                () -> one.post("/correspondence/limits", limits("3")),
                () -> other.post("/correspondence/limits", limits("4")));
        var told = jdbc.sql("""
                select coalesce(before::text, '') || '>' || after::text from platform.act
                where office_id = :id and verb = 'limits.set' order by id""")
                .param("id", office.id().value())
                .query(String.class)
                .list();
        assertThat(told).hasSize(2);
        var afters =
                told.stream().map(one -> one.substring(one.indexOf('>') + 1)).toList();
        assertThat(told)
                .as("one of the two saw what the other had set")
                .anyMatch(line -> afters.stream()
                        .anyMatch(after ->
                                line.startsWith(after.replace(" ", "") + ">") || line.startsWith(after + ">")));
    }

    private static String[] limits(String days) {
        return new String[] {"NORMAL", days, "URGENT", days, "VERY_URGENT", days, "MOST_URGENT", days};
    }

    @RepeatedTest(ROUNDS)
    void sign_in_rules_set_by_two_are_one_of_the_two() throws Exception {
        var answers = Race.of(
                () -> one.post("/office/sign-in-rules", "shortest", "12", "mode", "OPTIONAL"),
                () -> other.post("/office/sign-in-rules", "shortest", "14", "mode", "OFF"));
        assertThat(answers).allMatch(answer -> answer.getResponse().getStatus() < 500);
        assertThat(number(
                        "select count(*) from office.sign_in_rules where office_id = :id",
                        office.id().value()))
                .isLessThanOrEqualTo(1);
    }
}
