package org.khet.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.Purpose;
import org.khet.office.Actor;
import org.khet.office.Role;
import org.khet.office.Tokens;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A letter exists for those who may see it, and for nobody else. */
@KhetTest
class VisibilityTest {

    private static final String SECRET = "เรื่องที่คนอื่นไม่ควรเห็น";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    private LetterFixture office;
    private EntryId letter;
    private EntryId copy;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
        letter = office.registered(office.saraban, SECRET);
        copy = office.sent(letter, office.plans, Purpose.ACT);
        office.entering.enter(office.plansClerk, office.seen(copy));
    }

    @Test
    void a_letter_opens_to_its_unit_and_to_those_who_see_all() {
        for (var actor : List.of(office.saraban, office.plansClerk, office.plansOfficer)) {
            assertThat(get(actor, page(copy))).hasStatusOk().bodyText().contains(SECRET);
        }
        for (var role : List.of(Role.DEPUTY, Role.DIRECTOR, Role.AUDITOR)) {
            assertThat(get(office.someone(role, office.money), page(letter))).hasStatusOk();
        }
    }

    @Test
    void to_a_school_and_to_another_group_there_is_no_such_letter() {
        for (var stranger : List.of(office.schoolClerk, office.moneyClerk)) {
            for (var id : List.of(letter, copy, new EntryId(UUID.randomUUID()))) {
                assertThat(get(stranger, page(id))).hasStatus(404).bodyText().doesNotContain(SECRET);
                assertThat(get(stranger, page(id) + "/correct")).hasStatus(404);
                assertThat(get(stranger, page(id) + "/cancel")).hasStatus(404);
                assertThat(get(stranger, page(id) + "/files/" + UUID.randomUUID()))
                        .hasStatus(404);
                for (var verb : List.of("route", "enter", "acknowledge", "close", "correct", "cancel", "give-back")) {
                    assertThat(post(stranger, page(id) + "/" + verb)
                                    .getResponse()
                                    .getStatus())
                            .as(verb)
                            .isIn(404, 403);
                }
            }
        }
        assertThat(office.entry(copy).version()).isEqualTo(2);
    }

    @Test
    void a_verb_on_a_letter_one_may_not_know_of_is_answered_as_if_there_were_none() {
        var there = post(office.moneyClerk, page(copy) + "/enter");
        var nowhere = post(office.moneyClerk, page(new EntryId(UUID.randomUUID())) + "/enter");
        assertThat(there).hasStatus(404);
        assertThat(nowhere).hasStatus(404);
    }

    @Test
    void a_group_does_not_see_what_the_registry_wrote_to_others() {
        assertThat(get(office.plansClerk, page(letter))).hasStatus(404);
    }

    @Test
    void an_administrator_reads_no_letter() {
        var admin = office.someone(Role.ADMINISTRATOR, office.plans);
        assertThat(get(admin, page(copy))).hasStatus(403);
        assertThat(get(admin, "/correspondence")).hasStatus(403);
    }

    @Test
    void lists_searches_exports_and_prints_show_ones_own_register_only() {
        var unit = "unit=" + office.registry;
        for (var stranger : List.of(office.schoolClerk, office.moneyClerk)) {
            for (var address : List.of(
                    "/correspondence",
                    "/correspondence?q=คนอื่น",
                    "/correspondence?" + unit,
                    "/correspondence?q=คนอื่น&" + unit,
                    "/correspondence/export.csv",
                    "/correspondence/export.csv?" + unit,
                    "/correspondence/export.xlsx?" + unit,
                    "/correspondence/print?from.day=1&from.month=1&from.year=2569&" + unit)) {
                assertThat(get(stranger, address)).bodyText().doesNotContain(SECRET);
            }
            assertThat(get(stranger, "/correspondence?" + unit)).hasStatus(422);
        }
        assertThat(get(office.saraban, "/correspondence/export.csv")).bodyText().contains(SECRET);
    }

    @Test
    void the_api_answers_the_same() {
        assertThat(api(office.saraban, "/api/v1/letters/" + letter)).hasStatusOk();
        assertThat(api(office.plansClerk, "/api/v1/letters/" + copy)).hasStatusOk();
        for (var stranger : List.of(office.schoolClerk, office.moneyClerk)) {
            assertThat(api(stranger, "/api/v1/letters/" + letter)).hasStatus(404);
            assertThat(api(stranger, "/api/v1/letters/received"))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(SECRET);
            assertThat(api(stranger, "/api/v1/letters/received?unit=" + office.registry))
                    .hasStatus(400);
        }
        assertThat(mvc.get().uri("/api/v1/letters/" + letter)).hasStatus(401);
    }

    @Test
    void another_office_is_another_world() {
        var other = new LetterFixture(context);
        var session = other.session(mvc, other.saraban);
        assertThat(mvc.get().uri(page(letter)).cookie(session)).hasStatus(404);
        assertThat(mvc.get().uri("/correspondence?unit=" + office.registry).cookie(session))
                .hasStatus(422);
    }

    private static String page(EntryId id) {
        return "/correspondence/letters/" + id;
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).cookie(office.session(mvc, actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String address) {
        return mvc.post()
                .uri(address)
                .cookie(office.session(mvc, actor))
                .with(csrf())
                .param("version", "2")
                .param("act", office.money.toString())
                .exchange();
    }

    private MvcTestResult api(Actor actor, String address) {
        var token = ((Tokens.Issued.Done) tokens.issue(office.userName(actor))).token();
        return mvc.get().uri(address).header("Authorization", "Bearer " + token).exchange();
    }
}
