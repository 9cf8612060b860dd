package org.khet.platform.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in the document. What it refers to stands in its stead.
 *
 * @param root the whole document
 * @param value map, list, text, number or null
 * @param name what a reference called it, empty without one
 */
record Node(Map<?, ?> root, @Nullable Object value, String name) {

    private static final String REFERENCE = "$ref";

    static Node of(Map<?, ?> root) {
        return new Node(root, root, "");
    }

    /** The value at that key, empty where there is none. */
    Node at(String key) {
        return value instanceof Map<?, ?> map ? make(map.get(key)) : make(null);
    }

    boolean isThere() {
        return value != null;
    }

    String text() {
        return Objects.toString(value, "").strip();
    }

    boolean is(String word) {
        return text().equals(word);
    }

    List<Node> items() {
        return value instanceof List<?> list ? list.stream().map(this::make).toList() : List.of();
    }

    /** In the order of the document. */
    Map<String, Node> entries() {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> entries.put(String.valueOf(key), make(one)));
        }
        return entries;
    }

    Optional<Node> ifThere() {
        return isThere() ? Optional.of(this) : Optional.empty();
    }

    private Node make(@Nullable Object found) {
        if (found instanceof Map<?, ?> map && map.get(REFERENCE) instanceof String reference) {
            return refer(reference);
        }
        return new Node(root, found, "");
    }

    private Node refer(String reference) {
        var steps = reference.replaceFirst("^#/", "").split("/", -1);
        var found = of(root);
        for (var step : steps) {
            found = found.at(step.replace("~1", "/").replace("~0", "~"));
        }
        return new Node(root, found.value(), steps[steps.length - 1]);
    }
}
