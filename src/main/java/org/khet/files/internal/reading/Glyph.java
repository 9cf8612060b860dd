package org.khet.files.internal.reading;

/**
 * A glyph on a page, in points from the top left corner.
 *
 * @param y of the line it stands on, or is raised from
 * @param size of its letters
 */
record Glyph(String text, double x, double y, double width, double size) {

    double right() {
        return x + width;
    }
}
