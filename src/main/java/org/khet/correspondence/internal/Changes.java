package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.platform.thai.ThaiDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a correction changed, field by field, in words. */
final class Changes {

    private static final List<String> FIELDS = List.of(
            "number",
            "dated",
            "sender",
            "addressee",
            "subject",
            "speed",
            "secrecy",
            "channel",
            "refersTo",
            "enclosures",
            "remark");

    private Changes() {}

    static String between(@Nullable String before, JsonNode after, JsonMapper json) {
        if (before == null) {
            return "";
        }
        var was = json.readTree(before);
        return FIELDS.stream()
                .filter(field -> !was.path(field).equals(after.path(field)))
                .map(field -> text(
                        "correspondence.history.change",
                        text("correspondence.field." + field),
                        words(field, was.path(field)),
                        words(field, after.path(field))))
                .collect(Collectors.joining(" · "));
    }

    private static String words(String field, JsonNode value) {
        return switch (field) {
            case "speed", "secrecy", "channel" -> text("correspondence." + field + "." + value.asString(""));
            case "dated" -> ThaiDate.full(LocalDate.parse(value.asString("")));
            case "enclosures" -> value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
            default -> value.asString("");
        };
    }
}
