package org.khet.drafting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a letter says: its kind and what was filled in. It knows nothing of who wrote it or how far it is.
 *
 * @param values by field, without empty ones; those of other kinds stay, so that a change of kind loses nothing
 */
public record Content(LetterKind kind, Map<Field, String> values) {

    private static final int LONGEST_TITLE = 300;

    public Content {
        var kept = new EnumMap<Field, String>(Field.class);
        values.forEach((field, value) -> {
            String text = value.replace("\r\n", "\n").replace('\r', '\n').strip();
            if (!text.isEmpty()) {
                kept.put(field, text);
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    public static Content of(LetterKind kind) {
        return new Content(kind, Map.of());
    }

    /** With this field filled anew; an empty text empties it. */
    public Content with(Field field, String value) {
        var changed = new EnumMap<Field, String>(Field.class);
        changed.putAll(values);
        changed.put(field, value);
        return new Content(kind, changed);
    }

    public Content as(LetterKind newKind) {
        return new Content(newKind, values);
    }

    /** Without what stayed from other kinds: what this letter says. */
    public Content own() {
        var own = new EnumMap<Field, String>(Field.class);
        own.putAll(values);
        own.keySet().removeIf(field -> !kind.has(field));
        return new Content(kind, own);
    }

    public boolean has(Field field) {
        return values.containsKey(field);
    }

    /** The text of the field; empty when it is not filled. */
    public String text(Field field) {
        return values.getOrDefault(field, "");
    }

    /** The items of the field, each stripped, without empty lines. */
    public List<String> lines(Field field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** {@link Field#DATE}, when there is one that can be read. */
    public Optional<LocalDate> date() {
        try {
            return has(Field.DATE) ? Optional.of(LocalDate.parse(text(Field.DATE))) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The constant whose name stands in the field, when it is one of them. */
    public <E extends Enum<E>> Optional<E> choice(Field field, Class<E> choices) {
        return List.of(choices.getEnumConstants()).stream()
                .filter(each -> each.name().equals(text(field)))
                .findFirst();
    }

    public Body body() {
        return Body.read(text(Field.BODY));
    }

    /** What lists call it: what it is about, as far as that is written. */
    public String title() {
        var named = Stream.of(Field.SUBJECT, Field.ABOUT, Field.HOLDER)
                .filter(kind::has)
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(this::untitled)
                .replaceAll("\\s+", " ");
        return named.length() <= LONGEST_TITLE
                ? named
                : named.substring(0, named.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /** Minutes are known by whose they are and which; what has no subject by how it begins, and the rest not yet. */
    private String untitled() {
        if (kind.has(Field.MEETING)) {
            return (text(Field.AUTHORITY) + " " + text(Field.MEETING)).strip();
        }
        return kind.has(Field.SUBJECT) || kind.has(Field.ABOUT) ? "" : text(Field.BODY);
    }
}
