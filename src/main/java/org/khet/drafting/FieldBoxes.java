package org.khet.drafting;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.drafting.pages.FieldBox;
import org.khet.platform.form.Forms;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Option;
import org.khet.platform.web.Texts;
import org.springframework.util.MultiValueMap;

/** The fields of a letter as a form shows them. */
public final class FieldBoxes {

    /** Never typed here: secret letters are not drafted in the open. */
    private static final Set<Field> HIDDEN = EnumSet.of(Field.SECRECY);

    private FieldBoxes() {}

    /** The fields that are typed, in the order of the form. */
    public static List<Field> fields(LetterKind kind) {
        return kind.fields().stream().filter(field -> !HIDDEN.contains(field)).toList();
    }

    /** With what is written; where something was typed and refused, with that. */
    public static List<FieldBox> of(
            Content content, List<Field> fields, @Nullable MultiValueMap<String, String> typed) {
        return fields.stream().map(field -> box(content, field, typed)).toList();
    }

    private static FieldBox box(Content content, Field field, @Nullable MultiValueMap<String, String> typed) {
        var kind = content.kind();
        var value = typed != null && typed.containsKey(field.code())
                ? LetterForm.first(typed, field.code())
                : content.text(field);
        return new FieldBox(
                field.code(),
                field.shape(),
                kind.label(field),
                hint(field),
                kind.requires(field),
                value,
                date(content, field, typed),
                options(field));
    }

    private static DateBoxes date(Content content, Field field, @Nullable MultiValueMap<String, String> typed) {
        if (field.shape() != Field.Shape.DATE) {
            return DateBoxes.EMPTY;
        }
        return typed != null && typed.containsKey(field.code() + ".day")
                ? LetterForm.boxes(field, typed)
                : Forms.boxes(content.date().orElse(null));
    }

    private static @Nullable String hint(Field field) {
        var key = "drafting.hint." + field.code();
        return Texts.keys(key).contains(key) ? text(key) : null;
    }

    private static List<Option> options(Field field) {
        if (field.shape() != Field.Shape.CHOICE) {
            return List.of();
        }
        var options = new ArrayList<Option>();
        options.add(new Option("", text("drafting.choice." + field.code() + ".none")));
        LetterForm.choices(field)
                .forEach(name -> options.add(new Option(name, text("drafting.choice." + field.code() + "." + name))));
        return options;
    }
}
