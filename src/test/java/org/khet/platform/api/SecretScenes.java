package org.khet.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.khet.platform.api.ApiCaller.Part;

/** A secret letter over the API, with a curious colleague who finds nothing. */
final class SecretScenes {

    private static final String SUBJECT = "สอบข้อเท็จจริงทางวินัยเป็นความลับ";

    private static final String PAGE = "/api/v1/letters/{id}/files/{file}/pages/{page}.png";

    private final ApiCaller api;
    private final LetterScenes letters;

    SecretScenes(ApiCaller api) {
        this.api = api;
        this.letters = new LetterScenes(api);
    }

    void play() {
        registrar();
        var facts = LetterScenes.facts(SUBJECT);
        facts.put("secrecy", "SECRET");
        var letter = letters.register(facts, List.of(Part.file("files", "ลับ.pdf", LetterScenes.PDF)));
        curious(letter, "saraban");
        curious(letter, "phaen.1");
        registrar();
        page(letter);
        var officer = letters.person(letter, "entrust", "ปกรณ์");
        letters.act(letter, "entrust", Map.of("person", officer, "words", "สอบและรายงาน"));
        letters.act(letter, "name", Map.of("person", letters.person(letter, "name", "สุภาวดี")));
        assertThat(ApiCaller.texts(api.get(200, LetterScenes.LETTER, letter).get("named"), "/name"))
                .hasSize(2)
                .anyMatch(name -> name.contains("สุภาวดี"));
        curious(letter, "phaen.director");
        api.as("phaen.1");
        page(letter);
        assertThat(ApiCaller.texts(api.get(200, "/api/v1/letters/secret").get("items"), "/id"))
                .contains(letter);
        letters.act(letter, "acknowledge", Map.of());
        letters.act(letter, "report", Map.of("words", "สอบแล้ว"));
        api.as("deputy");
        assertThat(api.get(200, LetterScenes.LETTER, letter).get("subject").asString())
                .isEqualTo(SUBJECT);
        registrar();
        letters.act(letter, "withdraw", Map.of("person", letters.person(letter, "withdraw", "สุภาวดี")));
        letters.act(letter, "close", Map.of());
        curious(letter, "deputy");
    }

    /** Its pages are shown, and its file is not. */
    private void page(String letter) {
        var file = api.get(200, LetterScenes.LETTER, letter).at("/files/0/href").asString();
        var id = file.substring(file.lastIndexOf('/') + 1);
        assertThat(api.bytes(200, PAGE, letter, id, 1)).startsWith(0x89, 'P', 'N', 'G');
        api.get(404, "/api/v1/letters/{id}/files/{file}", letter, id);
    }

    /** saraban.2 is a clerk first; as registrar of secret papers they act in their other place. */
    void registrar() {
        api.as("saraban.2");
        for (var place : api.get(200, "/api/v1/account").get("places")) {
            if (place.get("role").asString().equals("SECRET_REGISTRAR")) {
                api.in(place.get("id").asString());
            }
        }
    }

    /** To whoever is not named on it, it is a number and a date. */
    void curious(String letter, String user) {
        api.as(user);
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Bangkok"));
        api.get(404, LetterScenes.LETTER, letter);
        api.get(404, "/api/v1/letters/{id}/history", letter);
        api.get(404, "/api/v1/letters/{id}/receipt.pdf", letter);
        api.get(404, LetterScenes.VERB, letter, "assign");
        api.post(404, LetterScenes.VERB, letter, "close", Map.of("version", 1));
        api.get(404, "/api/v1/letters/{id}/files/{file}", letter, UUID.randomUUID());
        api.get(404, "/api/v1/letters/{id}/files/{file}/stamped.pdf", letter, UUID.randomUUID());
        api.get(404, PAGE, letter, UUID.randomUUID(), 1);
        assertThat(api.get(200, "/api/v1/letters/received?q=" + SUBJECT).get("items"))
                .isEmpty();
        for (var path : List.of("/api/v1/work", "/api/v1/letters/secret", "/api/v1/pendency", "/api/v1/counts")) {
            assertThat(api.get(200, path).toString()).as(path).doesNotContain(SUBJECT, letter);
        }
        if (!user.equals("phaen.1")) {
            var lines = new String(
                    api.bytes(200, "/api/v1/register.csv?from=" + today.minusDays(1)), StandardCharsets.UTF_8);
            assertThat(lines).doesNotContain(SUBJECT);
        }
    }
}
