package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Channel;
import org.khet.correspondence.Secrecy;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Errors;

/**
 * Checks what was typed, field by field, whether it came from the form or over the API. What is wrong is noted at the
 * field in the office's words; the rest is cleaned of nothing but outer space and line breaks.
 */
final class LetterCheck {

    static final int LINE = 300;
    static final int LONG = 1_000;
    private static final int MOST_ENCLOSURES = 50;
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private final Errors errors = new Errors();

    Errors errors() {
        return errors;
    }

    /** A text that must be there. */
    String needed(String field, @Nullable String typed, int most) {
        var line = optional(field, typed, most);
        if (line.isEmpty()) {
            errors.add(field, text("correspondence.error." + field + ".missing"));
        }
        return line;
    }

    /** A text that may be empty. */
    String optional(String field, @Nullable String typed, int most) {
        var line = typed == null ? "" : typed.replaceAll("[\\r\\n\\t]+", " ").strip();
        if (line.codePoints().anyMatch(LetterCheck::unprintable)) {
            errors.add(field, text("correspondence.error.control"));
        }
        if (line.length() > most) {
            errors.add(
                    field, text("correspondence.error.long", Integer.toString(most), Integer.toString(line.length())));
        }
        return line;
    }

    /** ที่: kept in Arabic digits, so that Thai and Arabic typing find the same letter. */
    String number(@Nullable String typed) {
        return ThaiDigits.toArabic(optional("number", typed, LINE));
    }

    /** One enclosure a line. */
    List<String> enclosures(@Nullable String typed) {
        var lines = typed == null
                ? List.<String>of()
                : Arrays.stream(typed.split("\\R"))
                        .filter(line -> !line.isBlank())
                        .toList();
        return enclosures(lines);
    }

    List<String> enclosures(List<String> lines) {
        if (lines.size() > MOST_ENCLOSURES) {
            errors.add("enclosures", text("correspondence.error.enclosures.many", Integer.toString(MOST_ENCLOSURES)));
        }
        return lines.stream().map(line -> optional("enclosures", line, LINE)).toList();
    }

    /** Who may register what is secret; and the paper of ลับที่สุด never enters the system. */
    void secrecy(Actor actor, Secrecy secrecy, boolean carriesFiles) {
        if (secrecy.secret() && !actor.may(Permission.KEEP_SECRETS)) {
            errors.add("secrecy", text("correspondence.error.secrecy.registrar"));
        }
        if (secrecy == Secrecy.TOP_SECRET && carriesFiles) {
            errors.add("files", text("correspondence.error.files.top-secret"));
        }
    }

    /** What lies open in the tray is handed over and sealed before it is registered; what is sealed there is secret. */
    void tray(Actor actor, @Nullable UUID draft, boolean secret) {
        var sealed = actor.may(Permission.KEEP_SECRETS);
        if (draft != null && sealed != secret) {
            errors.add("secrecy", text(sealed ? "correspondence.tray.not-secret" : "correspondence.tray.secret"));
        }
    }

    <E extends Enum<E>> E choice(String field, Class<E> choices, @Nullable String typed, E otherwise) {
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().equals(typed)) {
                return choice;
            }
        }
        if (typed == null || !typed.isBlank()) {
            errors.add(field, text("correspondence.error." + field + ".unknown"));
        }
        return otherwise;
    }

    /** How it came; that it was sent here in the system nobody can say but the system. */
    Channel channel(@Nullable String typed) {
        var channel = choice("channel", Channel.class, typed, Channel.PAPER);
        if (!Channel.typed().contains(channel)) {
            errors.add("channel", text("correspondence.error.channel.unknown"));
        }
        return channel;
    }

    /** ลงวันที่: not before the era of the registers, and not further ahead than a slip of the pen would be. */
    LocalDate letterDate(LocalDate date, LocalDate today) {
        if (date.isBefore(OLDEST) || date.isAfter(today.plusYears(1))) {
            errors.add("dated", text("correspondence.error.dated.far"));
        }
        return date;
    }

    private static boolean unprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR -> true;
            // Marks that turn the direction of a line can make a subject read as another.
            case Character.FORMAT -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            // What is left of bytes that were not UTF-8.
            default -> c == 0xFFFD;
        };
    }
}
