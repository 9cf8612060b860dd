package org.khet.drafting;

import java.util.List;
import org.khet.platform.web.Texts;

/**
 * Something that breaks the form of a letter.
 *
 * @param field where it is put right
 * @param rule what it breaks: key of a text such as "ระเบียบงานสารบรรณ ข้อ 11"
 * @param key of the message that says what to do
 * @param args of the message
 */
public record Breach(Field field, String rule, String key, List<String> args, Severity severity) {

    /** How much it matters. */
    public enum Severity {
        /** The letter cannot go to a superior like this. */
        MUST,
        /** A reader of the form would mend it; the writer may know better. */
        SHOULD
    }

    public Breach {
        args = List.copyOf(args);
    }

    public String message() {
        return Texts.text(key, args.toArray());
    }

    public String ruleName() {
        return Texts.text(rule);
    }
}
