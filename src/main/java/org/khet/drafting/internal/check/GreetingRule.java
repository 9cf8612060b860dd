package org.khet.drafting.internal.check;

import org.khet.drafting.Content;
import org.khet.drafting.Field;
import org.khet.platform.web.Texts;

/** คำขึ้นต้น, คำลงท้าย and whom they fit (ภาคผนวก 2). An office may have others; those are not judged. */
final class GreetingRule implements Rule {

    private static final String PAIR = "drafting.words.pair.";

    @Override
    public void look(Content content, Found found) {
        String salutation = content.text(Field.SALUTATION);
        if (!content.kind().has(Field.SALUTATION) || salutation.isEmpty()) {
            return;
        }
        if (Words.in(salutation, "royal")) {
            found.should(Field.SALUTATION, Law.GREETING, "royal");
        }
        boolean highest = Words.in(content.text(Field.ADDRESSEE), "highest");
        String toTheHighest = Texts.text("drafting.words.greeting-highest");
        if (highest && !salutation.equals(toTheHighest)) {
            found.must(Field.SALUTATION, Law.GREETING, "highest", toTheHighest);
        }
        if (!highest && salutation.equals(toTheHighest) && content.has(Field.ADDRESSEE)) {
            found.should(Field.SALUTATION, Law.GREETING, "not-highest", toTheHighest);
        }
        if (content.kind().has(Field.CLOSING) && content.has(Field.CLOSING)) {
            pair(salutation, content.text(Field.CLOSING), found);
        }
    }

    private static void pair(String salutation, String closing, Found found) {
        for (String key : Texts.keys(PAIR)) {
            String[] pair = Texts.text(key).split("=", 2);
            if (pair[0].equals(salutation) && !closing.matches(pair[1])) {
                String wanted = pair[1].replaceAll("\\(.*", "");
                found.must(Field.CLOSING, Law.GREETING, "pair", salutation, wanted);
            }
        }
    }
}
