package org.khet.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an administrator's program sets: positions, the office itself, the rules of signing in, a lost second factor. */
final class SettingsScenes {

    private static final String EMBLEM = "/api/v1/profile/emblem";
    private static final String FACTOR = "/api/v1/people/{id}/second-factor";

    private final ApiCaller api;
    private final JdbcClient jdbc;

    SettingsScenes(ApiCaller api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    void play() {
        api.as("admin");
        playPositions();
        playRoles();
        playTheOffice();
        playTheEmblem();
        playTheRules();
        playALostFactor();
    }

    private void playPositions() {
        var wish = Map.of("name", "นักทดสอบ " + UUID.randomUUID());
        var key = UUID.randomUUID().toString();
        var made = api.make(201, key, "/api/v1/positions", wish);
        assertThat(api.make(200, key, "/api/v1/positions", wish)).isEqualTo(made);
        var id = made.get("id").asString();
        var closed = api.post(200, "/api/v1/positions/{id}/close", id, Map.of());
        assertThat(closed.get("closed").asBoolean()).isTrue();
        assertThat(api.post(200, "/api/v1/positions/{id}/close", id, Map.of())).isEqualTo(closed);
        assertThat(api.post(200, "/api/v1/positions/{id}/reopen", id, Map.of())).isEqualTo(made);
        assertThat(ApiCaller.texts(api.get(200, "/api/v1/positions").get("items"), "/id"))
                .contains(id);
    }

    private void playRoles() {
        var roles = api.get(200, "/api/v1/roles").get("items");
        var clerk = roles.valueStream()
                .filter(one -> one.get("role").asString().equals("REGISTRY_CLERK"))
                .findFirst()
                .orElseThrow();
        assertThat(clerk.get("people").asInt()).isPositive();
        assertThat(ApiCaller.texts(clerk.get("permissions"), "/permission"))
                .contains("RECEIVE_LETTERS")
                .doesNotContain("MANAGE_OFFICE");
    }

    private void playTheOffice() {
        var before = api.get(200, "/api/v1/profile");
        var facts = facts(before);
        facts.put("phone", "๐๔๔ ๑๒๓๔๕๖");
        var changed = api.put(200, "/api/v1/profile", facts);
        assertThat(changed.get("phone").asString()).isEqualTo("044 123456");
        assertThat(changed.get("name")).isEqualTo(before.get("name"));
        api.put(409, "/api/v1/profile", facts);
        facts.put("phone", before.get("phone"));
        facts.put("version", changed.get("version"));
        api.put(200, "/api/v1/profile", facts);
        assertThat(api.get(200, "/api/v1/profile/history").at("/items/1/note").asString())
                .contains("044 123456");
    }

    private static Map<String, Object> facts(JsonNode office) {
        var facts = new HashMap<String, Object>();
        List.of("version", "name", "shortName", "letterCode", "code", "address", "phone", "email")
                .forEach(field -> facts.put(field, office.get(field)));
        return facts;
    }

    private void playTheEmblem() {
        var before = api.get(200, "/api/v1/profile");
        var kept = before.get("emblem").isNull() ? new byte[0] : api.bytes(200, EMBLEM);
        var version = before.get("version").asInt();
        var with = api.put(200, EMBLEM + "?version=" + version, (Object) picture());
        assertThat(with.get("emblem").asString()).isEqualTo(EMBLEM);
        assertThat(api.bytes(200, EMBLEM)).startsWith(0x89, 'P', 'N', 'G');
        api.put(409, EMBLEM + "?version=" + version, (Object) picture());
        api.delete(409, EMBLEM + "?version=" + version);
        var without = api.delete(200, EMBLEM + "?version=" + with.get("version").asInt());
        assertThat(without.get("emblem").isNull()).isTrue();
        assertThat(without.get("name")).isEqualTo(before.get("name"));
        api.get(404, EMBLEM);
        if (kept.length > 0) {
            api.put(200, EMBLEM + "?version=" + without.get("version").asInt(), (Object) kept);
        }
    }

    private static byte[] picture() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_ARGB), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void playTheRules() {
        var before = api.get(200, "/api/v1/sign-in-rules");
        var wish = Map.of("shortest", "๑๒", "mode", "OPTIONAL", "roles", List.of("AUDITOR"));
        var changed = api.put(200, "/api/v1/sign-in-rules", wish);
        assertThat(changed.get("shortest").asInt()).isEqualTo(12);
        assertThat(changed.at("/roles/0").asString()).isEqualTo("AUDITOR");
        assertThat(api.get(200, "/api/v1/sign-in-rules")).isEqualTo(changed);
        assertThat(api.put(200, "/api/v1/sign-in-rules", before)).isEqualTo(before);
    }

    private void playALostFactor() {
        var person =
                api.get(200, "/api/v1/people?name=สุภาวดี").at("/items/0/id").asString();
        assertThat(api.get(200, FACTOR, person).get("set").asBoolean()).isFalse();
        jdbc.sql("""
                insert into office.second_factor (office_id, person_id, sealed, confirmed_at)
                select office_id, id, decode('00', 'hex'), now() from office.person where id = :person""").param("person", UUID.fromString(person)).update();
        assertThat(api.get(200, FACTOR, person).get("set").asBoolean()).isTrue();
        api.delete(204, FACTOR, person);
        assertThat(api.get(200, FACTOR, person).get("set").asBoolean()).isFalse();
        assertThat(api.delete(409, FACTOR, person).get("detail").asString()).contains("สุภาวดี");
    }
}
