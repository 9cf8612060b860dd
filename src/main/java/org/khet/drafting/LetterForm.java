package org.khet.drafting;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.khet.correspondence.Speed;
import org.khet.drafting.Salutations.Salutation;
import org.khet.platform.form.FormCheck;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.DateBoxes;
import org.springframework.util.MultiValueMap;

/** Reads what was typed into the form of a letter. A field that is wrong is noted and stays as it was; nothing else is lost by it. */
public final class LetterForm {

    private static final int LINE = 1_000;
    private static final int LINES = 10_000;
    private static final int BODY = 200_000;
    private static final String GREETING = "greeting";
    private static final String GREETING_WAS = "greeting-was";

    private LetterForm() {}

    /** Fields that are not in the form stay as they are: a page may show only some of them. */
    public static Content read(Content base, MultiValueMap<String, String> typed, FormCheck check) {
        var content = base;
        for (var field : base.kind().fields()) {
            if (field.shape() == Field.Shape.DATE) {
                content = typed.containsKey(field.code() + ".day") ? dated(content, field, typed, check) : content;
            } else if (typed.containsKey(field.code())) {
                content = content.with(field, words(field, typed, base, check));
            }
        }
        return content;
    }

    /** คำขึ้นต้น and คำลงท้าย of the addressee that was chosen just now. */
    public static Content greeted(Content content, MultiValueMap<String, String> typed, List<Salutation> salutations) {
        var chosen = first(typed, GREETING);
        if (chosen.isEmpty() || chosen.equals(first(typed, GREETING_WAS))) {
            return content;
        }
        return salutations.stream()
                .filter(one -> one.addressee().equals(chosen))
                .findFirst()
                .map(one -> content.with(Field.SALUTATION, one.opening()).with(Field.CLOSING, one.closing()))
                .orElse(content);
    }

    /** The three boxes of a day, as they were typed. */
    public static DateBoxes boxes(Field field, MultiValueMap<String, String> typed) {
        return new DateBoxes(
                first(typed, field.code() + ".day"),
                first(typed, field.code() + ".month"),
                first(typed, field.code() + ".year"));
    }

    /** What was typed into a box; empty when it was not sent. */
    public static String first(MultiValueMap<String, String> typed, String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "");
    }

    private static Content dated(Content base, Field field, MultiValueMap<String, String> typed, FormCheck check) {
        var boxes = boxes(field, typed);
        var day = check.day(field.code(), boxes);
        return day == null && !boxes.isEmpty() ? base : base.with(field, day == null ? "" : day.toString());
    }

    private static String words(Field field, MultiValueMap<String, String> typed, Content base, FormCheck check) {
        var words = first(typed, field.code());
        return switch (field.shape()) {
            case LINE -> sound(field, check.optional(field.code(), words, LINE), base, check);
            case LINES -> sound(field, lines(field, words, LINES, check), base, check);
            case BODY -> sound(field, lines(field, words, BODY, check), base, check);
            case CHOICE -> chosen(field, words, base, check);
            case DATE -> throw new IllegalStateException("a date has three boxes");
        };
    }

    private static String sound(Field field, String words, Content base, FormCheck check) {
        return check.errors().of(field.code()) == null ? words : base.text(field);
    }

    private static String lines(Field field, String words, int most, FormCheck check) {
        var text = words.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        if (text.codePoints().anyMatch(c -> c != '\n' && FormCheck.unprintable(c))) {
            check.errors().add(field.code(), text("platform.check.control"));
        }
        if (text.length() > most) {
            check.errors()
                    .add(
                            field.code(),
                            text("platform.check.long", Integer.toString(most), Integer.toString(text.length())));
        }
        return text;
    }

    private static String chosen(Field field, String words, Content base, FormCheck check) {
        if (words.isEmpty() || choices(field).contains(words)) {
            return words;
        }
        check.errors().add(field.code(), text("drafting.error.choice"));
        return base.text(field);
    }

    /** What may be chosen; a secret letter is not drafted here, so there is no level to choose. */
    public static List<String> choices(Field field) {
        return switch (field) {
            case SPEED ->
                Arrays.stream(Speed.values())
                        .filter(speed -> speed != Speed.NORMAL)
                        .map(Enum::name)
                        .toList();
            case CIRCULAR -> List.of("YES");
            case ACTING -> Arrays.stream(ActingFor.values()).map(Enum::name).toList();
            default -> List.of();
        };
    }

    /** A number in digits of either kind; 0 when it is none. */
    public static int number(String typed) {
        var digits = ThaiDigits.toArabic(typed).strip();
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
