package org.khet.files.internal.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.khet.files.FileText;
import org.khet.files.FileText.State;
import org.springframework.core.io.Resource;

/** Reads the text layer of a PDF, within bounds of time, memory, pages and length. */
final class TextLayer {

    private static final long MEMORY = 64L << 20;
    private static final long DISK = 256L << 20;
    private static final int MOST_PAGES = 60;
    private static final int MOST_LETTERS = 100_000;

    /** Fewer letters on a page are a page number or a scanner's mark, not a letter's text. */
    private static final int FEWEST_LETTERS = 25;

    private TextLayer() {}

    static FileText read(Resource bytes, Duration patience) {
        try (var in = bytes.getInputStream();
                var pdf = Loader.loadPDF(
                        new RandomAccessReadBuffer(in),
                        MemoryUsageSetting.setupMixed(MEMORY, MEMORY + DISK).streamCache)) {
            var reader = new GlyphReader(patience);
            var pages = new ArrayList<String>();
            int letters = 0;
            int count = Math.min(pdf.getNumberOfPages(), MOST_PAGES);
            for (int page = 1; page <= count && letters < MOST_LETTERS; page++) {
                var text = String.join("\n", PageLines.of(reader.page(pdf, page)));
                letters += text.length();
                pages.add(text);
            }
            return judged(String.join("\f", pages), count);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return new FileText(State.UNREADABLE, "");
        }
    }

    /** A few words, or signs nobody can read, are no text layer: the page is a picture, or might as well be one. */
    private static FileText judged(String text, int pages) {
        var shown = text.replace("\0", "");
        long letters = shown.codePoints().filter(Character::isLetterOrDigit).count();
        long odd = shown.codePoints().filter(TextLayer::odd).count();
        boolean layer = letters >= (long) FEWEST_LETTERS * Math.min(pages, 2) && odd * 4 < letters;
        return layer
                ? new FileText(State.READ, shown.length() > MOST_LETTERS ? shown.substring(0, MOST_LETTERS) : shown)
                : new FileText(State.NEEDS_OCR, "");
    }

    private static boolean odd(int c) {
        int type = Character.getType(c);
        return c == 0xFFFD
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || (type == Character.CONTROL && c != '\n' && c != '\f' && c != '\t');
    }
}
