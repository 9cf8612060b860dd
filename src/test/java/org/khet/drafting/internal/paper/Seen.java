package org.khet.drafting.internal.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A line as a ruler finds it on the sheet; millimetres from the upper left corner of the sheet. */
record Seen(int sheet, String text, double left, double right, double baseline) {

    private static final double MM = 25.4 / 72;

    double centre() {
        return (left + right) / 2;
    }

    static List<Seen> on(byte[] pdf) throws IOException {
        var seen = new ArrayList<Seen>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                var ruler = new Ruler(sheet, seen);
                ruler.setStartPage(sheet);
                ruler.setEndPage(sheet);
                ruler.getText(document);
                ruler.flush();
            }
        }
        return seen;
    }

    /** The first line with these words; spaces do not count. */
    static Seen find(List<Seen> lines, String words) {
        String wanted = words.replace(" ", "");
        return lines.stream()
                .filter(line -> line.text().replace(" ", "").contains(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not on paper: " + words + " in " + lines));
    }

    private static final class Ruler extends PDFTextStripper {
        private final int sheet;
        private final List<Seen> seen;
        private final List<TextPosition> line = new ArrayList<>();

        Ruler(int sheet, List<Seen> seen) {
            this.sheet = sheet;
            this.seen = seen;
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (!line.isEmpty() && Math.abs(line.getLast().getY() - text.getY()) > 6) {
                flush();
            }
            if (!text.getUnicode().isBlank()) {
                line.add(text);
            }
        }

        void flush() {
            if (line.isEmpty()) {
                return;
            }
            var words = new StringBuilder();
            line.forEach(letter -> words.append(letter.getUnicode()));
            double left = line.stream().mapToDouble(TextPosition::getX).min().orElseThrow();
            double right = line.stream()
                    .mapToDouble(letter -> letter.getX() + letter.getWidth())
                    .max()
                    .orElseThrow();
            // Shaping parts ำ; without the ActualText a reader of glyphs sees its halves.
            String text = words.toString().replace("\u0E4D\u0E32", "\u0E33");
            seen.add(
                    new Seen(sheet, text, left * MM, right * MM, line.getFirst().getY() * MM));
            line.clear();
        }
    }
}
