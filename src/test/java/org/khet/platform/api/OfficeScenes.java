package org.khet.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.khet.office.Scope;
import org.khet.platform.api.ApiCaller.Part;
import org.khet.support.Visitor;
import tools.jackson.databind.JsonNode;

/** The office and its people, changed by an administrator's program. */
final class OfficeScenes {

    private static final String PERSON = "/api/v1/people/{id}";

    private final ApiCaller api;
    private final int port;
    private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Bangkok"));

    OfficeScenes(ApiCaller api, int port) {
        this.api = api;
        this.port = port;
    }

    void play() {
        api.as("admin");
        playUnits();
        playPeople();
        playActing();
        playImports();
        playASession();
        playOwnSessions();
        playOwn();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, Object> with(Map<String, ?> facts, String field, Object value) {
        var more = new HashMap<String, Object>(facts);
        more.put(field, value);
        return more;
    }

    private void playUnits() {
        var name = "โรงเรียนบ้านทดสอบ " + UUID.randomUUID();
        var facts = Map.of("kind", "SCHOOL", "name", name);
        var key = key();
        var unit = api.make(201, key, "/api/v1/units", facts);
        assertThat(api.make(200, key, "/api/v1/units", facts)).isEqualTo(unit);
        assertThat(ApiCaller.errors(api.make(400, key(), "/api/v1/units", facts)))
                .containsKey("name");
        var id = unit.get("id").asString();
        var changed = api.put(
                200,
                "/api/v1/units/{id}",
                id,
                Map.of("version", unit.get("version"), "name", name, "shortName", "บ้านทดสอบ"));
        api.put(409, "/api/v1/units/{id}", id, Map.of("version", 99, "name", name));
        var version = changed.get("version").asInt();
        var closed = api.post(200, "/api/v1/units/{id}/close", id, Map.of("version", version, "reason", "ยุบรวม"));
        assertThat(closed.get("closedOn").asString()).isEqualTo(today.toString());
        api.post(200, "/api/v1/units/{id}/reopen", id, Map.of("version", closed.get("version")));
        assertThat(api.get(200, "/api/v1/units/{id}", id).get("closedOn").isNull())
                .isTrue();
        var page = api.get(200, "/api/v1/units?kind=SCHOOL");
        assertThat(page.get("items")).hasSize(50);
        api.get(200, "/api/v1/units?kind=SCHOOL&after=" + page.get("next").asString());
        api.get(400, "/api/v1/units?kind=CASTLE");
        assertThat(ApiCaller.texts(
                        api.get(200, "/api/v1/units/{id}/history", id).get("items"), "/act"))
                .hasSize(4);
        assertThat(api.bytes(200, "/api/v1/units.xlsx?kind=SCHOOL")).startsWith('P', 'K');
        assertThat(new String(api.bytes(200, "/api/v1/units.csv?name=" + name), StandardCharsets.UTF_8))
                .contains(name);
    }

    private void playPeople() {
        var last = "สมมติ" + UUID.randomUUID().toString().substring(0, 8);
        var facts = Map.of("title", "นาง", "firstName", "ตัวอย่าง", "lastName", last, "position", "นักวิชาการศึกษา");
        var person = api.make(201, key(), "/api/v1/people", facts);
        var id = person.get("id").asString();
        assertThat(api.make(409, key(), "/api/v1/people", facts).get("detail").asString())
                .contains(last);
        person = api.put(200, PERSON, id, with(facts, "version", person.get("version")));
        api.put(409, PERSON, id, with(facts, "version", 99));
        person = places(id, person);
        var given = api.post(
                200,
                "/api/v1/people/{id}/account",
                id,
                Map.of("version", person.get("version"), "userName", "test." + id.substring(0, 8)));
        assertThat(given.get("password").asString()).matches("[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}");
        given = api.post(200, "/api/v1/people/{id}/password", id, Map.of("version", given.get("version")));
        person = api.post(
                200, "/api/v1/people/{id}/lock", id, Map.of("version", given.get("version"), "reason", "ลาออก"));
        assertThat(person.at("/account/locked").asBoolean()).isTrue();
        api.post(200, "/api/v1/people/{id}/unlock", id, Map.of("version", person.get("version")));
        assertThat(api.get(200, PERSON, id).at("/account/locked").asBoolean()).isFalse();
        assertThat(api.get(200, "/api/v1/people?name=" + last + "&state=all").get("items"))
                .hasSize(1);
        assertThat(api.get(200, "/api/v1/people/{id}/history", id)
                        .at("/items/0/who")
                        .asString())
                .isNotEmpty();
        assertThat(api.bytes(200, "/api/v1/people.xlsx?unit=schools")).startsWith('P', 'K');
        assertThat(new String(api.bytes(200, "/api/v1/people.csv?state=all&name=" + last), StandardCharsets.UTF_8))
                .contains(last);
        var page = api.get(200, "/api/v1/people");
        api.get(200, "/api/v1/people?after=" + page.get("next").asString());
        assertThat(api.get(200, "/api/v1/people/{id}/sessions", id).get("items"))
                .isEmpty();
        api.delete(204, "/api/v1/people/{id}/sessions", id);
    }

    private JsonNode places(String id, JsonNode person) {
        var unit = api.get(200, "/api/v1/units?kind=GROUP").at("/items/0/id").asString();
        var place = Map.of(
                "version",
                person.get("version"),
                "unit",
                unit,
                "role",
                "OFFICER",
                "position",
                "นักวิชาการศึกษา",
                "since",
                today.toString());
        var placed = api.post(200, "/api/v1/people/{id}/places", id, place);
        api.post(409, "/api/v1/people/{id}/places", id, place);
        var one = placed.at("/places/0/id").asString();
        var change = Map.of(
                "position", "นักวิชาการศึกษาชำนาญการ", "since", today.toString(), "version", placed.get("version"));
        var changed = api.put(200, "/api/v1/people/{id}/places/{place}", id, one, change);
        var end = Map.of(
                "version", changed.get("version"), "day", today.plusDays(30).toString());
        var ended = api.post(200, "/api/v1/people/{id}/places/{place}/end", id, one, end);
        assertThat(ended.at("/places/0/until").asString())
                .isEqualTo(today.plusDays(30).toString());
        return ended;
    }

    /** A session that somebody really has. */
    private void playASession() {
        signIn("bukkhon.1");
        var person = personOf("bukkhon.1");
        var handle = api.get(200, "/api/v1/people/{id}/sessions", person)
                .at("/items/0/handle")
                .asString();
        api.delete(204, "/api/v1/people/{id}/sessions/{handle}", person, handle);
        api.delete(404, "/api/v1/people/{id}/sessions/{handle}", person, handle);
    }

    private void signIn(String user) {
        try {
            new Visitor(port).signIn(user);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Those of one's own, of which a program has none. */
    private void playOwnSessions() {
        signIn("bukkhon.2");
        signIn("bukkhon.2");
        api.as("bukkhon.2");
        var open = api.get(200, "/api/v1/account/sessions").get("items");
        assertThat(open).hasSizeGreaterThan(1);
        var handle = open.at("/0/handle").asString();
        api.delete(204, "/api/v1/account/sessions/{handle}", handle);
        api.delete(404, "/api/v1/account/sessions/{handle}", handle);
        api.delete(204, "/api/v1/account/sessions");
        assertThat(api.get(200, "/api/v1/account/sessions").get("items")).isEmpty();
        api.as("admin");
    }

    private String personOf(String userName) {
        var query = "";
        while (true) {
            var page = api.get(200, "/api/v1/people" + query);
            for (var one : page.get("items")) {
                if (one.get("userName").asString().equals(userName)) {
                    return one.get("id").asString();
                }
            }
            assertThat(page.get("next").isNull())
                    .as("nobody signs in as " + userName)
                    .isFalse();
            query = "?after=" + page.get("next").asString();
        }
    }

    private void playActing() {
        var post = api.get(200, "/api/v1/acting/posts")
                .get("items")
                .valueStream()
                .filter(one -> one.get("role").asString().equals("GROUP_DIRECTOR")
                        && !one.get("holder").isNull())
                .reduce((one, last) -> last)
                .orElseThrow();
        var deputy =
                api.get(200, "/api/v1/people?name=สุภาวดี").at("/items/0/id").asString();
        var key = post.get("key").asString();
        assertThat(ApiCaller.texts(
                        api.get(200, "/api/v1/acting/candidates?post=" + key).get("items"), "/id"))
                .contains(deputy);
        api.get(400, "/api/v1/acting/candidates?post=x");
        var order = Map.of(
                "post",
                post.get("key"),
                "kind",
                "IN_PLACE",
                "person",
                deputy,
                "onlyAway",
                true,
                "orderNumber",
                "99/2569",
                "orderDate",
                today.toString(),
                "since",
                today.plusDays(200).toString(),
                "until",
                today.plusDays(201).toString());
        var made = api.make(201, key(), "/api/v1/acting", order);
        assertThat(ApiCaller.texts(api.get(200, "/api/v1/acting").get("items"), "/id"))
                .contains(made.get("id").asString());
        assertThat(api.get(200, "/api/v1/acting/{id}", made.get("id").asString()))
                .isEqualTo(made);
        var end = Map.of("version", made.get("version"), "day", today.toString(), "reason", "ยกเลิก");
        assertThat(api.post(200, "/api/v1/acting/{id}/end", made.get("id").asString(), end)
                        .get("withdrawn")
                        .asBoolean())
                .isTrue();
        api.post(409, "/api/v1/acting/{id}/end", made.get("id").asString(), end);
        assertThat(api.get(200, "/api/v1/acting/{id}/history", made.get("id").asString())
                        .get("items"))
                .hasSize(2);
        var days = Map.of(
                "away",
                deputy,
                "from",
                today.plusDays(300).toString(),
                "to",
                today.plusDays(301).toString(),
                "why",
                "ลาพักผ่อน");
        var away = api.make(201, key(), "/api/v1/absences", days).get("id").asString();
        assertThat(ApiCaller.texts(api.get(200, "/api/v1/absences").get("items"), "/id"))
                .contains(away);
        api.post(204, "/api/v1/absences/{id}/withdraw", away, Map.of());
    }

    private void playImports() {
        assertThat(api.bytes(200, "/api/v1/imports/people.xlsx")).startsWith('P', 'K');
        assertThat(api.bytes(200, "/api/v1/imports/units.xlsx")).startsWith('P', 'K');
        var name = "โรงเรียนนำเข้า" + UUID.randomUUID();
        var table = "ประเภท,ชื่อ\nโรงเรียน," + name + "\n";
        var preview = send(table);
        assertThat(preview.get("problems").toString()).isEqualTo("[]");
        assertThat(preview.get("added").asInt()).isEqualTo(1);
        var id = preview.get("id").asString();
        api.post(409, "/api/v1/imports/{id}/apply", id, Map.of("fingerprint", "other"));
        var fingerprint = api.get(200, "/api/v1/imports/{id}", id).get("fingerprint");
        var applied = api.post(200, "/api/v1/imports/{id}/apply", id, Map.of("fingerprint", fingerprint));
        assertThat(applied.get("added").asInt()).isEqualTo(1);
        assertThat(api.get(200, "/api/v1/units?name=" + name).get("items")).hasSize(1);
        var other = send("ประเภท,ชื่อ\nปราสาท,ก\n");
        assertThat(other.get("ready").asBoolean()).isFalse();
        api.delete(204, "/api/v1/imports/{id}", other.get("id").asString());
    }

    private JsonNode send(String table) {
        var parts = List.of(Part.file("table", "units.csv", table.getBytes(StandardCharsets.UTF_8)));
        return api.form(201, "", "/api/v1/imports?kind=units", parts);
    }

    private void playOwn() {
        assertThat(api.get(200, "/api/v1/account").at("/places/0/role").asString())
                .isEqualTo("ADMINISTRATOR");
        api.as("admin", Set.of(Scope.ACCOUNT));
        var newest = api.get(200, "/api/v1/account/tokens").at("/items/0");
        assertThat(newest.at("/scopes/0").asString()).isEqualTo("account");
        var id = newest.get("id").asString();
        api.delete(204, "/api/v1/account/tokens/{id}", id);
        api.get(401, "/api/v1/account/tokens");
        api.as("admin").delete(404, "/api/v1/account/tokens/{id}", id);
        api.in(UUID.randomUUID().toString()).get(403, "/api/v1/account");
        api.as("admin");
    }
}
