package org.khet.platform.paper;

import java.util.List;

/**
 * Running text.
 *
 * @param firstMm where the first line begins, from the left margin (2.5 cm in letters)
 * @param hangingMm where all other lines begin, and where a tab goes to
 * @param before empty space above, in PDF points; not used at the top of a sheet
 */
public record Paragraph(List<Span> spans, Align align, double firstMm, double hangingMm, double before)
        implements Element {

    public Paragraph {
        spans = List.copyOf(spans);
    }

    public static Paragraph of(String text) {
        return of(new Span(text, TextStyle.BODY));
    }

    public static Paragraph of(Span... spans) {
        return new Paragraph(List.of(spans), Align.LEFT, 0, 0, 0);
    }

    public Paragraph aligned(Align newAlign) {
        return new Paragraph(spans, newAlign, firstMm, hangingMm, before);
    }

    /** The first line begins further in, the others at the margin. */
    public Paragraph indented(double mm) {
        return new Paragraph(spans, align, mm, hangingMm, before);
    }

    /** The first line begins at the margin, the others further in: a label, a tab, a long text. */
    public Paragraph hanging(double mm) {
        return new Paragraph(spans, align, firstMm, mm, before);
    }

    public Paragraph spacedBefore(double points) {
        return new Paragraph(spans, align, firstMm, hangingMm, points);
    }
}
