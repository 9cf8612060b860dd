package org.khet.dispatch.internal.collecting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands in the fields of an answer, by key: as typed, or checked. Checked: a text as it is, a number plain, a day as
 * 2026-11-24, the choices, yes or no, the ids of files. As typed a day is its three boxes. A field left open is not there.
 */
record Content(Map<String, List<String>> values) {

    static final Content EMPTY = new Content(Map.of());

    List<String> of(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The one value; empty when there is none. */
    String one(String key) {
        return of(key).isEmpty() ? "" : of(key).getFirst();
    }

    Content with(String key, List<String> value) {
        var all = new LinkedHashMap<>(values);
        if (value.isEmpty()) {
            all.remove(key);
        } else {
            all.put(key, List.copyOf(value));
        }
        return new Content(all);
    }

    /** Those of all its files. */
    Stream<String> files(CollectingForm form) {
        return form.fields().stream()
                .filter(field -> field.type() == FieldType.FILE)
                .flatMap(field -> of(field.key()).stream());
    }
}
