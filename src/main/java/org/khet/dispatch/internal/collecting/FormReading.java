package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.pages.FormPage.Typed;
import org.khet.dispatch.pages.FormPage.TypedField;
import org.khet.platform.form.FormCheck;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Errors;

/** Checks a form as its owner typed it. */
final class FormReading {

    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_EXPLANATION = 4_000;
    private static final int LONGEST_CHOICE = 150;
    private static final int MOST_CHOICES = 50;
    private static final int FARTHEST_YEARS = 5;
    /** 16.30 with or without น. */
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[.:]([0-5]\\d)(?:\\s*\\u0e19\\.?)?");

    private static final Pattern BOUND = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");

    private final FormCheck check = new FormCheck();

    Errors errors() {
        return check.errors();
    }

    FormWish read(Typed typed, LocalDate today) {
        return new FormWish(
                check.needed("title", typed.title(), LONGEST_LABEL, text("dispatch.form.error.title")),
                lines("explanation", typed.explanation(), LONGEST_EXPLANATION),
                due(typed, today),
                fields(typed));
    }

    private OffsetDateTime due(Typed typed, LocalDate today) {
        var day = check.neededDay("due", typed.due(), today, text("dispatch.form.error.due"));
        if (day.isAfter(today.plusYears(FARTHEST_YEARS)) || day.isBefore(today.minusYears(FARTHEST_YEARS))) {
            errors().add("due", text("dispatch.form.error.due-far"));
        }
        var match = TIME.matcher(ThaiDigits.toArabic(typed.time()).strip());
        if (!match.matches()) {
            errors().add("time", text("dispatch.form.error.time"));
            return day.atStartOfDay(ThaiDate.ZONE).toOffsetDateTime();
        }
        var time = LocalTime.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
        return day.atTime(time).atZone(ThaiDate.ZONE).toOffsetDateTime();
    }

    private List<FormField> fields(Typed typed) {
        if (typed.fields().isEmpty()) {
            errors().add("add", text("dispatch.form.error.fields"));
        }
        if (typed.fields().size() > FormTyped.MOST_FIELDS) {
            errors().add("add", text("dispatch.form.error.many", Integer.toString(FormTyped.MOST_FIELDS)));
        }
        return typed.fields().stream().map(this::field).toList();
    }

    private FormField field(TypedField typed) {
        var type = FieldType.valueOf(typed.type());
        var label =
                check.needed(typed.key() + ".label", typed.label(), LONGEST_LABEL, text("dispatch.form.error.label"));
        var hint = check.optional(typed.key() + ".hint", typed.hint(), LONGEST_LABEL);
        var least = type.number() ? bound(typed.key() + ".least", typed.least()) : null;
        var most = type.number() ? bound(typed.key() + ".most", typed.most()) : null;
        if (least != null && most != null && least.compareTo(most) > 0) {
            errors().add(typed.key() + ".most", text("dispatch.form.error.bounds"));
        }
        var choices = type.chosen() ? choices(typed) : List.<String>of();
        return new FormField(typed.key(), type, label, hint, typed.required(), least, most, choices);
    }

    private @Nullable BigDecimal bound(String name, String typed) {
        var plain = ThaiDigits.toArabic(typed).strip().replace(",", "");
        if (plain.isEmpty()) {
            return null;
        }
        if (!BOUND.matcher(plain).matches()) {
            errors().add(name, text("dispatch.form.error.bound"));
            return null;
        }
        return new BigDecimal(plain);
    }

    private List<String> choices(TypedField typed) {
        var name = typed.key() + ".choices";
        var choices = typed.choices()
                .lines()
                .map(line -> check.optional(name, line, LONGEST_CHOICE))
                .filter(line -> !line.isEmpty())
                .toList();
        if (choices.size() < 2) {
            errors().add(name, text("dispatch.form.error.choices"));
        }
        if (choices.size() > MOST_CHOICES) {
            errors().add(name, text("dispatch.form.error.many-choices", Integer.toString(MOST_CHOICES)));
        }
        if (choices.stream().distinct().count() < choices.size()) {
            errors().add(name, text("dispatch.form.error.same-choices"));
        }
        return choices;
    }

    /** Lines kept, each of them checked. */
    private String lines(String field, String typed, int most) {
        var lines = typed.strip()
                .lines()
                .map(line -> check.optional(field, line, most))
                .toList();
        var all = String.join("\n", lines);
        if (all.length() > most) {
            errors().add(field, text("platform.check.long", Integer.toString(most), Integer.toString(all.length())));
        }
        return all;
    }
}
