package org.khet.files.internal.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Collects the glyphs of a page in the order they are drawn, until its time is up. */
final class GlyphReader extends PDFTextStripper {

    private final long until;

    /** By the direction they are read in: a stamp on its side is not mixed into the letter. */
    private final Map<Float, List<Glyph>> glyphs = new HashMap<>();

    /** A stretch that says what it reads as, and the glyphs it is drawn by; null outside of one. */
    private @Nullable Actual actual;

    private int depth;

    GlyphReader(Duration patience) {
        until = System.nanoTime() + patience.toNanos();
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    private record Actual(String text, int depth, List<TextPosition> drawn) {}

    /** Unchecked, since PDFBox swallows checked ones and goes on. */
    static final class TooLong extends RuntimeException {}

    /**
     * The glyphs in the direction most of them have.
     *
     * @param page from 1
     */
    List<Glyph> page(PDDocument pdf, int page) throws IOException {
        glyphs.clear();
        actual = null;
        depth = 0;
        setStartPage(page);
        setEndPage(page);
        getText(pdf);
        return glyphs.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    /** Programs that draw ำ by two glyphs, or a word by many, say so: their glyphs taken by themselves are nonsense. */
    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        depth++;
        var text = properties == null || actual != null ? null : properties.getString(COSName.ACTUAL_TEXT);
        if (text != null) {
            actual = new Actual(text, depth, new ArrayList<>());
        }
    }

    @Override
    public void endMarkedContentSequence() {
        if (actual != null && actual.depth == depth) {
            said(actual);
            actual = null;
        }
        depth--;
    }

    private void said(Actual said) {
        if (said.drawn.isEmpty() || said.text.isEmpty()) {
            return;
        }
        var first = said.drawn.getFirst();
        var base = said.drawn.stream()
                .filter(at -> at.getWidthDirAdj() > 0)
                .findFirst()
                .orElse(first);
        double right = said.drawn.stream()
                .mapToDouble(at -> at.getXDirAdj() + at.getWidthDirAdj())
                .max()
                .orElseThrow();
        add(
                first,
                new Glyph(said.text, first.getXDirAdj(), base.getYDirAdj(), right - first.getXDirAdj(), size(first)));
    }

    @Override
    protected void processTextPosition(TextPosition at) {
        if (actual != null) {
            actual.drawn.add(at);
            return;
        }
        var text = at.getUnicode();
        if (text != null && !text.isEmpty()) {
            add(at, new Glyph(text, at.getXDirAdj(), at.getYDirAdj(), at.getWidthDirAdj(), size(at)));
        }
    }

    private void add(TextPosition at, Glyph glyph) {
        glyphs.computeIfAbsent(at.getDir(), direction -> new ArrayList<>()).add(glyph);
    }

    private static double size(TextPosition at) {
        return Math.max(1, Math.abs(at.getYScale()));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (System.nanoTime() > until) {
            throw new TooLong();
        }
        super.processOperator(operator, operands);
    }
}
