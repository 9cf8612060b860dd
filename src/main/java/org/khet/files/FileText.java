package org.khet.files;

/**
 * What a file says, as far as it has been read.
 *
 * @param text lines end with a line feed, sheets with a form feed; a wide gap in a line is a tab; empty unless it was read
 */
public record FileText(State state, String text) {

    /** How far the reading is. */
    public enum State {
        /** Waits for its turn. */
        WAITING,
        /** A picture of text: it waits for Tesseract, or for somebody to install it. */
        NEEDS_OCR,
        /** Its text layer was read. */
        READ,
        /** Tesseract read it; what it says may be wrong here and there. */
        RECOGNISED,
        /** It could not be read. */
        UNREADABLE,
        /** Of a kind whose text is not read. */
        NOT_READ
    }
}
