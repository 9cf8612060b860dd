package org.khet.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.office.Scope;
import org.khet.office.Tokens;
import org.khet.platform.paper.Heading;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.TextStyle;
import org.khet.support.KhetServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Answers of every operation, good and bad, are what {@code openapi.yaml} promises. */
@KhetServerTest
class ApiContractTest {

    private static final String REGISTER = "/api/v1/letters/received";
    private static final String LETTER = "/api/v1/letters/{id}";
    private static final String FILE = "/api/v1/letters/{id}/files/{file}";
    private static final byte[] PDF = new Paper(
                    "หนังสือ",
                    Instant.parse("2026-11-20T02:00:00Z"),
                    Sheet.portrait(),
                    List.of(),
                    List.of(new Heading("หนังสือ", TextStyle.BODY.at(16))))
            .toBytes();

    @LocalServerPort
    int port;

    @Autowired
    Tokens tokens;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final OpenApi promise = OpenApi.read();
    private String token;

    @BeforeEach
    void the_registry_clerk() {
        token = issue(Set.of(Scope.values()));
    }

    @Test
    void every_operation_succeeds_as_promised() throws Exception {
        var made = register("ขอเชิญประชุม", UUID.randomUUID().toString());
        kept("post", REGISTER, made, 201);
        var id = json.readTree(made.body()).get("id").asString();

        kept("get", REGISTER, get(REGISTER + "?size=3&q=ประชุม"), 200);
        var letter = get(LETTER, id);
        kept("get", LETTER, letter, 200);
        var href = json.readTree(letter.body()).at("/files/0/href").asString();
        var file = get(href);
        kept("get", FILE, file, 200);
        assertThat(file.body()).isEqualTo(PDF);

        assertThat(promise.succeeded())
                .as("an operation this test does not know yet")
                .containsExactlyInAnyOrderElementsOf(promise.operations());
    }

    @Test
    void repeating_and_reusing_a_key_is_answered_as_promised() {
        var key = UUID.randomUUID().toString();
        kept("post", REGISTER, register("ขอเชิญประชุม", key), 201);
        kept("post", REGISTER, register("ขอเชิญประชุม", key), 200);
        kept("post", REGISTER, register("เรื่องอื่น", key), 409);
    }

    @Test
    void bad_input_is_answered_as_promised() {
        kept("post", REGISTER, register("", UUID.randomUUID().toString()), 400);
        kept("post", REGISTER, register("ไม่มีกุญแจ", ""), 400);
        kept("get", REGISTER, get(REGISTER + "?size=ก"), 400);
        kept("get", REGISTER, get(REGISTER + "?unit=4821"), 400);
        kept("get", LETTER, get(LETTER, "4821"), 400);
        kept("get", LETTER, get(LETTER, UUID.randomUUID()), 404);
        kept("get", FILE, get(FILE, UUID.randomUUID(), UUID.randomUUID()), 404);
        kept("get", FILE, get(FILE, "x", "y"), 400);
    }

    @Test
    void who_may_not_is_answered_as_promised() {
        token = "khet_nobodys";
        kept("get", REGISTER, get(REGISTER), 401);
        kept("get", LETTER, get(LETTER, UUID.randomUUID()), 401);
        kept("get", FILE, get(FILE, UUID.randomUUID(), UUID.randomUUID()), 401);
        kept("post", REGISTER, register("เรื่อง", "key"), 401);
        token = issue(Set.of(Scope.LETTERS_READ));
        kept("post", REGISTER, register("เรื่อง", "key"), 403);
        token = issue(Set.of(Scope.LETTERS_REGISTER));
        kept("get", REGISTER, get(REGISTER), 403);
        kept("get", LETTER, get(LETTER, UUID.randomUUID()), 403);
        kept("get", FILE, get(FILE, UUID.randomUUID(), UUID.randomUUID()), 403);
    }

    private void kept(String method, String path, HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).as("%s %s", method, path).isEqualTo(status);
        assertThat(promise.wrong(method, path, answer))
                .as("%s %s: %s", method, path, new String(answer.body(), StandardCharsets.UTF_8))
                .isEmpty();
    }

    private HttpResponse<byte[]> get(String uri, Object... values) {
        return send(request(uri, values));
    }

    private HttpResponse<byte[]> register(String subject, String key) {
        var letter = json.writeValueAsBytes(Map.of(
                "number", "ศธ 04099/ว 5120",
                "dated", "2026-11-20",
                "from", "สพฐ.",
                "to", "ผอ.สพป.",
                "subject", subject));
        var body = new ByteArrayOutputStream();
        part(body, "name=\"letter\"", "application/json", letter);
        part(body, "name=\"files\"; filename=\"letter.pdf\"", "application/pdf", PDF);
        body.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(REGISTER)
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String name, String type, byte[] content) {
        var head = "--part\r\nContent-Disposition: form-data; " + name + "\r\nContent-Type: " + type + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String uri, Object... values) {
        var address = UriComponentsBuilder.fromUriString("http://localhost:" + port + uri)
                .encode()
                .buildAndExpand(values)
                .toUri();
        return HttpRequest.newBuilder(URI.create(address.toString())).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String issue(Set<Scope> scopes) {
        var wish = new Tokens.Wish("ทดสอบ " + UUID.randomUUID(), scopes, Duration.ofDays(1));
        return ((Tokens.Issued.Done) tokens.issue("saraban", wish)).token();
    }
}
