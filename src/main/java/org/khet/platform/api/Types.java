package org.khet.platform.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a schema takes, in a few words: {@code string (date)}, {@code array of Line}, {@code integer 1–200 = 50}. */
final class Types {

    private Types() {}

    static String of(Node schema) {
        var words = new ArrayList<String>();
        words.add(kind(schema));
        schema.at("format").ifThere().ifPresent(format -> words.add("(" + format.text() + ")"));
        limits(schema, words);
        var values = schema.at("enum").items();
        if (!values.isEmpty()) {
            words.add(values.stream().map(Node::text).collect(Collectors.joining(" · ")));
        }
        schema.at("default")
                .ifThere()
                .filter(some -> !some.text().isEmpty() && !some.is("[]"))
                .ifPresent(some -> words.add("= " + some.text()));
        return String.join(" ", words);
    }

    /** The named shape it is, or is a list of; empty for a plain one. */
    static String shape(Node schema) {
        if (!schema.name().isEmpty() && schema.at("type").is("object")) {
            return schema.name();
        }
        return schema.at("items").isThere() ? shape(schema.at("items")) : "";
    }

    private static String kind(Node schema) {
        var some = schema.at("anyOf").items();
        if (!some.isEmpty()) {
            return some.stream().map(Types::of).collect(Collectors.joining(" | "));
        }
        var types = schema.at("type").items().isEmpty()
                ? List.of(schema.at("type"))
                : schema.at("type").items();
        return types.stream().map(type -> kind(schema, type.text())).collect(Collectors.joining(" | "));
    }

    private static String kind(Node schema, String type) {
        if (type.equals("array")) {
            return "array of " + of(schema.at("items"));
        }
        return type.equals("object") && !schema.name().isEmpty() ? schema.name() : type;
    }

    private static void limits(Node schema, List<String> words) {
        range(schema, "minimum", "maximum", "", words);
        range(schema, "minLength", "maxLength", " characters", words);
        range(schema, "minItems", "maxItems", " items", words);
    }

    private static void range(Node schema, String least, String most, String of, List<String> words) {
        var from = schema.at(least).text();
        var to = schema.at(most).text();
        if (!from.isEmpty() || !to.isEmpty()) {
            words.add((to.isEmpty() ? "≥ " + from : from.isEmpty() ? "≤ " + to : from + "–" + to) + of);
        }
    }
}
