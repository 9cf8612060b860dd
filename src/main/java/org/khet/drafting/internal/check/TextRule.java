package org.khet.drafting.internal.check;

import org.khet.drafting.Body;
import org.khet.drafting.Content;
import org.khet.drafting.Field;

/** What the text of each kind has to say. */
final class TextRule implements Rule {

    @Override
    public void look(Content content, Found found) {
        String body = content.text(Field.BODY);
        if (body.isEmpty()) {
            return;
        }
        switch (content.kind()) {
            case EXTERNAL, INTERNAL -> threeParts(content, found);
            case SEALED -> sealed(body, found);
            case ORDER -> power(body, found, false);
            case REGULATION, BYLAW -> regulation(body, found);
            case CERTIFICATE -> {
                if (!Words.in(body, "certified")) {
                    found.must(Field.BODY, Law.FORM, "certified");
                }
            }
            case MINUTES -> {
                if (!Words.in(body, "agenda")) {
                    found.should(Field.BODY, Law.FORM, "agenda");
                }
            }
            case ANNOUNCEMENT, STATEMENT, NEWS, NOTE -> {}
        }
    }

    /** เหตุ ประสงค์ สรุป: the last of them says what the reader is to do. */
    private static void threeParts(Content content, Found found) {
        boolean concluded = content.body().blocks().stream()
                .filter(Body.Paragraph.class::isInstance)
                .anyMatch(block -> Words.in(block.text(), "conclusion"));
        if (!concluded) {
            found.should(Field.BODY, Law.FORM, "conclusion");
        }
    }

    private static void sealed(String body, Found found) {
        if (Words.in(body, "not-by-seal")) {
            found.should(Field.BODY, Law.SEAL, "not-by-seal");
        }
        if (Words.in(body, "conclusion")) {
            found.should(Field.BODY, Law.FORM, "seal-conclusion");
        }
    }

    private static void power(String body, Found found, boolean always) {
        if (!Words.in(body, "power")) {
            if (always) {
                found.must(Field.BODY, Law.FORM, "power");
            } else {
                found.should(Field.BODY, Law.FORM, "power");
            }
        }
    }

    private static void regulation(String body, Found found) {
        power(body, found, true);
        if (!Words.in(body, "in-charge")) {
            found.must(Field.BODY, Law.FORM, "in-charge");
        }
        if (!Words.in(body, "clauses")) {
            found.must(Field.BODY, Law.FORM, "clauses");
        }
    }
}
