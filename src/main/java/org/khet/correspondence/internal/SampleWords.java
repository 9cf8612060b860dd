package org.khet.correspondence.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.khet.platform.sample.SampleRows;

/** What people of the sample office write, from {@code sample/phrases.tsv}. */
final class SampleWords {

    private final Map<String, List<String>> phrases = SampleRows.of("phrases.tsv").stream()
            .collect(groupingBy(
                    row -> row.getOrDefault("key", ""), mapping(row -> row.getOrDefault("text", ""), toList())));
    private final Random chance;

    SampleWords(Random chance) {
        this.chance = chance;
    }

    List<String> all(String key) {
        return phrases.getOrDefault(key, List.of());
    }

    String the(String key) {
        return all(key).getFirst();
    }

    /** One of those that would do. */
    String any(String key) {
        var some = all(key);
        return some.get(chance.nextInt(some.size()));
    }

    static String fill(String pattern, Map<String, String> values) {
        var filled = pattern;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
