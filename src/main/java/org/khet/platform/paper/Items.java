package org.khet.platform.paper;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Cuts text into words, spaces and line feeds, and knows after which of them a line may end. */
final class Items {

    private static final ULocale THAI = ULocale.forLanguageTag("th");
    /** Longer stretches are shaped in parts, so that one endless string cannot cost endless time. */
    private static final int LONGEST_WORD = 200;

    private static final String AFTER_PUNCTUATION = "(?<=[/.,:;_@-])(?!$)";

    private final String text;
    private final List<Item> items = new ArrayList<>();

    private Items(String text) {
        this.text = text;
    }

    static List<Item> of(List<Span> spans) {
        List<Span> legible = spans.stream()
                .map(span -> new Span(Legible.text(span.text()), span.style()))
                .toList();
        var whole = new StringBuilder();
        legible.forEach(span -> whole.append(span.text()));
        var cutter = new Items(whole.toString());
        cutter.cut(legible);
        return cutter.items;
    }

    /** Parts of a word that is wider than its line: after a slash or a stop if that is enough, else single letters. */
    static List<Item> parts(Item word, double room) {
        if (word.word().boxed) {
            return List.of(word.breakable(true));
        }
        var parts = new ArrayList<Item>();
        for (String piece : word.word().text.split(AFTER_PUNCTUATION, -1)) {
            Item whole = part(piece, word);
            if (whole.width() <= room) {
                parts.add(whole);
            } else {
                clusters(piece).forEach(letter -> parts.add(part(letter, word)));
            }
        }
        parts.set(parts.size() - 1, parts.getLast().breakable(word.breakAfter()));
        return parts;
    }

    private static Item part(String text, Item word) {
        return Item.word(Shaper.shape(text, word.style().bold()), word.style(), true);
    }

    private void cut(List<Span> spans) {
        LineBreaks breaks = LineBreaks.of(text);
        int at = 0;
        for (Span span : spans) {
            int end = at + span.text().length();
            while (at < end) {
                int next = Math.min(end, breaks.after(at));
                addSegment(at, next, span.style(), breaks.isAllowed(next));
                at = next;
            }
        }
    }

    private void addSegment(int from, int to, TextStyle style, boolean breakAfter) {
        int at = from;
        while (at < to) {
            int stop = at;
            while (stop < to && !isWhite(text.charAt(stop))) {
                stop++;
            }
            if (stop > at) {
                addWords(text.substring(at, stop), style, breakAfter && stop == to);
            }
            if (stop < to) {
                items.add(white(text.charAt(stop), style, breakAfter && stop + 1 == to));
                stop++;
            }
            at = stop;
        }
    }

    private void addWords(String stretch, TextStyle style, boolean breakAfter) {
        Typeface face = Typeface.of(style.bold());
        int before = items.size();
        if (stretch.length() <= LONGEST_WORD && stretch.codePoints().allMatch(face::shows)) {
            items.add(Item.word(Shaper.shape(stretch, style.bold()), style, false));
        } else {
            addCarefully(stretch, style, face);
        }
        if (items.size() > before && breakAfter) {
            items.set(items.size() - 1, items.getLast().breakable(true));
        }
    }

    private void addCarefully(String stretch, TextStyle style, Typeface face) {
        var shown = new StringBuilder();
        for (String cluster : clusters(stretch)) {
            boolean visible = cluster.codePoints().anyMatch(c -> !Legible.isInvisible(c));
            boolean boxed = cluster.codePoints().anyMatch(c -> !Legible.isInvisible(c) && !face.shows(c));
            if (boxed || shown.length() + cluster.length() > LONGEST_WORD) {
                flush(shown, style);
            }
            if (boxed) {
                items.add(Item.word(Shaper.box(cluster, style.bold()), style, false));
            } else if (visible) {
                cluster.codePoints().filter(c -> !Legible.isInvisible(c)).forEach(shown::appendCodePoint);
            }
        }
        flush(shown, style);
    }

    private void flush(StringBuilder shown, TextStyle style) {
        if (!shown.isEmpty()) {
            items.add(Item.word(Shaper.shape(shown.toString(), style.bold()), style, false));
            shown.setLength(0);
        }
    }

    private static List<String> clusters(String stretch) {
        BreakIterator letters = BreakIterator.getCharacterInstance(THAI);
        letters.setText(stretch);
        var parts = new ArrayList<String>();
        int at = letters.first();
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            parts.add(stretch.substring(at, next));
            at = next;
        }
        return parts;
    }

    private static boolean isWhite(char c) {
        return c == '\n' || c == '\t' || (Character.getType(c) == Character.SPACE_SEPARATOR && c != 0xA0);
    }

    private static Item white(char c, TextStyle style, boolean breakAfter) {
        return switch (c) {
            case '\n' -> Item.lineFeed(style);
            case '\t' -> Item.tab(style);
            default -> Item.space(style, breakAfter);
        };
    }
}
