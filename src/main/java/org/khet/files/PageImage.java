package org.khet.files;

/** A page of a file as the screen shows it. */
public sealed interface PageImage {

    /** The picture: PNG, or the file itself where every browser shows it as it is. */
    record Shown(OpenedFile image) implements PageImage {}

    /** No picture of it; the file itself can still be fetched. The message is Thai. */
    record NotShown(Reason why, String message) implements PageImage {}

    enum Reason {
        /** No such file, or it has fewer pages. */
        NO_SUCH_PAGE,
        /** It cannot be drawn, or only with more time or memory than a page is given. */
        NOT_DRAWABLE,
        /** Too many pages are being drawn now; asking again later helps. */
        BUSY
    }
}
