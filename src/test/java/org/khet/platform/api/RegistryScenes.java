package org.khet.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.khet.platform.api.ApiCaller.Part;
import tools.jackson.databind.JsonNode;

/** What a registry does besides: numbers, tray, looks into the channels, limits, reminders. */
final class RegistryScenes {

    private static final String HAND_OVER = "/api/v1/tray/{draft}/hand-over";
    private static final String PAGE = "/api/v1/tray/{draft}/pages/{page}.png";

    private final ApiCaller api;

    RegistryScenes(ApiCaller api) {
        this.api = api;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    void playNumbers() {
        api.as("saraban");
        var before = reserved();
        var wish = Map.of("keeper", "กลุ่มแผน", "reason", "หนังสือจะตามมา");
        var key = key();
        var place = api.make(201, key, "/api/v1/numbers", wish);
        assertThat(api.make(200, key, "/api/v1/numbers", wish)).isEqualTo(place);
        api.make(409, key, "/api/v1/numbers", Map.of("keeper", "กลุ่มอื่น", "reason", "เหตุอื่น"));
        assertThat(reserved()).as("reserved once").isEqualTo(before + 1);
        fill(place);
        var second = api.make(201, key(), "/api/v1/numbers", wish).get("id").asString();
        new LetterScenes(api).act(second, "cancel", Map.of("words", "หนังสือไม่มา"));
        assertThat(reserved()).isEqualTo(before);
        api.post(200, "/api/v1/numbers/years", Map.of("year", "๒๕๗๐", "first", 101, "why", "ต่อจากสมุดเดิม"));
        api.post(409, "/api/v1/numbers/years", Map.of("year", 2569, "first", 1, "why", "ลอง"));
    }

    private int reserved() {
        return api.get(200, "/api/v1/numbers").get("reserved").size();
    }

    /** A letter is registered into the number that was kept for it. */
    private void fill(JsonNode place) {
        var id = place.get("id").asString();
        var edition = api.get(200, LetterScenes.LETTER, id).get("edition").asInt();
        var parts = List.of(Part.json("letter", LetterScenes.facts("หนังสือที่จองเลขไว้")));
        var stands = api.form(200, "", "/api/v1/letters/{id}/correct?edition=" + edition, parts, id);
        assertThat(stands.get("status").asString()).isEqualTo("TO_ROUTE");
        var letter = api.get(200, LetterScenes.LETTER, id);
        assertThat(letter.get("registerNumber")).isEqualTo(place.get("registerNumber"));
        assertThat(letter.get("subject").asString()).isEqualTo("หนังสือที่จองเลขไว้");
    }

    void playTray() {
        api.as("saraban");
        var key = key();
        var files = List.of(
                Part.file("files", "หนึ่ง.pdf", LetterScenes.PDF), Part.file("files", "สอง.pdf", LetterScenes.PDF));
        var laid = api.form(201, key, "/api/v1/tray", files);
        assertThat(api.form(200, key, "/api/v1/tray", files)).isEqualTo(laid);
        assertThat(laid.get("items")).hasSize(2);
        var first = laid.at("/items/0").asString();
        var second = laid.at("/items/1").asString();
        var page = api.get(200, "/api/v1/tray?size=1");
        assertThat(page.get("items")).hasSize(1);
        assertThat(api.get(200, "/api/v1/tray?after=" + page.get("next").asString())
                        .get("items"))
                .isNotEmpty();
        assertThat(api.get(200, "/api/v1/tray/{draft}", first).get("name").asString())
                .isEqualTo("หนึ่ง.pdf");
        assertThat(api.bytes(200, "/api/v1/tray/{draft}/file", first)).isEqualTo(LetterScenes.PDF);
        var letter = LetterScenes.facts("ลงรับจากถาด");
        var once = key();
        var made = api.make(201, once, "/api/v1/tray/{draft}/register", first, letter);
        assertThat(api.make(200, once, "/api/v1/tray/{draft}/register", first, letter))
                .isEqualTo(made);
        api.make(409, key(), "/api/v1/tray/{draft}/register", first, letter);
        api.get(404, "/api/v1/tray/{draft}", first);
        api.post(204, "/api/v1/tray/{draft}/discard", second, Map.of("why", "สแกนซ้ำ"));
        api.post(409, "/api/v1/tray/{draft}/discard", second, Map.of("why", "สแกนซ้ำ"));
        playHandingOver();
    }

    /** A file that turns out to be secret goes to its registrar, and is seen by nobody else from then on. */
    private void playHandingOver() {
        var file = List.of(Part.file("files", "น่าจะลับ.pdf", LetterScenes.PDF));
        var draft = api.form(201, key(), "/api/v1/tray", file).at("/items/0").asString();
        assertThat(api.bytes(200, PAGE, draft, 1)).startsWith(0x89, 'P', 'N', 'G');
        api.get(404, PAGE, draft, 99);
        assertThat(api.post(200, HAND_OVER, draft, Map.of()).get("appointed").asBoolean())
                .isTrue();
        api.post(409, HAND_OVER, draft, Map.of());
        api.get(404, "/api/v1/tray/{draft}", draft);
        api.get(404, PAGE, draft, 1);
        new SecretScenes(api).registrar();
        assertThat(api.get(200, "/api/v1/tray/{draft}", draft).get("name").asString())
                .isEqualTo("น่าจะลับ.pdf");
        assertThat(api.bytes(200, PAGE, draft, 1)).startsWith(0x89, 'P', 'N', 'G');
        api.get(404, "/api/v1/tray/{draft}/file", draft);
        api.post(403, HAND_OVER, draft, Map.of());
        api.post(204, "/api/v1/tray/{draft}/discard", draft, Map.of("why", "ทดลอง"));
        api.as("saraban");
    }

    void playChecks() {
        api.as("saraban");
        var before = found(api.get(200, "/api/v1/checks"));
        var key = key();
        api.make(201, key, "/api/v1/checks", Map.of("EMAIL", 3, "SMART_OBEC", "๒"));
        var again = api.make(200, key, "/api/v1/checks", Map.of("EMAIL", 3, "SMART_OBEC", "๒"));
        assertThat(found(again)).as("counted once").isEqualTo(before + 5);
        assertThat(found(api.get(200, "/api/v1/checks"))).isEqualTo(before + 5);
        assertThat(api.bytes(200, "/api/v1/checks.pdf")).startsWith('%', 'P', 'D', 'F');
        var before12 = YearMonth.now(ZoneId.of("Asia/Bangkok")).minusMonths(12);
        assertThat(api.bytes(200, "/api/v1/checks.pdf?month=" + before12)).startsWith('%', 'P', 'D', 'F');
        var limits = Map.of("NORMAL", 9, "URGENT", 3, "VERY_URGENT", 2, "MOST_URGENT", 1);
        api.put(200, "/api/v1/limits", limits);
        assertThat(api.get(200, "/api/v1/limits").get("NORMAL").asInt()).isEqualTo(9);
        api.put(200, "/api/v1/account/reminders", Map.of("email", "saraban@example.go.th"));
        assertThat(api.get(200, "/api/v1/account/reminders").get("email").asString())
                .isEqualTo("saraban@example.go.th");
        api.put(200, "/api/v1/account/reminders", Map.of("email", ""));
    }

    private static int found(JsonNode day) {
        int found = 0;
        for (var row : day.get("channels")) {
            found += row.at("/morning/found").asInt(0)
                    + row.at("/afternoon/found").asInt(0);
        }
        return found;
    }
}
