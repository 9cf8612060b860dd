package org.khet.platform.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a list with what it was asked for, so that a link, a bookmark and an export show the same. */
public record Address(String path, Map<String, String> asked) {

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** With one more question; an empty one is left out. */
    public Address with(String name, String value) {
        var more = new LinkedHashMap<>(asked);
        if (value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Address(path, more);
    }

    /** Empty, or beginning with a question mark. */
    public String query() {
        return asked.isEmpty()
                ? ""
                : asked.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    public String href() {
        return path + query();
    }
}
