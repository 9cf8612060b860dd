package org.khet.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.office.Scope;
import org.khet.office.Tokens;
import org.khet.platform.api.ApiCaller.Part;
import org.khet.support.KhetServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the API does not do, and how it says so. Every answer is held against {@code openapi.yaml} too. */
@KhetServerTest
class ApiRefusalsTest {

    private static final String VERB = LetterScenes.VERB;
    private static final String HAND_OVER = "/api/v1/tray/{draft}/hand-over";
    private static final String EMBLEM = "/api/v1/profile/emblem";
    private static final String RULES = "/api/v1/sign-in-rules";
    private static final String FACTOR = "/api/v1/people/{id}/second-factor";

    @LocalServerPort
    int port;

    @Autowired
    Tokens tokens;

    private ApiCaller api;
    private LetterScenes letters;

    @BeforeEach
    void the_registry_clerk() {
        api = new ApiCaller(port, tokens).as("saraban");
        letters = new LetterScenes(api);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, String> errors(JsonNode problem) {
        return ApiCaller.errors(problem);
    }

    @Test
    void an_act_on_what_others_have_changed_is_refused_in_the_offices_words_and_changes_nothing() {
        var letter = letters.registered("ปิดสองคน");
        letters.act(letter, "close", Map.of("words", "ทราบ"));
        var stale = api.post(409, VERB, letter, "close", Map.of("version", 1));
        assertThat(stale.get("detail").asString()).contains("ปิดเรื่องแล้ว");
        assertThat(stale.get("title").asString()).isEqualTo("ทำรายการนี้ไม่ได้");
        assertThat(api.get(200, LetterScenes.LETTER, letter).get("status").asString())
                .isEqualTo("CLOSED");
    }

    @Test
    void what_a_verb_lacks_is_said_at_its_field() {
        var letter = letters.registered("ส่งต่อไม่ครบ");
        assertThat(errors(api.post(400, VERB, letter, "route", Map.of("act", List.of("x")))))
                .containsKeys("version", "act");
        assertThat(errors(api.post(400, VERB, letter, "cancel", Map.of("version", 1))))
                .containsEntry("words", "กรอกเหตุผลที่ยกเลิกเลข");
        var wrong = Map.of("version", 1, "act", "x", "words", "ก".repeat(1_001), "due", "2026-02-30");
        assertThat(errors(api.post(400, VERB, letter, "route", wrong))).containsKeys("act", "words", "due");
        assertThat(errors(api.post(400, VERB, letter, "ask", Map.of("version", 1, "person", key(), "words", "ก"))))
                .containsKey("person");
        assertThat(errors(api.post(400, VERB, letter, "route", "ก".getBytes(StandardCharsets.UTF_16))))
                .containsKey("body");
        assertThat(errors(api.post(400, VERB, letter, "route", List.of()))).containsKey("body");
        api.post(404, VERB, letter, "correct-it", Map.of("version", 1));
        assertThat(api.get(200, LetterScenes.LETTER, letter).get("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void who_may_not_act_is_refused_and_who_may_not_see_finds_nothing() {
        var letter = letters.registered("ของสารบรรณ");
        var read = Set.of(Scope.LETTERS_READ);
        var lacking = api.as("saraban", read).post(403, VERB, letter, "close", Map.of("version", 1));
        assertThat(lacking.get("detail").asString()).contains("letters.act");
        api.as("director").post(403, VERB, letter, "close", Map.of("version", 1));
        api.get(403, VERB, letter, "route");
        api.as("phaen").post(404, VERB, letter, "close", Map.of("version", 1));
        api.get(404, "/api/v1/letters/{id}/history", letter);
        api.get(404, "/api/v1/letters/{id}/receipt.pdf", letter);
        var parts = List.of(Part.json("letter", LetterScenes.facts("แก้ไขของผู้อื่น")));
        api.form(404, "", "/api/v1/letters/{id}/correct?edition=1", parts, letter);
        assertThat(errors(api.get(400, "/api/v1/counts?unit=" + key()))).containsKey("unit");
        assertThat(errors(api.get(400, "/api/v1/register.csv?unit=" + key()))).containsKey("unit");
        api.as("saraban");
        assertThat(api.get(200, LetterScenes.LETTER, letter).get("status").asString())
                .isEqualTo("TO_ROUTE");
    }

    @Test
    void roles_without_the_work_are_kept_out() {
        api.as("phaen.1");
        api.get(403, "/api/v1/numbers");
        api.make(403, key(), "/api/v1/numbers", Map.of("keeper", "ก", "reason", "ข"));
        api.get(403, "/api/v1/tray");
        api.get(403, "/api/v1/checks");
        api.get(403, "/api/v1/checks.pdf");
        api.put(403, "/api/v1/limits", Map.of());
        api.get(403, "/api/v1/register.xlsx");
        api.get(403, "/api/v1/audit");
        api.get(403, "/api/v1/audit/blocks");
        api.make(403, key(), "/api/v1/people", Map.of());
        api.get(403, "/api/v1/people/{id}", UUID.randomUUID());
        api.post(403, "/api/v1/people/{id}/password", UUID.randomUUID(), Map.of("version", 1));
        api.get(403, "/api/v1/acting");
        api.get(403, "/api/v1/people/{id}/sessions", UUID.randomUUID());
        api.get(403, "/api/v1/imports/{id}", UUID.randomUUID());
        api.as("admin").get(403, "/api/v1/letters/received");
        api.get(403, "/api/v1/counts");
    }

    @Test
    void numbers_tray_and_checks_say_what_is_wrong_and_keep_nothing() {
        var reserved = api.get(200, "/api/v1/numbers").get("reserved").size();
        assertThat(errors(api.make(400, "", "/api/v1/numbers", Map.of("keeper", "ก", "reason", "ข"))))
                .containsKey("Idempotency-Key");
        assertThat(errors(api.make(400, key(), "/api/v1/numbers", Map.of("keeper", List.of()))))
                .containsKeys("keeper", "reason");
        assertThat(errors(api.post(400, "/api/v1/numbers/years", Map.of("year", 2500, "first", 0))))
                .containsKeys("year", "first", "why");
        assertThat(api.get(200, "/api/v1/numbers").get("reserved")).hasSize(reserved);
        var drafts = api.get(200, "/api/v1/tray?size=200").get("items").size();
        var files =
                List.of(Part.file("files", "ดี.pdf", LetterScenes.PDF), Part.file("files", "ว่าง.pdf", new byte[0]));
        assertThat(errors(api.form(400, key(), "/api/v1/tray", files))).containsKey("files");
        assertThat(api.get(200, "/api/v1/tray?size=200").get("items")).hasSize(drafts);
        api.get(404, "/api/v1/tray/{draft}", UUID.randomUUID());
        api.get(400, "/api/v1/tray?after=x");
        assertThat(errors(api.make(400, key(), "/api/v1/checks", Map.of("EMAIL", -1))))
                .containsKey("EMAIL");
        api.make(400, key(), "/api/v1/checks", Map.of());
        api.get(400, "/api/v1/checks?day=วันนี้");
        assertThat(errors(api.put(400, "/api/v1/limits", Map.of("NORMAL", 999))))
                .containsKeys("NORMAL", "URGENT");
        assertThat(errors(api.put(400, "/api/v1/account/reminders", Map.of("email", "ก@ข"))))
                .containsKey("email");
    }

    @Test
    void a_draft_is_the_units_and_never_becomes_secret() {
        var laid = api.form(201, key(), "/api/v1/tray", List.of(Part.file("files", "ก.pdf", LetterScenes.PDF)));
        var draft = laid.at("/items/0").asString();
        var secret = LetterScenes.facts("ลับ");
        secret.put("secrecy", "SECRET");
        assertThat(errors(api.make(400, key(), "/api/v1/tray/{draft}/register", draft, secret)))
                .containsKey("secrecy");
        assertThat(errors(api.post(400, "/api/v1/tray/{draft}/discard", draft, Map.of())))
                .containsKey("why");
        api.as("phaen").get(404, "/api/v1/tray/{draft}", draft);
        api.get(404, "/api/v1/tray/{draft}/file", draft);
        api.make(409, key(), "/api/v1/tray/{draft}/register", draft, LetterScenes.facts("ของผู้อื่น"));
        api.post(409, "/api/v1/tray/{draft}/discard", draft, Map.of("why", "ลอง"));
        api.as("saraban").get(200, "/api/v1/tray/{draft}", draft);
    }

    @Test
    void papers_and_figures_say_which_days_are_wrong() {
        assertThat(errors(api.get(400, "/api/v1/register.pdf"))).containsKey("from");
        assertThat(errors(api.get(400, "/api/v1/register.pdf?from=2026-11-20&to=2026-11-01")))
                .containsKey("to");
        assertThat(errors(api.get(400, "/api/v1/register.xlsx?from=2026-13-01&speed=FAST")))
                .containsKeys("from", "speed");
        assertThat(errors(api.get(400, "/api/v1/letters/received?from=2026-13-01&speed=FAST&status=LOST&at=x&size=0")))
                .containsOnlyKeys("from", "speed", "status", "at", "size");
        assertThat(errors(api.get(400, "/api/v1/delivery-book.pdf"))).containsKey("from");
        for (var month : List.of("2099-01", "2020-01", "2026-13", "เดือนนี้")) {
            assertThat(errors(api.get(400, "/api/v1/checks.pdf?month=" + month)))
                    .as(month)
                    .containsKey("month");
        }
        assertThat(errors(api.post(400, "/api/v1/letters/received/alike", Map.of("subject", "ก"))))
                .containsKeys("dated", "from", "to");
        assertThat(errors(api.get(400, "/api/v1/counts?year=1&month=13"))).containsKeys("year", "month");
        assertThat(errors(api.get(400, "/api/v1/counts.pdf?month=13"))).containsKey("month");
        assertThat(errors(api.get(400, "/api/v1/pendency?unit=x"))).containsKey("unit");
    }

    @Test
    void the_office_is_changed_only_by_what_makes_sense() {
        api.as("admin");
        assertThat(errors(api.make(400, key(), "/api/v1/people", Map.of("title", 1))))
                .containsKeys("firstName", "lastName", "position");
        assertThat(errors(api.make(400, key(), "/api/v1/units", Map.of("kind", "CASTLE", "name", ""))))
                .containsKeys("kind", "name");
        var me = api.get(200, "/api/v1/account").get("person").asString();
        var person = api.get(200, "/api/v1/people/{id}", me);
        var lock = Map.of("version", person.get("version"), "reason", "ลอง");
        api.post(400, "/api/v1/people/{id}/lock", me, lock);
        assertThat(errors(api.post(400, "/api/v1/people/{id}/account", me, Map.of("userName", "ก"))))
                .containsKeys("userName", "version");
        assertThat(errors(api.make(400, key(), "/api/v1/acting", Map.of("post", "x"))))
                .containsKey("post");
        assertThat(errors(api.make(400, key(), "/api/v1/absences", Map.of())))
                .containsKeys("away", "from", "to", "why");
        assertThat(errors(api.form(400, "", "/api/v1/imports?kind=castles", List.of(Part.json("x", 1)))))
                .containsKey("kind");
        assertThat(errors(api.form(400, "", "/api/v1/imports?kind=units", List.of(Part.json("x", 1)))))
                .containsKey("table");
        api.get(404, "/api/v1/people/{id}", UUID.randomUUID());
        api.get(404, "/api/v1/units/{id}", UUID.randomUUID());
        api.get(404, "/api/v1/imports/{id}", UUID.randomUUID());
        assertThat(api.get(200, "/api/v1/people/{id}", me)).isEqualTo(person);
    }

    @Test
    void a_draft_is_handed_over_by_who_has_it_with_a_token_to_register() {
        var laid = api.form(201, key(), "/api/v1/tray", List.of(Part.file("files", "ก.pdf", LetterScenes.PDF)));
        var draft = laid.at("/items/0").asString();
        api.as("phaen").post(409, HAND_OVER, draft, Map.of());
        api.get(404, "/api/v1/tray/{draft}/pages/{page}.png", draft, 1);
        api.as("phaen.1").post(403, HAND_OVER, draft, Map.of());
        var narrow = api.as("saraban", Set.of(Scope.LETTERS_READ, Scope.LETTERS_ACT));
        assertThat(narrow.post(403, HAND_OVER, draft, Map.of()).get("detail").asString())
                .contains("letters.register");
        narrow.get(403, "/api/v1/checks.pdf");
        narrow.post(403, "/api/v1/letters/received/alike", LetterScenes.facts("ก"));
        api.as("saraban").post(400, HAND_OVER, "x", Map.of());
        api.get(200, "/api/v1/tray/{draft}", draft);
        api.post(204, "/api/v1/tray/{draft}/discard", draft, Map.of("why", "ทดลอง"));
    }

    @Test
    void the_settings_of_the_office_are_the_administrators() {
        settingsAreRefused(api.as("saraban"));
        settingsAreRefused(api.as("admin", Set.of(Scope.OFFICE_READ)));
        assertThat(api.get(403, RULES).get("detail").asString()).contains("office.manage");
    }

    private static void settingsAreRefused(ApiCaller caller) {
        var wish = Map.of("version", 1);
        caller.get(403, "/api/v1/profile");
        caller.put(403, "/api/v1/profile", wish);
        caller.get(403, "/api/v1/profile/history");
        caller.get(403, EMBLEM);
        caller.put(403, EMBLEM, wish);
        caller.delete(403, EMBLEM);
        caller.get(403, RULES);
        caller.put(403, RULES, wish);
        caller.get(403, "/api/v1/roles");
        caller.make(403, key(), "/api/v1/positions", Map.of("name", "ก"));
        caller.post(403, "/api/v1/positions/{id}/close", UUID.randomUUID(), wish);
        caller.get(403, FACTOR, UUID.randomUUID());
        caller.delete(403, FACTOR, UUID.randomUUID());
        caller.get(403, "/api/v1/units.csv");
        caller.get(403, "/api/v1/people.xlsx");
        caller.get(403, "/api/v1/imports/people.xlsx");
    }

    @Test
    void the_settings_of_the_office_say_what_is_wrong_and_keep_nothing() {
        api.as("admin");
        var office = api.get(200, "/api/v1/profile");
        assertThat(errors(api.put(400, "/api/v1/profile", Map.of("email", "ไม่ใช่"))))
                .containsKeys("name", "shortName", "letterCode", "email", "version");
        assertThat(errors(api.put(400, EMBLEM, "ไม่ใช่ภาพ".getBytes(StandardCharsets.UTF_8))))
                .containsKeys("emblem", "version");
        assertThat(errors(api.put(400, EMBLEM + "?version=1", new byte[3 * 1024 * 1024])))
                .containsOnlyKeys("emblem");
        assertThat(errors(api.delete(400, EMBLEM + "?version=x"))).containsKey("version");
        assertThat(api.get(200, "/api/v1/profile")).isEqualTo(office);
        var rules = api.get(200, RULES);
        assertThat(errors(api.put(400, RULES, Map.of("shortest", 7, "mode", "SOMETIMES", "roles", List.of("KING")))))
                .containsKeys("shortest", "mode", "roles");
        assertThat(errors(api.put(400, RULES, Map.of("shortest", 10, "mode", "REQUIRED", "roles", List.of()))))
                .containsOnlyKeys("roles");
        assertThat(api.get(200, RULES)).isEqualTo(rules);
        var known = api.get(200, "/api/v1/positions").at("/items/0/name");
        assertThat(errors(api.make(400, key(), "/api/v1/positions", Map.of("name", known))))
                .containsKey("name");
        assertThat(errors(api.make(400, "", "/api/v1/positions", Map.of("name", "ก"))))
                .containsKey("Idempotency-Key");
        api.post(404, "/api/v1/positions/{id}/reopen", UUID.randomUUID(), Map.of());
        api.get(404, FACTOR, UUID.randomUUID());
        api.delete(404, FACTOR, UUID.randomUUID());
        api.get(404, "/api/v1/acting/{id}", UUID.randomUUID());
        api.get(404, "/api/v1/acting/{id}/history", UUID.randomUUID());
        api.get(404, "/api/v1/people/{id}/history", UUID.randomUUID());
        api.get(404, "/api/v1/units/{id}/history", UUID.randomUUID());
        assertThat(errors(api.get(400, "/api/v1/units.csv?kind=CASTLE&network=x&state=gone")))
                .containsKeys("kind", "network", "state");
        assertThat(errors(api.get(400, "/api/v1/people.xlsx?unit=x&state=gone")))
                .containsKeys("unit", "state");
    }

    @Test
    void a_place_that_is_not_ones_own_is_refused_and_one_that_is_acts() {
        api.as("saraban").in("x").get(403, "/api/v1/work");
        new SecretScenes(api).registrar();
        assertThat(api.get(200, "/api/v1/account").get("as").asString())
                .isNotEqualTo(api.as("saraban.2")
                        .get(200, "/api/v1/account")
                        .get("as")
                        .asString());
    }
}
