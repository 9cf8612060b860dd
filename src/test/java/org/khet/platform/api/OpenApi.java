package org.khet.platform.api;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code openapi.yaml} as a promise: what an answer must be to keep it. */
public final class OpenApi {

    private static final String HERE = "https://khet.test/openapi";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode document;
    private final SchemaRegistry schemas;
    /** {@code GET /path 200}, as answers were seen. */
    private final TreeSet<String> seen = new TreeSet<>();

    private OpenApi(JsonNode document) {
        this.document = document;
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(HERE, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    public static OpenApi read() {
        try {
            Object yaml =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(Path.of("openapi.yaml")));
            return new OpenApi(JSON.valueToTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code GET /api/v1/…}: every operation it promises. */
    public List<String> operations() {
        var operations = new ArrayList<String>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .forEach(method -> operations.add(name(method.getKey(), path.getKey()))));
        return operations;
    }

    /** Operations whose success was seen. */
    public List<String> succeeded() {
        return seen.stream()
                .filter(one -> one.matches(".* 2\\d\\d"))
                .map(one -> one.substring(0, one.lastIndexOf(' ')))
                .distinct()
                .toList();
    }

    /**
     * What is wrong with an answer, nothing when it keeps the promise.
     *
     * @param path as {@code openapi.yaml} writes it, with its braces
     */
    public List<String> wrong(String method, String path, HttpResponse<byte[]> answer) {
        var status = String.valueOf(answer.statusCode());
        seen.add(name(method, path) + " " + status);
        var pointer = "/paths/" + step(path) + "/" + method + "/responses/" + status;
        var promised = at(pointer);
        if (promised.isMissingNode()) {
            return List.of(status + " is not promised");
        }
        var problems = new ArrayList<String>(headers(promised, answer));
        var content = promised.path("content");
        if (!content.isEmpty()) {
            problems.addAll(body(pointer, promised, answer));
        } else if (answer.body().length > 0) {
            problems.add("no content is promised");
        }
        return problems;
    }

    private List<String> headers(JsonNode promised, HttpResponse<byte[]> answer) {
        var problems = new ArrayList<String>();
        promised.path("headers").properties().forEach(header -> {
            var value = answer.headers().firstValue(header.getKey()).orElse(null);
            var pattern = header.getValue().path("schema").path("pattern").asString("");
            if (value != null && !pattern.isEmpty() && !value.matches(pattern + ".*")) {
                problems.add(header.getKey() + ": " + value);
            }
        });
        return problems;
    }

    private List<String> body(String pointer, JsonNode promised, HttpResponse<byte[]> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (!promised.path("content").has(type)) {
            return List.of("content type " + type + " is not promised");
        }
        if (!promised.path("content").path(type).has("schema")) {
            return List.of();
        }
        var reference = document.at(pointer).path("$ref").asString("").replaceFirst("^#", "");
        var place = (reference.isEmpty() ? pointer : reference) + "/content/" + step(type) + "/schema";
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        return schemas.getSchema(SchemaLocation.of(HERE + "#" + place)).validate(text, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonNode at(String pointer) {
        var node = document.at(pointer);
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static String step(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static String name(String method, String path) {
        return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }
}
