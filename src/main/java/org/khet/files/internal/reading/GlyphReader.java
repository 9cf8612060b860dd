package org.khet.files.internal.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the glyphs of a page in the order they are drawn, until its time is up. */
final class GlyphReader extends PDFTextStripper {

    private final long until;

    /** By the direction they are read in: a stamp on its side is not mixed into the letter. */
    private final Map<Float, List<Glyph>> glyphs = new HashMap<>();

    GlyphReader(Duration patience) {
        until = System.nanoTime() + patience.toNanos();
    }

    /** Unchecked, since PDFBox swallows checked ones and goes on. */
    static final class TooLong extends RuntimeException {}

    /**
     * The glyphs in the direction most of them have.
     *
     * @param page from 1
     */
    List<Glyph> page(PDDocument pdf, int page) throws IOException {
        glyphs.clear();
        setStartPage(page);
        setEndPage(page);
        getText(pdf);
        return glyphs.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    @Override
    protected void processTextPosition(TextPosition at) {
        var text = at.getUnicode();
        if (text != null && !text.isEmpty()) {
            double size = Math.max(1, Math.abs(at.getYScale()));
            glyphs.computeIfAbsent(at.getDir(), direction -> new ArrayList<>())
                    .add(new Glyph(text, at.getXDirAdj(), at.getYDirAdj(), at.getWidthDirAdj(), size));
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (System.nanoTime() > until) {
            throw new TooLong();
        }
        super.processOperator(operator, operands);
    }
}
