package org.khet.platform.paper;

/** A line in the margin of every sheet, such as the number of the sheet. */
public record Running(Place place, TextStyle style, Label label) {

    /** Which margin, and where in it. */
    public enum Place {
        TOP_LEFT(true, Align.LEFT),
        TOP_CENTRE(true, Align.CENTRE),
        TOP_RIGHT(true, Align.RIGHT),
        BOTTOM_LEFT(false, Align.LEFT),
        BOTTOM_CENTRE(false, Align.CENTRE),
        BOTTOM_RIGHT(false, Align.RIGHT);

        private final boolean top;
        private final Align align;

        Place(boolean top, Align align) {
            this.top = top;
            this.align = align;
        }

        boolean top() {
            return top;
        }

        Align align() {
            return align;
        }
    }

    /** The words for a sheet; an empty string leaves the place empty. Asked once the last sheet is known. */
    @FunctionalInterface
    public interface Label {
        String on(int page, int pages);
    }
}
