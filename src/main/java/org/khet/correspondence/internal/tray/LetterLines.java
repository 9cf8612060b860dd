package org.khet.correspondence.internal.tray;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.khet.platform.thai.ThaiText;

/** The lines of a letter's first page, and the parts that begin with their name. */
final class LetterLines {

    /** The head of a letter is no longer than this. */
    static final int HEAD = 30;

    private static final int SHORT_LINE = 45;

    private final List<String> lines;

    /** The same, cut at wide gaps: ที่ and the sender stand on one line. */
    private final List<String> parts;

    LetterLines(List<String> lines) {
        this.lines = lines;
        this.parts = lines.stream()
                .flatMap(line -> Stream.of(line.split("\t", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    List<String> parts() {
        return parts;
    }

    Stream<String> head() {
        return parts.stream().limit(HEAD);
    }

    /** What a labelled line says, with the lines it runs over into. */
    String joined(Pattern label, int most) {
        for (int at = 0; at < Math.min(HEAD, lines.size()); at++) {
            var said = after(label, lines.get(at).replace('\t', ' '));
            if (said.isPresent()) {
                return joined(said.get(), at + 1, most, label == ReadingWords.SUBJECT);
            }
        }
        return "";
    }

    private String joined(String begun, int from, int most, boolean subject) {
        var words = new ArrayList<String>();
        words.add(begun);
        for (int at = from; at < lines.size() && words.size() <= most && full(words.getLast()); at++) {
            var line = lines.get(at).replace('\t', ' ');
            if (starts(line) || (!subject && ReadingWords.BODY.matcher(line).matches())) {
                break;
            }
            words.add(line);
        }
        return words.stream().reduce(LetterLines::glued).orElse("").strip();
    }

    /** A line that was not full did not run over. */
    private static boolean full(String line) {
        return line.isEmpty()
                || line.codePoints().filter(c -> !ThaiText.isMark(c)).count() >= SHORT_LINE;
    }

    private static boolean starts(String line) {
        return Stream.of(
                        ReadingWords.SUBJECT,
                        ReadingWords.ADDRESSEE,
                        ReadingWords.REFERS,
                        ReadingWords.ENCLOSURES,
                        ReadingWords.NUMBER,
                        ReadingWords.UNIT)
                .anyMatch(label -> after(label, line).isPresent());
    }

    /** Thai runs over without a space, all else with one. */
    private static String glued(String one, String next) {
        if (one.isEmpty() || next.isEmpty()) {
            return one + next;
        }
        boolean thai = ThaiText.isThai(one.codePointBefore(one.length()))
                && letter(next)
                && letter(one.substring(one.length() - 1));
        return thai ? one + next : one + " " + next;
    }

    private static boolean letter(String text) {
        int c = text.codePointAt(0);
        return ThaiText.isThai(c) && !Character.isDigit(c);
    }

    int first(Pattern label) {
        for (int at = 0; at < Math.min(HEAD, parts.size()); at++) {
            if (after(label, parts.get(at)).isPresent()) {
                return at;
            }
        }
        return -1;
    }

    static Optional<String> after(Pattern label, String part) {
        var matcher = label.matcher(part);
        return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }
}
