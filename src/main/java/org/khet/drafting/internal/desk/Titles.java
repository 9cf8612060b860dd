package org.khet.drafting.internal.desk;

import java.util.stream.Stream;
import org.khet.drafting.Content;
import org.khet.drafting.Field;

/** What a draft is called in lists: what it is about, as far as that is written. */
final class Titles {

    private static final int LONGEST = 300;

    private Titles() {}

    static String of(Content content) {
        var named = Stream.of(Field.SUBJECT, Field.ABOUT, Field.HOLDER)
                .filter(content.kind()::has)
                .map(content::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> rest(content));
        return cut(named.replaceAll("\\s+", " "));
    }

    /** Minutes are known by whose they are and which; what has no subject by how it begins, and the rest not yet. */
    private static String rest(Content content) {
        var kind = content.kind();
        if (kind.has(Field.MEETING)) {
            return (content.text(Field.AUTHORITY) + " " + content.text(Field.MEETING)).strip();
        }
        return kind.has(Field.SUBJECT) || kind.has(Field.ABOUT) ? "" : content.text(Field.BODY);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
