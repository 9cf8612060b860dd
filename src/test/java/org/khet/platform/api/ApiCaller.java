package org.khet.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.khet.office.Scope;
import org.khet.office.Tokens;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the API as somebody, and holds every answer against {@code openapi.yaml}. */
public final class ApiCaller {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final Tokens tokens;
    private final OpenApi promise = OpenApi.read();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> known = new HashMap<>();
    private String token = "";
    private String place = "";

    public ApiCaller(int port, Tokens tokens) {
        this.port = port;
        this.tokens = tokens;
    }

    public OpenApi promise() {
        return promise;
    }

    /** From here on the program is this person's, with a token for everything. */
    public ApiCaller as(String user) {
        token = known.computeIfAbsent(user, one -> issue(one, EnumSet.allOf(Scope.class)));
        place = "";
        return this;
    }

    public ApiCaller as(String user, Set<Scope> scopes) {
        token = issue(user, scopes);
        place = "";
        return this;
    }

    public ApiCaller withToken(String other) {
        token = other;
        return this;
    }

    /** From here on in another place of theirs. */
    public ApiCaller in(String membership) {
        place = membership;
        return this;
    }

    private String issue(String user, Set<Scope> scopes) {
        var wish = new Tokens.Wish("ทดสอบ " + UUID.randomUUID(), scopes, Duration.ofDays(1));
        return ((Tokens.Issued.Done) tokens.issue(user, wish)).token();
    }

    /** The answer to {@code GET}; the path is as the document writes it, and a query may follow. */
    public JsonNode get(int status, String path, Object... values) {
        return json(sent("get", path, request(path, values).GET(), status));
    }

    public byte[] bytes(int status, String path, Object... values) {
        return sent("get", path, request(path, values).GET(), status).body();
    }

    /** Sends JSON; the last value is the body. */
    public JsonNode post(int status, String path, Object... valuesAndBody) {
        return body("post", status, path, valuesAndBody);
    }

    public JsonNode put(int status, String path, Object... valuesAndBody) {
        return body("put", status, path, valuesAndBody);
    }

    public JsonNode delete(int status, String path, Object... values) {
        return json(sent("delete", path, request(path, values).DELETE(), status));
    }

    /** Sends JSON under a key. */
    public JsonNode make(int status, String key, String path, Object... valuesAndBody) {
        var values = List.of(valuesAndBody).subList(0, valuesAndBody.length - 1).toArray();
        var request = request(path, values).header("Content-Type", "application/json");
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return json(sent("post", path, request.POST(publisher(valuesAndBody[valuesAndBody.length - 1])), status));
    }

    private JsonNode body(String method, int status, String path, Object... valuesAndBody) {
        var values = List.of(valuesAndBody).subList(0, valuesAndBody.length - 1).toArray();
        var request = request(path, values)
                .header("Content-Type", "application/json")
                .method(method.toUpperCase(java.util.Locale.ROOT), publisher(valuesAndBody[valuesAndBody.length - 1]));
        return json(sent(method, path, request, status));
    }

    private static HttpRequest.BodyPublisher publisher(Object body) {
        return body instanceof byte[] raw
                ? HttpRequest.BodyPublishers.ofByteArray(raw)
                : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    /**
     * A part of a form: JSON, or a file.
     *
     * @param file empty for JSON
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Part(String name, String file, byte[] content) {

        public static Part json(String name, Object value) {
            return new Part(name, "", JSON.writeValueAsBytes(value));
        }

        public static Part file(String name, String file, byte[] content) {
            return new Part(name, file, content);
        }
    }

    /** Sends a form under a key, which may be empty. */
    public JsonNode form(int status, String key, String path, List<Part> parts, Object... values) {
        var body = new ByteArrayOutputStream();
        for (var part : parts) {
            var json = part.file().isEmpty();
            var head = "--part\r\nContent-Disposition: form-data; name=\"" + part.name() + "\""
                    + (json ? "" : "; filename=\"" + part.file() + "\"") + "\r\nContent-Type: "
                    + (json ? "application/json" : "application/octet-stream") + "\r\n\r\n";
            body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = request(path, values).header("Content-Type", "multipart/form-data; boundary=part");
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return json(sent("post", path, request.POST(publisher(body.toByteArray())), status));
    }

    private HttpRequest.Builder request(String path, Object... values) {
        var address = UriComponentsBuilder.fromUriString("http://localhost:" + port + path)
                .encode()
                .buildAndExpand(values)
                .toUri();
        var request = HttpRequest.newBuilder(URI.create(address.toString()));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return place.isEmpty() ? request : request.header("Khet-Place", place);
    }

    private HttpResponse<byte[]> sent(String method, String path, HttpRequest.Builder request, int status) {
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
        var told = method + " " + path + ": " + shown(answer);
        assertThat(answer.statusCode()).as(told).isEqualTo(status);
        assertThat(promise.wrong(method, path.replaceFirst("\\?.*", ""), answer))
                .as(told)
                .isEmpty();
        return answer;
    }

    private static String shown(HttpResponse<byte[]> answer) {
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        return text.length() > 2_000 ? text.substring(0, 2_000) : text;
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").contains("json")
                ? JSON.readTree(answer.body())
                : JSON.nullNode();
    }

    /** Messages of a refusal by their fields. */
    public static Map<String, String> errors(JsonNode problem) {
        var errors = new HashMap<String, String>();
        problem.path("errors")
                .forEach(error -> errors.put(
                        error.get("field").asString(), error.get("message").asString()));
        return errors;
    }

    public static List<String> texts(JsonNode list, String pointer) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.at(pointer).asString()));
        return texts;
    }
}
