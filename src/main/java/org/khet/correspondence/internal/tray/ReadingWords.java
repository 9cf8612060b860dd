package org.khet.correspondence.internal.tray;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.regex.Pattern;

/** The words by which the parts of a letter are known, from the message bundle: one list a part, parted by bars. */
final class ReadingWords {

    static final Pattern NUMBER = labelled(words("correspondence.reading.number"));
    static final Pattern SUBJECT = labelled(words("correspondence.reading.subject"));
    static final Pattern ADDRESSEE = labelled(words("correspondence.reading.addressee"));
    static final Pattern REFERS = labelled(words("correspondence.reading.refers"));
    static final Pattern ENCLOSURES = labelled(words("correspondence.reading.enclosures"));
    static final Pattern UNIT = labelled(words("correspondence.reading.unit"));
    static final Pattern DATED =
            Pattern.compile("(?:" + words("correspondence.reading.dated") + ")\\s*(?=[\\d\\u0E50-\\u0E59])");
    static final Pattern BODY = Pattern.compile("^(?:" + words("correspondence.reading.body") + ").*");
    static final Pattern ADDRESS =
            Pattern.compile("^(?:[\\d\\u0E50-\\u0E59]|" + words("correspondence.reading.address") + ").*");
    static final Pattern ORGANISATION = Pattern.compile("^(?:" + words("correspondence.reading.organisation") + ").*");
    static final Pattern PHONE = Pattern.compile("\\s*(?:" + words("correspondence.reading.phone") + ").*$");
    static final Pattern HALL = Pattern.compile("^" + words("correspondence.reading.hall"));
    static final List<String> SECRECY =
            List.of(words("correspondence.reading.secrecy").split("\\|", -1));
    static final Pattern VALUE =
            Pattern.compile("^(?:[\\u0E01-\\u0E2EA-Za-z.]{1,12}\\s*[\\d.()\\-]{2,20}|[\\d.\\-]{1,12})(?:\\s*/\\s*(?:"
                    + words("correspondence.reading.circular") + ")?\\s*[\\d.]{1,9}(?:/\\d{2,4})?)?");

    private ReadingWords() {}

    /** The part's name at the start of a line, then what it says. */
    private static Pattern labelled(String words) {
        return Pattern.compile("^(?:" + words + ")(?:\\s*:\\s*|\\s+|$)(.*)$", Pattern.DOTALL);
    }

    private static String words(String key) {
        return text(key);
    }
}
