package org.khet.drafting.internal.check;

import java.util.Locale;
import org.khet.drafting.Content;
import org.khet.drafting.Field;
import org.khet.platform.thai.ThaiDigits;

/** อ้างถึง and สิ่งที่ส่งมาด้วย, against the text. */
final class ReferenceRule implements Rule {

    @Override
    public void look(Content content, Found found) {
        if (content.kind().has(Field.REFERENCE)) {
            content.lines(Field.REFERENCE).forEach(line -> reference(line, found));
        }
        if (content.kind().has(Field.ENCLOSURES) && content.has(Field.BODY)) {
            enclosures(content, found);
        }
    }

    private static void reference(String line, Found found) {
        if (!Words.in(line, "dated")) {
            found.must(Field.REFERENCE, Law.FORM, "reference-date", line);
        } else if (Words.in(line, "dated-era")) {
            found.should(Field.REFERENCE, Law.FORM, "reference-era", line);
        }
        if (!Words.in(line, "numbered")) {
            found.should(Field.REFERENCE, Law.FORM, "reference-number", line);
        }
    }

    private static void enclosures(Content content, Found found) {
        String body = ThaiDigits.toArabic(content.text(Field.BODY));
        int listed = content.lines(Field.ENCLOSURES).size();
        if (listed == 0) {
            if (Words.in(body, "enclosed")) {
                found.must(Field.ENCLOSURES, Law.FORM, "enclosure-not-listed");
            } else if (Words.in(body, "with-this")) {
                found.should(Field.ENCLOSURES, Law.FORM, "enclosure-maybe");
            }
            return;
        }
        if (!Words.in(body, "enclosed") && !Words.in(body, "with-this")) {
            found.should(Field.BODY, Law.FORM, "enclosure-not-named");
        }
        var named = Words.pattern("enclosed-number").matcher(body);
        while (named.find()) {
            if (Integer.parseInt(named.group(1)) > listed) {
                found.must(
                        Field.ENCLOSURES,
                        Law.FORM,
                        "enclosure-fewer",
                        named.group(1),
                        String.format(Locale.ROOT, "%d", listed));
            }
        }
    }
}
