package org.khet.drafting.internal.check;

import java.util.EnumSet;
import java.util.Set;
import org.khet.correspondence.Secrecy;
import org.khet.drafting.Content;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;
import org.khet.platform.thai.ThaiDigits;

/** The short fields around the text. */
final class HeadRule implements Rule {

    /** Two lines of the paper; a longer one is no summary. */
    private static final int LONGEST_SUBJECT = 150;

    private static final Set<Field> PRINTED_WITH_LABEL = EnumSet.of(
            Field.NUMBER,
            Field.SUBJECT,
            Field.REFERENCE,
            Field.ENCLOSURES,
            Field.TO,
            Field.PHONE,
            Field.FAX,
            Field.EMAIL,
            Field.COPIES,
            Field.POSITION);

    @Override
    public void look(Content content, Found found) {
        for (Field field : content.kind().fields()) {
            if (PRINTED_WITH_LABEL.contains(field)) {
                repeated(content, field, found);
            }
        }
        subject(content, found);
        number(content, found);
        if (content.kind().has(Field.ADDRESS) && content.kind() != LetterKind.SEALED) {
            postcode(content, found);
        }
        if (content.kind().has(Field.SIGNER)
                && content.has(Field.SIGNER)
                && !Words.in(content.text(Field.SIGNER), "title")) {
            found.should(Field.SIGNER, Law.FORM, "signer-title");
        }
        if (content.kind().has(Field.SECRECY)
                && content.choice(Field.SECRECY, Secrecy.class)
                        .filter(Secrecy.TOP_SECRET::equals)
                        .isPresent()) {
            found.must(Field.SECRECY, Law.SECRECY, "top-secret");
        }
    }

    /** The paper brings the label itself: เรื่อง เรื่อง … */
    private static void repeated(Content content, Field field, Found found) {
        String label = content.kind().label(field);
        String text = content.text(field);
        if (text.length() > label.length()
                && text.startsWith(label)
                && !Character.isLetter(text.charAt(label.length()))) {
            found.should(field, Law.FORM, "label-again", label);
        }
    }

    private static void subject(Content content, Found found) {
        String subject = content.text(Field.SUBJECT);
        if (!content.kind().has(Field.SUBJECT)) {
            return;
        }
        if (subject.codePointCount(0, subject.length()) > LONGEST_SUBJECT) {
            found.should(Field.SUBJECT, Law.FORM, "subject-long", Integer.toString(LONGEST_SUBJECT));
        }
        if (Words.in(subject, "subject-end")) {
            found.should(Field.SUBJECT, Law.FORM, "subject-end");
        }
    }

    private static void number(Content content, Found found) {
        String number = ThaiDigits.toArabic(content.text(Field.NUMBER));
        if (number.isEmpty() || number.endsWith("/") || !content.kind().has(Field.NUMBER)) {
            return;
        }
        boolean byYear = content.kind() == LetterKind.ORDER || content.kind() == LetterKind.CERTIFICATE;
        if (!Words.in(number, byYear ? "number-of-year" : "number")) {
            found.should(Field.NUMBER, Law.FORM, byYear ? "number-of-year" : "number");
        }
    }

    private static void postcode(Content content, Found found) {
        if (content.has(Field.ADDRESS) && !Words.in(ThaiDigits.toArabic(content.text(Field.ADDRESS)), "postcode")) {
            found.should(Field.ADDRESS, Law.FORM, "postcode");
        }
    }
}
