package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Secrecy;
import org.khet.correspondence.Speed;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.TypedDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part {@code letter} of the API, read by hand so that a value of the wrong kind is an error at its field and not of
 * the whole request.
 */
final class LetterJson {

    private final JsonNode root;
    private final LetterCheck check;

    private LetterJson(JsonNode root, LetterCheck check) {
        this.root = root;
        this.check = check;
    }

    /** The facts, or null with what is wrong noted in {@code check}. */
    static @Nullable LetterFacts read(JsonMapper json, byte[] body, LetterCheck check, LocalDate today) {
        var root = parse(json, body);
        if (root == null || !root.isObject()) {
            check.errors().add("letter", text("correspondence.error.letter.json"));
            return null;
        }
        var facts = new LetterJson(root, check).facts(today);
        return check.errors().any() ? null : facts;
    }

    private LetterFacts facts(LocalDate today) {
        return new LetterFacts(
                check.number(line("number")),
                day(today),
                check.needed("from", line("from"), LetterCheck.LINE),
                check.needed("to", line("to"), LetterCheck.LINE),
                check.needed("subject", line("subject"), LetterCheck.LONG),
                check.choice("speed", Speed.class, line("speed"), Speed.NORMAL),
                check.choice("secrecy", Secrecy.class, line("secrecy"), Secrecy.NORMAL),
                check.channel(line("channel")),
                check.optional("refersTo", line("refersTo"), LetterCheck.LONG),
                check.enclosures(enclosures()),
                check.optional("remark", line("remark"), LetterCheck.LONG));
    }

    private LocalDate day(LocalDate today) {
        return switch (ThaiDate.parseIso(line("dated"))) {
            case TypedDate.Day(var date) -> check.letterDate(date, today);
            case TypedDate.Empty(var why) -> wrong("dated", why, today);
            case TypedDate.Wrong(var box, var why) -> wrong("dated", why, today);
        };
    }

    private List<String> enclosures() {
        var lines = new ArrayList<String>();
        var value = root.path("enclosures");
        if (!value.isArray() && !value.isMissingNode() && !value.isNull()) {
            wrong("enclosures", text("correspondence.error.kind"), lines);
        }
        for (var line : value) {
            lines.add(
                    line.isString() ? line.stringValue() : wrong("enclosures", text("correspondence.error.kind"), ""));
        }
        return lines;
    }

    /** A text, empty when it is absent or null. */
    private String line(String field) {
        var value = root.path(field);
        if (value.isString()) {
            return value.stringValue();
        }
        return value.isMissingNode() || value.isNull() ? "" : wrong(field, text("correspondence.error.kind"), "");
    }

    private <T> T wrong(String field, String why, T instead) {
        check.errors().add(field, why);
        return instead;
    }

    private static @Nullable JsonNode parse(JsonMapper json, byte[] body) {
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return json.readTree(decoder.decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException | JacksonException broken) {
            return null;
        }
    }
}
