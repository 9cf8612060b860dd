package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.khet.platform.form.FormCheck;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.thai.TypedDate;
import org.khet.platform.web.Errors;

/** What was typed into a form, field by field: what is right becomes the answer, what is wrong is noted at its field. */
final class AnswerCheck {

    static final int LONGEST_LINE = 300;
    static final int LONGEST_TEXT = 5_000;
    static final int MOST_FILES = 10;

    private static final Pattern NUMBER =
            Pattern.compile("(-?)(\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.(\\d{1,12}))?");

    private final Errors errors = new Errors();

    Errors errors() {
        return errors;
    }

    /** The answer, as far as it is right. */
    Content check(CollectingForm form, Content typed) {
        var content = Content.EMPTY;
        for (var field : form.fields()) {
            var value = value(field, typed.of(field.key()));
            if (value.isEmpty() && field.required()) {
                errors.add(field.key(), text("dispatch.answer.missing." + field.type(), field.label()));
            }
            content = content.with(field.key(), value);
        }
        return content;
    }

    private List<String> value(FormField field, List<String> typed) {
        return switch (field.type()) {
            case SHORT -> words(field, first(typed), LONGEST_LINE);
            case LONG -> words(field, first(typed), LONGEST_TEXT);
            case WHOLE, DECIMAL, MONEY -> number(field, first(typed));
            case DAY -> day(field, typed);
            case CHOICE ->
                chosen(field, field.choices(), typed.stream().limit(1).toList());
            case CHOICES -> chosen(field, field.choices(), typed);
            case YES_NO ->
                chosen(
                        field,
                        List.of(FieldType.YES, FieldType.NO),
                        typed.stream().limit(1).toList());
            case FILE -> files(field, typed);
        };
    }

    private static String first(List<String> typed) {
        return typed.isEmpty() ? "" : typed.getFirst().strip();
    }

    private List<String> words(FormField field, String typed, int most) {
        if (typed.codePoints().anyMatch(c -> c != '\n' && c != '\r' && c != '\t' && FormCheck.unprintable(c))) {
            errors.add(field.key(), text("platform.check.control"));
        }
        if (typed.length() > most) {
            errors.add(
                    field.key(), text("platform.check.long", Integer.toString(most), Integer.toString(typed.length())));
        }
        return typed.isEmpty() ? List.of() : List.of(typed.replace("\r\n", "\n"));
    }

    private List<String> number(FormField field, String typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var match = NUMBER.matcher(ThaiDigits.toArabic(typed).replaceAll("\\s+", ""));
        if (!match.matches()) {
            errors.add(field.key(), text("dispatch.answer.wrong." + field.type()));
            return List.of();
        }
        var number = new BigDecimal(match.group().replace(",", ""));
        if (Math.max(0, number.stripTrailingZeros().scale()) > field.type().places()) {
            errors.add(field.key(), text("dispatch.answer.wrong." + field.type()));
        }
        bounds(field, number);
        return List.of(plain(number));
    }

    private void bounds(FormField field, BigDecimal number) {
        if (field.least() != null && number.compareTo(field.least()) < 0) {
            errors.add(field.key(), text("dispatch.answer.least", plain(field.least())));
        }
        if (field.most() != null && number.compareTo(field.most()) > 0) {
            errors.add(field.key(), text("dispatch.answer.most", plain(field.most())));
        }
    }

    /** 12.5 for 12.50, 1200 for 1.2E3. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private List<String> day(FormField field, List<String> typed) {
        return switch (ThaiDate.parse(box(typed, 0), box(typed, 1), box(typed, 2))) {
            case TypedDate.Day(var date) -> List.of(date.toString());
            case TypedDate.Empty empty -> List.of();
            case TypedDate.Wrong(var box, var why) -> {
                errors.add(field.key(), why);
                yield List.of();
            }
        };
    }

    static String box(List<String> typed, int at) {
        return typed.size() > at ? typed.get(at) : "";
    }

    private List<String> chosen(FormField field, List<String> choices, List<String> typed) {
        var known = choices.stream().filter(typed::contains).toList();
        if (typed.stream().anyMatch(one -> !one.isEmpty() && !choices.contains(one))) {
            errors.add(field.key(), text("dispatch.answer.wrong." + field.type()));
        }
        return known;
    }

    private List<String> files(FormField field, List<String> typed) {
        if (typed.size() > MOST_FILES) {
            errors.add(field.key(), text("dispatch.answer.files", Integer.toString(MOST_FILES)));
        }
        return typed;
    }
}
