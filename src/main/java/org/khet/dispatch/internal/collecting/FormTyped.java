package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.pages.FormPage.Typed;
import org.khet.dispatch.pages.FormPage.TypedField;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.DateBoxes;
import org.springframework.util.MultiValueMap;

/** Between a form as its owner types it and as it is kept. */
final class FormTyped {

    static final int MOST_FIELDS = 60;

    private static final LocalTime USUAL = LocalTime.of(16, 30); // the office closes

    private FormTyped() {}

    /** Of a letter that has no form yet. */
    static Typed fresh(String title) {
        return new Typed(0, title, "", DateBoxes.EMPTY, time(USUAL), List.of());
    }

    static Typed of(CollectingForm form) {
        return new Typed(
                form.version(),
                form.title(),
                form.explanation(),
                Forms.boxes(ThaiDate.day(form.dueAt())),
                time(form.dueAt().atZoneSameInstant(ThaiDate.ZONE).toLocalTime()),
                form.fields().stream().map(FormTyped::of).toList());
    }

    private static String time(LocalTime time) {
        return String.format(java.util.Locale.ROOT, "%02d.%02d", time.getHour(), time.getMinute());
    }

    private static TypedField of(FormField field) {
        return new TypedField(
                field.key(),
                field.type().name(),
                field.label(),
                field.hint(),
                field.required(),
                number(field.least()),
                number(field.most()),
                String.join("\n", field.choices()));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : AnswerCheck.plain(number);
    }

    /** What was sent; fields of no known type or without a key of ours are passed over. */
    static Typed read(MultiValueMap<String, String> sent) {
        var fields = new ArrayList<TypedField>();
        var keys = new HashSet<String>();
        for (var key : sent.getOrDefault("key", List.of())) {
            if (key.matches("q[1-9]\\d{0,3}") && type(one(sent, key + ".type")).isPresent() && keys.add(key)) {
                fields.add(field(key, sent));
            }
        }
        return new Typed(
                TypedAnswer.number(sent, "version"),
                one(sent, "title"),
                one(sent, "explanation"),
                new DateBoxes(one(sent, "due.day"), one(sent, "due.month"), one(sent, "due.year")),
                one(sent, "time"),
                fields);
    }

    private static TypedField field(String key, MultiValueMap<String, String> sent) {
        return new TypedField(
                key,
                one(sent, key + ".type"),
                one(sent, key + ".label"),
                one(sent, key + ".hint"),
                !one(sent, key + ".required").isEmpty(),
                one(sent, key + ".least"),
                one(sent, key + ".most"),
                one(sent, key + ".choices"));
    }

    static Optional<FieldType> type(String typed) {
        return Arrays.stream(FieldType.values())
                .filter(type -> type.name().equals(typed))
                .findFirst();
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    /**
     * The form after a button beside a field: up-q3, down-q3, remove-q3; or add, for a field of that type at the end.
     *
     * @param made how many fields it ever had
     */
    static Typed after(Typed typed, String then, String add, int made) {
        var fields = new ArrayList<>(typed.fields());
        if (then.equals("add")) {
            if (fields.size() < MOST_FIELDS) {
                type(add).ifPresent(type -> fields.add(blank(next(fields, made), type)));
            }
            return typed.with(fields);
        }
        var dash = then.indexOf('-');
        var key = then.substring(dash + 1);
        var at = IntStream.range(0, fields.size())
                .filter(index -> fields.get(index).key().equals(key))
                .findFirst()
                .orElse(-1);
        if (at >= 0) {
            move(fields, then.substring(0, Math.max(0, dash)), at);
        }
        return typed.with(fields);
    }

    private static void move(List<TypedField> fields, String verb, int at) {
        switch (verb) {
            case "up" -> Collections.swap(fields, at, Math.max(0, at - 1));
            case "down" -> Collections.swap(fields, at, Math.min(fields.size() - 1, at + 1));
            case "remove" -> fields.remove(at);
            default -> {}
        }
    }

    private static String next(List<TypedField> fields, int made) {
        var most = fields.stream()
                .mapToInt(field -> Integer.parseInt(field.key().substring(1)))
                .max()
                .orElse(0);
        return "q" + (Math.max(most, made) + 1);
    }

    private static TypedField blank(String key, FieldType type) {
        return new TypedField(
                key, type.name(), "", "", true, "", "", type.chosen() ? text("dispatch.form.sample") : "");
    }
}
