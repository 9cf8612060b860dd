package org.khet.drafting;

import static org.khet.platform.web.Texts.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.khet.platform.compare.Comparison;
import org.khet.platform.compare.Piece;
import org.khet.platform.thai.ThaiDate;

/** A field in which two contents differ, and how. */
public record FieldDifference(Field field, String label, String before, String after, List<Piece> pieces) {

    /** The fields that differ, in the order of the form. */
    public static List<FieldDifference> between(Content before, Content after) {
        return fields(before, after).stream()
                .filter(field -> !Objects.equals(before.text(field), after.text(field)))
                .map(field -> of(field, before, after))
                .toList();
    }

    /** What stands in the field, as a person reads it. */
    public static String words(Content content, Field field) {
        return switch (field.shape()) {
            case CHOICE ->
                content.has(field) ? text("drafting.choice." + field.code() + "." + content.text(field)) : "";
            case DATE -> content.date().map(ThaiDate::full).orElse("");
            default -> content.text(field);
        };
    }

    private static FieldDifference of(Field field, Content before, Content after) {
        var one = words(before, field);
        var two = words(after, field);
        return new FieldDifference(field, after.kind().label(field), one, two, Comparison.of(one, two));
    }

    private static Set<Field> fields(Content before, Content after) {
        var fields = new LinkedHashSet<>(after.kind().fields());
        fields.addAll(before.kind().fields());
        return fields;
    }
}
