package org.khet.audit.internal;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.audit.pages.AuditPage.Filter;
import org.khet.platform.web.Chip;
import org.khet.platform.web.DateBoxes;
import org.springframework.web.util.UriUtils;

/** The address of the filtered trail, so that a link, a bookmark and an export all show the same. */
final class AuditAddress {

    static final String PATH = "/audit";

    private final Map<String, String> params = new LinkedHashMap<>();
    private final Filter filter;

    AuditAddress(Filter filter) {
        this.filter = filter;
        put("who", filter.who());
        put("what", filter.what());
        put("unit", filter.unit());
        put("about", filter.about());
        put("subject", filter.subject());
        putDate("from", filter.from());
        putDate("to", filter.to());
    }

    /** Without its place, empty for everything; begins with a question mark. */
    String query() {
        return query(params);
    }

    String first() {
        return PATH + query();
    }

    String at(String side, Cursor place) {
        var more = new LinkedHashMap<>(params);
        more.put(side, place.toString());
        return PATH + query(more);
    }

    static String ofSubject(String id) {
        return PATH + query(Map.of("subject", id));
    }

    /**
     * The filters in force, each with the address that takes it off.
     *
     * @param names what to show for the values of {@code what}, {@code unit} and {@code subject}
     */
    List<Chip> chips(Map<String, String> names) {
        var chips = new ArrayList<Chip>();
        for (var field : List.of("who", "what", "unit", "about", "subject")) {
            var value = params.get(field);
            chip(chips, field, value == null ? null : names.getOrDefault(value, value), Set.of(field));
        }
        chip(chips, "from", words(filter.from()), Set.of("from.day", "from.month", "from.year"));
        chip(chips, "to", words(filter.to()), Set.of("to.day", "to.month", "to.year"));
        return chips;
    }

    private void chip(List<Chip> chips, String field, @Nullable String shown, Set<String> without) {
        if (shown != null) {
            var rest = new LinkedHashMap<>(params);
            rest.keySet().removeAll(without);
            chips.add(new Chip(text("audit.chip." + field, shown), PATH + query(rest)));
        }
    }

    private static @Nullable String words(@Nullable DateBoxes date) {
        return date == null || date.isEmpty() ? null : date.day() + " " + date.month() + " " + date.year();
    }

    private void put(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            params.put(key, value);
        }
    }

    private void putDate(String key, @Nullable DateBoxes date) {
        if (date != null) {
            put(key + ".day", date.day());
            put(key + ".month", date.month());
            put(key + ".year", date.year());
        }
    }

    private static String query(Map<String, String> params) {
        return params.isEmpty()
                ? ""
                : params.entrySet().stream()
                        .map(param -> param.getKey() + "=" + UriUtils.encode(param.getValue(), "UTF-8"))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
