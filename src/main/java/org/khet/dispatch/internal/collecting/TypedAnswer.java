package org.khet.dispatch.internal.collecting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.files.Prepared;
import org.khet.platform.form.FormCheck;
import org.springframework.util.MultiValueMap;

/**
 * What somebody of a receiver typed.
 *
 * @param formVersion of the form as it was shown
 * @param revision of the answer as it was shown
 * @param fresh files whose bytes were taken in just now, by the key of their field
 */
record TypedAnswer(int formVersion, int revision, Content typed, Map<String, List<Prepared.Ready>> fresh) {

    /** The values of the form's own fields; whatever else was sent is passed over. */
    static Content read(CollectingForm form, MultiValueMap<String, String> sent) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : form.fields()) {
            var value = values(field, sent);
            if (value.stream().anyMatch(one -> !one.isEmpty())) {
                values.put(field.key(), value);
            }
        }
        return new Content(values);
    }

    private static List<String> values(FormField field, MultiValueMap<String, String> sent) {
        var key = field.key();
        return switch (field.type()) {
            case DAY -> List.of(first(sent, key + ".day"), first(sent, key + ".month"), first(sent, key + ".year"));
            case CHOICES -> all(sent, key);
            case FILE -> all(sent, key + ".kept");
            default -> List.of(first(sent, key));
        };
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : storable(value);
    }

    private static List<String> all(MultiValueMap<String, String> sent, String name) {
        var values = new ArrayList<String>();
        for (var value : sent.getOrDefault(name, List.of())) {
            if (!value.isEmpty() && !values.contains(value)) {
                values.add(storable(value));
            }
        }
        return values;
    }

    /** Without what no database keeps and nobody types. */
    private static String storable(String value) {
        return value.codePoints()
                .filter(c -> c == '\n' || c == '\r' || c == '\t' || !FormCheck.unprintable(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static int number(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value != null && value.matches("\\d{1,8}") ? Integer.parseInt(value) : 0;
    }
}
