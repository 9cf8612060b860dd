package org.khet.drafting.internal.check;

import org.khet.drafting.Content;
import org.khet.drafting.Field;
import org.khet.drafting.Field.Shape;

/** Spaces and digits, as they come from pasting. */
final class SpacingRule implements Rule {

    private static final int AROUND = 8;

    @Override
    public void look(Content content, Found found) {
        for (Field field : content.kind().fields()) {
            Shape shape = field.shape();
            if (shape != Shape.CHOICE && shape != Shape.DATE) {
                spaces(field, content.text(field), found);
            }
        }
        digits(content, found);
    }

    private static void spaces(Field field, String text, Found found) {
        var torn = Words.pattern("torn").matcher(text);
        if (torn.find()) {
            found.must(field, Law.TYPING, "torn", around(text, torn.start(), torn.end()));
        }
        var doubled = Words.pattern("doubled").matcher(text);
        if (doubled.find()) {
            found.should(field, Law.TYPING, "doubled", around(text, doubled.start(), doubled.end()));
        }
    }

    /** The paper prints all of them in Thai or all in Arabic; a text that has both was put together from two. */
    private static void digits(Content content, Found found) {
        String body = content.text(Field.BODY);
        if (Words.in(body, "thai-digit") && Words.in(body, "arabic-digit")) {
            found.should(Field.BODY, Law.DIGITS, "digits");
        }
    }

    private static String around(String text, int from, int to) {
        return text.substring(Math.max(0, from - AROUND), Math.min(text.length(), to + AROUND))
                .replace('\n', ' ')
                .strip();
    }
}
