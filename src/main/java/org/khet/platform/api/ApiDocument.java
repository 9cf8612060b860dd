package org.khet.platform.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.platform.api.ApiPage.Answer;
import org.khet.platform.api.ApiPage.Body;
import org.khet.platform.api.ApiPage.Field;
import org.khet.platform.api.ApiPage.Group;
import org.khet.platform.api.ApiPage.Operation;
import org.khet.platform.api.ApiPage.Shape;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** {@code openapi.yaml}, read once. */
final class ApiDocument {

    static final Resource SOURCE = new ClassPathResource("openapi.yaml");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Node root;
    private final JsonMapper json;

    private ApiDocument(Node root, JsonMapper json) {
        this.root = root;
        this.json = json;
    }

    static ApiPage read(JsonMapper json) {
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Map<?, ?> root = yaml.load(SOURCE.getContentAsString(StandardCharsets.UTF_8));
            return new ApiDocument(Node.of(root), json).page();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ApiPage page() {
        var info = root.at("info");
        return new ApiPage(
                info.at("title").text(),
                info.at("version").text(),
                Markdown.html(info.at("description").text()),
                groups(),
                shapes());
    }

    private List<Group> groups() {
        var operations = operations();
        return root.at("tags").items().stream()
                .map(tag -> new Group(
                        tag.at("name").text(),
                        tag.at("description").text(),
                        operations.stream()
                                .filter(operation -> tag.at("name").is(operation.tag()))
                                .toList()))
                .toList();
    }

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.at("paths")
                .entries()
                .forEach((path, item) -> item.entries().forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(operation(path, item, method, operation));
                    }
                }));
        return operations;
    }

    private Operation operation(String path, Node item, String method, Node operation) {
        var parameters = new ArrayList<>(item.at("parameters").items());
        parameters.addAll(operation.at("parameters").items());
        return new Operation(
                operation.at("operationId").text(),
                operation.at("tags").items().getFirst().text(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.at("summary").text(),
                Markdown.html(operation.at("description").text()),
                scopes(operation),
                parameters.stream().map(ApiDocument::parameter).toList(),
                bodies(operation.at("requestBody")),
                operation.at("responses").entries().entrySet().stream()
                        .map(answer -> new Answer(
                                answer.getKey(),
                                Markdown.inline(
                                        answer.getValue().at("description").text()),
                                bodies(answer.getValue())))
                        .toList());
    }

    private static List<String> scopes(Node operation) {
        return operation.at("security").items().stream()
                .flatMap(one -> one.at("token").items().stream())
                .map(Node::text)
                .toList();
    }

    private static Field parameter(Node parameter) {
        return new Field(
                parameter.at("name").text(),
                parameter.at("in").text(),
                Types.of(parameter.at("schema")),
                null,
                parameter.at("required").is("true"),
                Markdown.inline(parameter.at("description").text()));
    }

    private List<Body> bodies(Node holder) {
        return holder.at("content").entries().entrySet().stream()
                .map(content -> {
                    var schema = content.getValue().at("schema");
                    boolean named = !Types.shape(schema).isEmpty();
                    return new Body(
                            content.getKey(),
                            named ? List.of() : fields(schema),
                            named ? Types.shape(schema) : null,
                            example(content.getValue()));
                })
                .toList();
    }

    private @Nullable String example(Node content) {
        Optional<Node> first =
                content.at("examples").entries().values().stream().findFirst().map(example -> example.at("value"));
        return content.at("example")
                .ifThere()
                .or(() -> first)
                .map(found -> json.writerWithDefaultPrettyPrinter().writeValueAsString(found.value()))
                .orElse(null);
    }

    private List<Shape> shapes() {
        return root.at("components").at("schemas").entries().entrySet().stream()
                .filter(shape -> shape.getValue().at("type").is("object"))
                .map(shape -> new Shape(
                        shape.getKey(),
                        Markdown.html(shape.getValue().at("description").text()),
                        fields(shape.getValue())))
                .toList();
    }

    private static List<Field> fields(Node schema) {
        var required = schema.at("required").items().stream().map(Node::text).toList();
        return schema.at("properties").entries().entrySet().stream()
                .map(property -> field(property.getKey(), property.getValue(), required))
                .toList();
    }

    private static Field field(String name, Node schema, List<String> required) {
        var shape = Types.shape(schema);
        return new Field(
                name,
                "",
                Types.of(schema),
                shape.isEmpty() ? null : shape,
                required.contains(name),
                Markdown.inline(schema.at("description").text()));
    }
}
