package org.khet.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.khet.platform.api.ApiCaller.Part;
import org.khet.platform.paper.Heading;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.TextStyle;
import tools.jackson.databind.JsonNode;

/** A letter from the door to its end, over the API. */
final class LetterScenes {

    static final byte[] PDF = new Paper(
                    "หนังสือ",
                    Instant.parse("2026-11-20T02:00:00Z"),
                    Sheet.portrait(),
                    List.of(),
                    List.of(new Heading("หนังสือ", TextStyle.BODY.at(16))))
            .toBytes();
    static final String VERB = "/api/v1/letters/{id}/{verb}";
    static final String LETTER = "/api/v1/letters/{id}";

    private final ApiCaller api;

    LetterScenes(ApiCaller api) {
        this.api = api;
    }

    static Map<String, Object> facts(String subject) {
        var facts = new HashMap<String, Object>();
        facts.put("number", "ศธ 04099/ว 5120");
        facts.put("dated", "2026-11-20");
        facts.put("from", "สพฐ.");
        facts.put("to", "ผอ.สพป.");
        facts.put("subject", subject);
        return facts;
    }

    /** Registers a letter as the registry; its id. */
    String registered(String subject) {
        return register(facts(subject), List.of());
    }

    String register(Map<String, Object> facts, List<Part> files) {
        var parts = new java.util.ArrayList<Part>();
        parts.add(Part.json("letter", facts));
        parts.addAll(files);
        return api.form(201, UUID.randomUUID().toString(), "/api/v1/letters/received", parts)
                .get("id")
                .asString();
    }

    /** Does a verb with the version the letter has now. */
    JsonNode act(String letter, String verb, Map<String, ?> with) {
        var body = new HashMap<String, Object>(with);
        body.put("version", api.get(200, LETTER, letter).get("version").asInt());
        return api.post(200, VERB, letter, verb, body);
    }

    String group(String name, String letter) {
        for (var unit : api.get(200, VERB, letter, "route").get("units")) {
            if (unit.get("name").asString().contains(name)) {
                return unit.get("id").asString();
            }
        }
        throw new AssertionError("no group " + name);
    }

    /** From the registry to a group, to an officer, to the director and closed. */
    void play() {
        api.as("saraban");
        var letter = register(facts("ขอเชิญประชุม"), List.of(Part.file("files", "letter.pdf", PDF)));
        api.get(200, "/api/v1/letters/received?size=3&q=ประชุม");
        var opened = api.get(200, LETTER, letter);
        assertThat(ApiCaller.texts(opened.get("verbs"), "")).contains("route", "close", "correct", "cancel");
        var file = opened.at("/files/0/href").asString();
        var id = file.substring(file.lastIndexOf('/') + 1);
        assertThat(api.bytes(200, "/api/v1/letters/{id}/files/{file}", letter, id))
                .isEqualTo(PDF);
        assertThat(api.bytes(200, "/api/v1/letters/{id}/files/{file}/stamped.pdf", letter, id))
                .startsWith('%', 'P', 'D', 'F')
                .isNotEqualTo(PDF);
        assertThat(api.bytes(200, "/api/v1/letters/{id}/receipt.pdf", letter)).startsWith('%', 'P', 'D', 'F');
        assertThat(api.bytes(200, "/api/v1/letters/{id}/files/{file}/pages/{page}.png", letter, id, 1))
                .startsWith(0x89, 'P', 'N', 'G');
        api.get(404, "/api/v1/letters/{id}/files/{file}/pages/{page}.png", letter, id, 99);
        assertThat(opened.get("channel").asString()).isEqualTo("PAPER");
        looked(letter);
        correct(letter);
        var plans = group("นโยบายและแผน", letter);
        act(letter, "route", Map.of("act", List.of(plans), "words", "ดำเนินการ", "due", "2026-12-30"));
        inTheGroup();
        api.as("saraban");
        assertThat(ApiCaller.texts(
                        api.get(200, "/api/v1/letters/{id}/history", letter).get("items"), "/act"))
                .anyMatch(act -> act.contains("แก้ไข"))
                .anyMatch(act -> act.contains("นโยบายและแผน"));
        var closed = api.get(200, LETTER, letter);
        assertThat(closed.get("status").asString()).isEqualTo("CLOSED");
        assertThat(closed.at("/below/0/unit").asString()).isEqualTo(plans);
        assertThat(closed.at("/below/0/status").asString()).isEqualTo("CLOSED");
        assertThat(closed.get("above")).isEmpty();
    }

    /** The same filters as on the page, and whether a letter is here already. */
    private void looked(String letter) {
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Bangkok"));
        var days = "&from=" + today + "&to=" + today;
        var lines = "/api/v1/letters/received?size=200&speed=NORMAL&status=";
        assertThat(ApiCaller.texts(api.get(200, lines + "TO_ROUTE" + days).get("items"), "/id"))
                .contains(letter);
        assertThat(ApiCaller.texts(api.get(200, lines + "CLOSED" + days).get("items"), "/id"))
                .doesNotContain(letter);
        api.get(200, "/api/v1/letters/received?in=files&q=ประชุม&size=1");
        var again = facts("เรื่องที่อาจซ้ำ");
        assertThat(api.post(200, "/api/v1/letters/received/alike", again)
                        .at("/same/id")
                        .isString())
                .isTrue();
        again.put("number", "ทส 77/" + UUID.randomUUID());
        assertThat(api.post(200, "/api/v1/letters/received/alike", again)
                        .get("same")
                        .isNull())
                .isTrue();
    }

    private void correct(String letter) {
        var parts = List.of(Part.json("letter", facts("ขอเชิญประชุมชี้แจง")), Part.file("files", "อีกฉบับ.pdf", PDF));
        var edition = api.get(200, LETTER, letter).get("edition").asInt();
        api.form(200, "", "/api/v1/letters/{id}/correct?edition=" + edition, parts, letter);
        var stale = api.form(409, "", "/api/v1/letters/{id}/correct?edition=" + edition, parts, letter);
        assertThat(stale.get("detail").asString()).contains("แก้ไข");
        var after = api.get(200, LETTER, letter);
        assertThat(after.get("subject").asString()).isEqualTo("ขอเชิญประชุมชี้แจง");
        assertThat(after.get("files")).hasSize(2);
    }

    private void inTheGroup() {
        api.as("phaen");
        var waiting = waiting("ขอเชิญประชุมชี้แจง", "WAITING");
        act(waiting, "enter", Map.of());
        assertThat(api.get(200, LETTER, waiting).at("/above/0/registerNumber").isInt())
                .isTrue();
        var officer = person(waiting, "assign", "ปกรณ์");
        act(waiting, "assign", Map.of("person", officer, "words", "โปรดดำเนินการ", "due", "2026-12-25"));
        api.as("phaen.1");
        assertThat(waiting("ขอเชิญประชุมชี้แจง", "ASSIGNED")).isEqualTo(waiting);
        act(waiting, "acknowledge", Map.of());
        act(waiting, "report", Map.of("words", "ประชุมแล้ว"));
        api.as("phaen.director");
        act(waiting, "send-back", Map.of("words", "เพิ่มผลการประชุม"));
        api.as("phaen.1");
        act(waiting, "hand-back", Map.of("words", "ติดราชการ"));
        api.as("phaen.director");
        act(waiting, "assign", Map.of("person", officer));
        api.as("phaen.1");
        act(waiting, "finish", Map.of("words", "เสร็จแล้ว"));
    }

    String waiting(String subject, String status) {
        for (var one : api.get(200, "/api/v1/work").get("items")) {
            if (one.get("subject").asString().equals(subject)
                    && one.get("status").asString().equals(status)) {
                return one.get("id").asString();
            }
        }
        throw new AssertionError("nothing waits: " + subject);
    }

    String person(String letter, String verb, String name) {
        for (var person : api.get(200, VERB, letter, verb).get("people")) {
            if (person.get("name").asString().contains(name)) {
                return person.get("id").asString();
            }
        }
        throw new AssertionError("nobody called " + name);
    }

    /** The ways a letter goes when nobody knows whose it is, and back. */
    void playTheOwnerUnknown() {
        api.as("saraban");
        var letter = registered("ไม่ทราบเจ้าของเรื่อง");
        act(letter, "ask", Map.of("person", person(letter, "ask", "สุภาวดี"), "words", "ไม่แน่ใจว่าของกลุ่มใด"));
        api.as("deputy");
        var choice = api.get(200, VERB, letter, "decide");
        assertThat(choice.get("fits").asBoolean()).isTrue();
        var group = choice.at("/units/0/id").asString();
        act(letter, "decide", Map.of("act", List.of(group)));
        api.as("saraban");
        var back = registered("ส่งผิดกลุ่ม");
        act(back, "route", Map.of("act", List.of(group("นโยบายและแผน", back))));
        api.as("phaen");
        act(waiting("ส่งผิดกลุ่ม", "WAITING"), "give-back", Map.of("words", "ไม่ใช่งานของกลุ่ม"));
        api.as("saraban");
        act(back, "close", Map.of());
        act(registered("ลงซ้ำ"), "cancel", Map.of("words", "ลงทะเบียนซ้ำ"));
    }

    /** The register as files, and what was counted. */
    void playTheFiles() {
        api.as("saraban");
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Bangkok"));
        var days = "?from=" + today.minusDays(3) + "&to=" + today;
        assertThat(api.bytes(200, "/api/v1/register.xlsx" + days)).startsWith('P', 'K');
        assertThat(new String(api.bytes(200, "/api/v1/register.csv" + days), java.nio.charset.StandardCharsets.UTF_8))
                .contains("ขอเชิญประชุมชี้แจง");
        assertThat(api.bytes(200, "/api/v1/register.pdf" + days)).startsWith('%', 'P', 'D', 'F');
        assertThat(api.bytes(200, "/api/v1/delivery-book.pdf" + days)).startsWith('%', 'P', 'D', 'F');
        assertThat(ApiCaller.texts(api.get(200, "/api/v1/counts").get("tables"), "/name"))
                .contains("days", "units", "speeds", "channels", "times");
        assertThat(api.bytes(200, "/api/v1/counts.xlsx?year=2569&month=0")).startsWith('P', 'K');
        assertThat(api.bytes(200, "/api/v1/counts.pdf")).startsWith('%', 'P', 'D', 'F');
        assertThat(ApiCaller.texts(api.get(200, "/api/v1/pendency").get("tables"), "/name"))
                .contains("units", "ages", "desks");
        assertThat(api.bytes(200, "/api/v1/pendency.xlsx")).startsWith('P', 'K');
    }
}
