package org.khet.platform.form;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.TypedDate;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;

/** Checks what was typed. What is wrong is noted at its field; the rest is cleaned of outer space and line ends only. */
public final class FormCheck {

    private final Errors errors = new Errors();

    public Errors errors() {
        return errors;
    }

    public boolean wrong() {
        return errors.any();
    }

    /** A text that must be there; {@code missing} says what to do when it is not. */
    public String needed(String field, @Nullable String typed, int most, String missing) {
        var line = optional(field, typed, most);
        if (line.isEmpty()) {
            errors.add(field, missing);
        }
        return line;
    }

    /** A text that may be empty. */
    public String optional(String field, @Nullable String typed, int most) {
        var line = typed == null ? "" : typed.replaceAll("[\\r\\n\\t]+", " ").strip();
        if (line.codePoints().anyMatch(FormCheck::unprintable)) {
            errors.add(field, text("platform.check.control"));
        }
        if (line.length() > most) {
            errors.add(field, text("platform.check.long", Integer.toString(most), Integer.toString(line.length())));
        }
        return line;
    }

    /** A day that may be left open; null when it is, or when what was typed is no day. */
    public @Nullable LocalDate day(String field, @Nullable DateBoxes typed) {
        var boxes = typed == null ? DateBoxes.EMPTY : typed;
        return switch (ThaiDate.parse(boxes.day(), boxes.month(), boxes.year())) {
            case TypedDate.Day(var date) -> date;
            case TypedDate.Empty empty -> null;
            case TypedDate.Wrong(var box, var why) -> {
                errors.add(field, why);
                yield null;
            }
        };
    }

    /** A day that must be there; today stands in for what is wrong, which is noted. */
    public LocalDate neededDay(String field, @Nullable DateBoxes typed, LocalDate today, String missing) {
        var day = day(field, typed);
        if (day == null) {
            errors.add(field, missing);
            return today;
        }
        return day;
    }

    /** One of the names of an enum; {@code otherwise} stands in for what is wrong, which is noted. */
    public <E extends Enum<E>> E choice(
            String field, Class<E> choices, @Nullable String typed, E otherwise, String missing) {
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().equals(typed)) {
                return choice;
            }
        }
        errors.add(field, missing);
        return otherwise;
    }

    /** The id typed or chosen; null when it is none. */
    public static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    /** A character nobody types and no paper shows, or one that makes a line read as another. */
    public static boolean unprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR -> true;
            // Marks that turn the direction of a line can make a name read as another.
            case Character.FORMAT -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            // What is left of bytes that were not UTF-8.
            default -> c == 0xFFFD;
        };
    }
}
