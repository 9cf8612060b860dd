package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Speed;
import org.khet.correspondence.pages.RegisterPage.Filter;
import org.khet.office.Actor;
import org.khet.office.UnitId;
import org.khet.platform.period.TypedSpan;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Errors;

/** Reads the filter of the register as it stands in the address; what cannot be read is said at its field. */
final class RegisterFilter {

    private static final int LONGEST_WORDS = 200;

    private RegisterFilter() {}

    static RegisterQuery read(Filter typed, Actor actor, UnitId unit, Errors errors) {
        var from = TypedSpan.day("from", typed.from(), errors);
        var to = TypedSpan.day("to", typed.to(), errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add("to", text("correspondence.filter.backwards"));
        }
        return new RegisterQuery(
                actor.office(),
                unit,
                RegisterQuery.Reader.of(actor, unit),
                words(typed.q(), errors),
                year(typed.year(), errors),
                null,
                choice("state", EntryState.class, typed.state(), errors),
                choice("speed", Speed.class, typed.speed(), errors),
                id(typed.at(), errors),
                from == null ? null : start(from),
                to == null ? null : start(to.plusDays(1)),
                Cursor.parse(typed.older()).orElse(null),
                Cursor.parse(typed.newer()).orElse(null),
                "files".equals(typed.in()));
    }

    static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ThaiDate.ZONE).toOffsetDateTime();
    }

    static @Nullable String words(@Nullable String typed, Errors errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST_WORDS) {
            errors.add("q", text("correspondence.filter.long", Integer.toString(LONGEST_WORDS)));
        }
        return typed.strip().replace("\u0000", "");
    }

    static @Nullable Integer year(@Nullable String typed, Errors errors) {
        var digits = typed == null ? "" : ThaiDigits.toArabic(typed).strip();
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("2[4-7]\\d\\d")) {
            errors.add("year", text("correspondence.filter.year"));
            return null;
        }
        return Integer.valueOf(digits);
    }

    private static <E extends Enum<E>> @Nullable E choice(
            String field, Class<E> choices, @Nullable String typed, Errors errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().equals(typed)) {
                return choice;
            }
        }
        errors.add(field, text("correspondence.filter." + field));
        return null;
    }

    private static @Nullable UUID id(@Nullable String typed, Errors errors) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            errors.add("at", text("correspondence.filter.at"));
            return null;
        }
    }
}
