package org.khet.correspondence.internal.tray;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.thai.ThaiText;
import org.khet.platform.thai.WrittenDate;

/**
 * Reads the head of a letter from its text: หนังสือภายนอก, หนังสือภายใน and หนังสือประทับตรา. What is not surely there is left
 * empty: a wrong field that looks right costs the clerk more than an empty one.
 */
final class LetterReader {

    private static final Pattern DASHES = Pattern.compile("[.…_‥]{3,}");

    private final LetterLines letter;
    private final List<String> parts;

    private LetterReader(LetterLines letter) {
        this.letter = letter;
        this.parts = letter.parts();
    }

    /** @param text of a file; its first page with words is the letter */
    static ReadFacts read(String text) {
        var page = Stream.of(text.split("\f", -1))
                .filter(one -> !one.isBlank())
                .findFirst()
                .orElse("");
        var lines = page.lines()
                .map(line -> DASHES.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .limit(80)
                .toList();
        return lines.isEmpty() ? ReadFacts.NOTHING : new LetterReader(new LetterLines(lines)).facts();
    }

    private ReadFacts facts() {
        return new ReadFacts(
                number(),
                dated(),
                sender(),
                letter.joined(ReadingWords.ADDRESSEE, 1),
                letter.joined(ReadingWords.SUBJECT, 3),
                speed(),
                letter.joined(ReadingWords.REFERS, 2),
                enclosures(),
                letter.head().anyMatch(ReadingWords.SECRECY::contains));
    }

    private String number() {
        return letter.head()
                .flatMap(part -> LetterLines.after(ReadingWords.NUMBER, part).stream())
                .flatMap(said ->
                        ReadingWords.VALUE.matcher(ThaiDigits.toArabic(said)).results())
                .map(found -> found.group().replaceAll("\\s*/\\s*", "/").replaceAll("\\s+", " "))
                .map(number ->
                        number.replaceAll("/(\\D{1,2}?)\\s*(\\d)", "/$1 $2").replace("/ ", "/"))
                .map(number -> number.replaceAll("[.\\-(]+$", "").strip())
                .filter(number -> number.chars().anyMatch(Character::isDigit))
                .findFirst()
                .orElse("");
    }

    /** A line that is nothing but a date; in a memorandum the one after วันที่. */
    private @Nullable LocalDate dated() {
        return Stream.concat(
                        parts.stream().map(WrittenDate::alone),
                        letter.head()
                                .flatMap(part -> ReadingWords.DATED
                                        .matcher(part)
                                        .results()
                                        .filter(at -> at.start() == 0 || part.charAt(at.start() - 1) == ' ')
                                        .map(at -> WrittenDate.first(part.substring(at.start())))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private String sender() {
        var unit = letter.head()
                .flatMap(part -> LetterLines.after(ReadingWords.UNIT, part).stream())
                .findFirst();
        if (unit.isPresent()) {
            return ReadingWords.PHONE.matcher(unit.get()).replaceAll("").strip();
        }
        int top = letter.first(ReadingWords.SUBJECT);
        return top >= 0 ? owner(parts.subList(0, top)) : sealed();
    }

    /** The owner of a letter stands right of its number: the first line of that block, and what it runs over into. */
    private String owner(List<String> above) {
        for (int at = 0; at < above.size(); at++) {
            var name = above.get(at);
            if (ReadingWords.ORGANISATION.matcher(name).matches()) {
                var next = at + 1 < above.size() ? above.get(at + 1) : "";
                var whole = runsOn(next) ? name + next : name;
                return ReadingWords.HALL.matcher(whole).replaceAll("");
            }
        }
        return "";
    }

    /** A line that is part of the name begun above it, not its address, nor a thing of its own. */
    private static boolean runsOn(String line) {
        return !line.isEmpty()
                && (line.startsWith("(") || ThaiText.isThai(line.codePointAt(0)))
                && !ReadingWords.ADDRESS.matcher(line).matches()
                && !ReadingWords.ORGANISATION.matcher(line).matches()
                && WrittenDate.alone(line).isEmpty()
                && LetterLines.after(ReadingWords.NUMBER, line).isEmpty()
                && speedOf(line) == null;
    }

    /** หนังสือประทับตรา names its sender under its text, above the date. */
    private String sealed() {
        for (int at = 1; at < parts.size(); at++) {
            if (WrittenDate.alone(parts.get(at)).isPresent()) {
                var above = parts.get(at - 1);
                var whole = ReadingWords.ORGANISATION.matcher(above).matches() || at < 2
                        ? above
                        : parts.get(at - 2) + above;
                return ReadingWords.ORGANISATION.matcher(whole).matches() ? whole : "";
            }
        }
        return "";
    }

    private @Nullable Speed speed() {
        int end = letter.first(ReadingWords.SUBJECT);
        return parts.subList(0, end < 0 ? Math.min(LetterLines.HEAD, parts.size()) : end).stream()
                .map(LetterReader::speedOf)
                .filter(speed -> speed != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Speed speedOf(String part) {
        var mark = part.replace(" ", "");
        return Arrays.stream(Speed.values())
                .filter(speed -> speed != Speed.NORMAL)
                .filter(speed -> text("correspondence.speed." + speed).equals(mark))
                .findFirst()
                .orElse(null);
    }

    private List<String> enclosures() {
        var whole = letter.joined(ReadingWords.ENCLOSURES, 6);
        return Stream.of(whole.split("(?<=\\D)(?=(?:^|\\s)(?:[\\u0E51-\\u0E59]|[1-9])\\s?[.)]\\s)", -1))
                .map(one -> one.strip().replaceFirst("^(?:[\\u0E51-\\u0E59]|[1-9])\\s?[.)]\\s+", ""))
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
