package org.khet.platform.api;

import static org.khet.platform.web.Texts.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.thai.TypedDate;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program sent, read by hand so that a value of the wrong kind is an error at its field and not of the whole
 * request. Absent and null are the same; fields nobody asks for are ignored.
 */
public final class JsonBody {

    private final JsonNode root;
    private final byte[] bytes;
    private final Errors errors = new Errors();

    private JsonBody(JsonNode root, byte[] bytes) {
        this.root = root;
        this.bytes = bytes;
    }

    /** Null when the bytes are no JSON object in UTF-8. */
    static @Nullable JsonBody read(JsonMapper json, byte[] bytes) {
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var root = json.readTree(decoder.decode(ByteBuffer.wrap(bytes)).toString());
            return root.isObject() ? new JsonBody(root, bytes) : null;
        } catch (CharacterCodingException | JacksonException broken) {
            return null;
        }
    }

    /** What is wrong with it so far. */
    public Errors errors() {
        return errors;
    }

    /** As it was sent. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public boolean has(String field) {
        return root.hasNonNull(field);
    }

    /** A text or a whole number as text; empty when it is absent. */
    public String string(String field) {
        var value = root.path(field);
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isIntegralNumber()) {
            return value.asString();
        }
        return value.isMissingNode() || value.isNull() ? "" : wrong(field, text("platform.api.kind.text"), "");
    }

    /** A list of texts; empty when it is absent. */
    public List<String> strings(String field) {
        var lines = new ArrayList<String>();
        var value = root.path(field);
        if (!value.isArray() && !value.isMissingNode() && !value.isNull()) {
            return wrong(field, text("platform.api.kind.texts"), lines);
        }
        for (var line : value) {
            lines.add(line.isString() ? line.stringValue() : wrong(field, text("platform.api.kind.texts"), ""));
        }
        return lines;
    }

    /** A whole number that must be there, Thai digits too; -1 when it is wrong, which is noted. */
    public int number(String field) {
        var digits = ThaiDigits.toArabic(string(field)).strip();
        return digits.matches("\\d{1,9}")
                ? Integer.parseInt(digits)
                : wrong(field, text("platform.api.kind.number"), -1);
    }

    /** Yes or no; no when it is absent. */
    public boolean flag(String field) {
        var value = root.path(field);
        return value.isBoolean()
                ? value.booleanValue()
                : !value.isMissingNode() && !value.isNull() && wrong(field, text("platform.api.kind.flag"), false);
    }

    /** An ISO day as a form would bring it; empty boxes when it is absent or wrong, which is noted. */
    public DateBoxes day(String field) {
        return switch (ThaiDate.parseIso(string(field))) {
            case TypedDate.Day(var date) -> boxes(date);
            case TypedDate.Empty empty -> DateBoxes.EMPTY;
            case TypedDate.Wrong(var box, var why) -> wrong(field, why, DateBoxes.EMPTY);
        };
    }

    /** The object at a field, empty when it is absent; what is wrong in it is noted there. */
    public JsonBody part(String field) {
        var value = root.path(field);
        if (!value.isObject() && !value.isMissingNode() && !value.isNull()) {
            errors.add(field, text("platform.api.kind.object"));
        }
        return new JsonBody(value, bytes);
    }

    /** Names of what is in it, in their order. */
    public Set<String> fields() {
        return new TreeSet<>(root.propertyNames());
    }

    /** Takes on what was found wrong elsewhere. */
    public JsonBody with(Errors more) {
        more.all().forEach(errors::add);
        return this;
    }

    static DateBoxes boxes(LocalDate day) {
        return new DateBoxes(
                Integer.toString(day.getDayOfMonth()),
                Integer.toString(day.getMonthValue()),
                Integer.toString(ThaiDate.year(day)));
    }

    private <T> T wrong(String field, String why, T instead) {
        errors.add(field, why);
        return instead;
    }
}
