package org.khet.drafting.internal.check;

import org.khet.drafting.Content;
import org.khet.drafting.Field;

/** What the form asks for is there. */
final class FilledRule implements Rule {

    @Override
    public void look(Content content, Found found) {
        var kind = content.kind();
        for (Field field : kind.fields()) {
            if (kind.requires(field) && !content.has(field)) {
                found.must(field, Law.FORM, "missing", kind.label(field));
            }
        }
        if (kind.has(Field.DATE) && content.has(Field.DATE) && content.date().isEmpty()) {
            found.must(Field.DATE, Law.FORM, "date");
        }
        if (kind.has(Field.ACTING)) {
            acting(content, found);
        }
    }

    private static void acting(Content content, Found found) {
        if (content.has(Field.ACTING) && !content.has(Field.ACTING_POST)) {
            found.must(Field.ACTING_POST, Law.ACTING, "acting-post");
        }
        if (content.has(Field.ACTING_POST) && !content.has(Field.ACTING)) {
            found.must(Field.ACTING, Law.ACTING, "acting");
        }
    }
}
