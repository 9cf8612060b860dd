package org.khet.drafting.internal.paper;

import java.util.List;

/**
 * A strip across the sheet that is not divided.
 *
 * @param above empty space above it; none at the top of a sheet
 * @param least the same where the letter would else need another sheet for little
 * @param tied it does not begin a sheet if that can be helped: it belongs to the row before
 * @param head rows that come before it again when it begins a sheet
 */
record Row(double above, double least, double height, List<Piece> pieces, boolean tied, List<Row> head) {

    private static final int LETTERS_OF_AN_OPENING = 9;

    Row {
        pieces = List.copyOf(pieces);
        head = List.copyOf(head);
    }

    static Row of(double height, List<Piece> pieces) {
        return new Row(0, 0, height, pieces, false, List.of());
    }

    static Row of(double height, Piece... pieces) {
        return of(height, List.of(pieces));
    }

    Row spaced(double newAbove) {
        return spaced(newAbove, newAbove);
    }

    Row spaced(double usual, double atLeast) {
        return new Row(usual, atLeast, height, pieces, tied, head);
    }

    Row tied(boolean toTheRowBefore) {
        return new Row(above, least, height, pieces, toTheRowBefore, head);
    }

    Row under(List<Row> newHead) {
        return new Row(above, least, height, pieces, tied, newHead);
    }

    Row squeezed() {
        return new Row(least, least, height, pieces, tied, head);
    }

    /** The words that announce it at the foot of the sheet before. */
    String opening() {
        var opening = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words words && opening.length() < LETTERS_OF_AN_OPENING) {
                opening.append(opening.isEmpty() ? "" : " ");
                opening.append(words.line().opening(LETTERS_OF_AN_OPENING - opening.length()));
            }
        }
        return opening.toString();
    }
}
