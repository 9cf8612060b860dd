package org.khet.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.audit.ActSubjects;
import org.khet.correspondence.Drafts;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.LetterId;
import org.khet.correspondence.Purpose;
import org.khet.office.Actor;
import org.khet.office.Role;
import org.khet.office.Tokens;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A letter lies with many units, and none of them learns of the others by it. */
@KhetTest
class DeliveredPrivacyTest {

    private static final String SUBJECT = "หนังสือเวียนถึงหลายโรงเรียน";
    private static final String REASON = "เหตุผลที่โรงเรียนอื่นไม่ควรรู้";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tokens tokens;

    @Autowired
    List<ActSubjects> subjects;

    private LetterFixture office;
    private UnitId otherSchool;
    private Actor otherClerk;
    private LetterId letter;
    private EntryId here;
    private EntryId there;

    @BeforeEach
    void a_circular() {
        office = new LetterFixture(context);
        otherSchool = office.office.unit(UnitKind.SCHOOL, "โรงเรียนที่อื่น");
        otherClerk = office.someone(Role.SCHOOL_CLERK, otherSchool);
        letter = office.laid(office.plansOfficer, SUBJECT);
        var brought = office.brought(office.plansOfficer, letter, office.school, otherSchool, office.registry);
        here = Objects.requireNonNull(brought.get(office.school));
        there = Objects.requireNonNull(brought.get(otherSchool));
    }

    @Test
    void the_first_look_of_the_unit_it_came_to_is_kept_and_nobody_elses() {
        get(office.saraban, page(here));
        get(otherClerk, page(here));
        assertThat(office.entry(here).openedAt()).isNull();

        get(office.schoolClerk, page(here));
        var first = office.entry(here).openedAt();
        assertThat(first).isNotNull();
        assertThat(office.entry(here).version()).as("a look is no act").isEqualTo(1);

        get(office.schoolClerk, page(here));
        assertThat(office.entry(here).openedAt()).isEqualTo(first);
        assertThat(office.entry(there).openedAt()).isNull();
    }

    @Test
    void what_was_entered_unopened_stays_unopened() {
        office.entering.enter(office.schoolClerk, office.seen(here));
        get(office.schoolClerk, page(here));
        assertThat(office.entry(here).openedAt()).isNull();
    }

    @Test
    void a_receiver_reads_that_it_was_sent_and_what_it_did_itself_and_nothing_of_the_others() {
        office.entering.enter(office.schoolClerk, office.seen(here));
        office.entering.giveBack(otherClerk, office.seen(there), REASON);
        for (var reader : List.of(office.schoolClerk, office.saraban, office.someone(Role.AUDITOR, office.money))) {
            for (var body : List.of(get(reader, page(here)), api(reader, here, "/history"))) {
                assertThat(words(body))
                        .contains("ส่งถึงหน่วยงานในระบบ")
                        .contains(office.plansOfficer.name())
                        .contains("ลงรับในทะเบียนของหน่วย เลขรับ 1/2569")
                        .doesNotContain(REASON)
                        .doesNotContain("คืนผู้ส่งแล้ว")
                        .doesNotContain("โรงเรียนที่อื่น");
            }
        }
        assertThat(words(get(office.saraban, page(there)))).contains(REASON).doesNotContain("1/2569");
        assertThat(api(office.schoolClerk, here, "")).bodyText().doesNotContain(otherSchool.toString());
    }

    @Test
    void who_got_it_later_reads_of_its_own_sending_alone() {
        var later = office.brought(office.plansHead, letter, office.money).get(office.money);
        var told = words(get(office.moneyClerk, page(Objects.requireNonNull(later))));
        assertThat(told.split("ส่งถึงหน่วยงานในระบบ", -1)).hasSize(2);
        assertThat(told).contains(office.plansHead.name()).doesNotContain(office.plansOfficer.name());
    }

    @Test
    void a_recall_is_told_to_whom_it_was_recalled_from_and_its_papers_are_read_no_more() {
        var file = office.file(office.plansOfficer, "circular");
        var sent = office.laid(office.plansOfficer, SUBJECT, file);
        var brought = office.brought(office.plansOfficer, sent, office.school, otherSchool);
        var mine = Objects.requireNonNull(brought.get(office.school));
        var theirs = Objects.requireNonNull(brought.get(otherSchool));
        assertThat(get(office.schoolClerk, page(mine) + "/files/" + file)).hasStatusOk();
        office.recalled(office.plansOfficer, mine);
        assertThat(words(get(office.schoolClerk, page(mine))))
                .contains("ผู้ส่งเรียกคืนหนังสือนี้")
                .contains("ส่งผิด");
        assertThat(get(office.schoolClerk, page(mine) + "/files/" + file)).hasStatus(404);
        assertThat(words(get(otherClerk, page(theirs)))).doesNotContain("เรียกคืน");
        assertThat(get(otherClerk, page(theirs) + "/files/" + file)).hasStatusOk();
    }

    @Test
    void a_group_below_the_registry_reads_the_story_of_the_registry_and_its_own() {
        var received = jdbc.sql("select id from correspondence.entry where letter_id = :letter and unit_id = :unit")
                .param("letter", letter.value())
                .param("unit", office.registry.value())
                .query(UUID.class)
                .single();
        office.entering.enter(office.saraban, office.seen(new EntryId(received)));
        var copy = office.sent(new EntryId(received), office.plans, Purpose.ACT);
        office.entering.enter(office.schoolClerk, office.seen(here));
        assertThat(words(get(office.plansClerk, page(copy))))
                .contains("ส่งถึงหน่วยงานในระบบ")
                .contains("ส่งให้กลุ่มแผน")
                .doesNotContain(office.schoolClerk.name() + " · " + office.schoolClerk.capacity());
        assertThat(office.entry(copy).story()).isEqualTo(new EntryId(received));
    }

    @Test
    void in_the_trail_each_place_is_a_matter_of_its_own_and_the_letter_shows_no_ones_number() {
        office.entering.enter(office.schoolClerk, office.seen(here));
        var auditor = office.someone(Role.AUDITOR, office.money);
        var ids = List.of(letter.value(), here.value(), there.value());
        var told = new HashMap<UUID, ActSubjects.Subject>();
        subjects.forEach(one -> told.putAll(one.describe(auditor, ids)));
        assertThat(told)
                .containsEntry(letter.value(), new ActSubjects.Subject("ที่ ศธ 04299/77 " + SUBJECT, null, false))
                .containsEntry(here.value(), new ActSubjects.Subject("เลขรับ 1/2569 " + SUBJECT, page(here), false))
                .containsEntry(
                        there.value(), new ActSubjects.Subject("ที่ ศธ 04299/77 " + SUBJECT, page(there), false));
        assertThat(subjects.stream().flatMap(one -> one.find(auditor, SUBJECT, 50).stream()))
                .startsWith(letter.value())
                .contains(here.value(), there.value());
        assertThat(subjects.stream().flatMap(one -> one.find(auditor, "1/2569", 50).stream()))
                .contains(here.value())
                .doesNotContain(letter.value());
        assertThat(acts(letter.value())).containsExactly("letter.delivered");
        assertThat(acts(here.value())).containsExactly("letter.entered");
    }

    @Test
    void that_another_school_has_it_makes_it_no_second_letter_at_the_registry() {
        office.entering.enter(otherClerk, office.seen(there));
        var alike = context.getBean(Drafts.class)
                .alike(office.moneyClerk, "ศธ 04299/77", LocalDate.of(2026, 11, 20), "สพป.ทดสอบ");
        var all = context.getBean(Drafts.class)
                .alike(office.saraban, "ศธ 04299/77", LocalDate.of(2026, 11, 20), "สพป.ทดสอบ");
        assertThat(List.of(alike, all)).allMatch(Optional::isEmpty);
    }

    private List<String> acts(UUID subject) {
        return jdbc.sql("select verb from platform.act where office_id = :office and subject_id = :subject order by id")
                .param("office", office.office.id().value())
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    /** The page as it is read: without what keeps words together. */
    private static String words(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        var body = answer.getResponse().getContentAsByteArray();
        return new String(body, StandardCharsets.UTF_8).replaceAll("</?(wbr|span)[^>]*>", "");
    }

    private static String page(EntryId id) {
        return "/correspondence/letters/" + id;
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).cookie(office.session(mvc, actor)).exchange();
    }

    private MvcTestResult api(Actor actor, EntryId entry, String what) {
        var token = ((Tokens.Issued.Done) tokens.issue(office.userName(actor))).token();
        return mvc.get()
                .uri("/api/v1/letters/" + entry + what)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }
}
