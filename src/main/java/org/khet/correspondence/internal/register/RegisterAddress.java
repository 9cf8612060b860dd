package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Speed;
import org.khet.correspondence.pages.RegisterPage.Filter;
import org.khet.platform.web.Chip;
import org.khet.platform.web.DateBoxes;
import org.springframework.web.util.UriUtils;

/** The address of a filtered register, so that a link, a bookmark and an export all show the same. */
final class RegisterAddress {

    private static final String PATH = "/correspondence";

    private final Map<String, String> params = new LinkedHashMap<>();
    private final Filter filter;

    RegisterAddress(Filter filter) {
        this.filter = filter;
        put("unit", filter.unit());
        put("q", filter.q());
        put("in", "files".equals(filter.in()) ? filter.in() : null);
        put("year", filter.year());
        put("at", filter.at());
        put("state", filter.state());
        put("speed", filter.speed());
        putDate("from", filter.from());
        putDate("to", filter.to());
    }

    /** The query without its place, "" for everything; begins with a question mark. */
    String query() {
        return query(params);
    }

    String first() {
        return PATH + query();
    }

    String older(Cursor below) {
        return PATH + query(with("older", below.toString()));
    }

    String newer(Cursor above) {
        return PATH + query(with("newer", above.toString()));
    }

    /** The filters in force, each with the address that takes it off. */
    List<Chip> chips(Map<UUID, String> units) {
        var chips = new ArrayList<Chip>();
        chip(chips, "q", filter.q(), Set.of("q"));
        chip(chips, "in", params.containsKey("in") ? text("correspondence.filter.in.files") : null, Set.of("in"));
        chip(chips, "year", filter.year(), Set.of("year"));
        chip(chips, "at", name(units), Set.of("at"));
        chip(chips, "state", word("state", EntryState.values(), filter.state()), Set.of("state"));
        chip(chips, "speed", word("speed", Speed.values(), filter.speed()), Set.of("speed"));
        chip(chips, "from", words(filter.from()), Set.of("from.day", "from.month", "from.year"));
        chip(chips, "to", words(filter.to()), Set.of("to.day", "to.month", "to.year"));
        return chips;
    }

    private void chip(List<Chip> chips, String field, @Nullable String shown, Set<String> without) {
        if (shown != null && !shown.isBlank()) {
            var rest = new LinkedHashMap<>(params);
            rest.keySet().removeAll(without);
            chips.add(new Chip(text("correspondence.chip." + field, shown), PATH + query(rest)));
        }
    }

    private @Nullable String name(Map<UUID, String> units) {
        return units.entrySet().stream()
                .filter(unit -> unit.getKey().toString().equals(filter.at()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(filter.at());
    }

    /** The word for one of the choices; nothing for what is none of them. */
    private static @Nullable String word(String kind, Enum<?>[] choices, @Nullable String value) {
        return Arrays.stream(choices).anyMatch(choice -> choice.name().equals(value))
                ? text("correspondence." + kind + "." + value)
                : null;
    }

    private static @Nullable String words(@Nullable DateBoxes date) {
        return date == null || date.isEmpty() ? null : date.day() + " " + date.month() + " " + date.year();
    }

    private Map<String, String> with(String key, String value) {
        var more = new LinkedHashMap<>(params);
        more.put(key, value);
        return more;
    }

    private void put(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            params.put(key, value);
        }
    }

    private void putDate(String key, @Nullable DateBoxes date) {
        var boxes = Objects.requireNonNullElse(date, DateBoxes.EMPTY);
        put(key + ".day", boxes.day());
        put(key + ".month", boxes.month());
        put(key + ".year", boxes.year());
    }

    private static String query(Map<String, String> params) {
        return params.isEmpty()
                ? ""
                : params.entrySet().stream()
                        .map(param -> param.getKey() + "=" + UriUtils.encode(param.getValue(), "UTF-8"))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
