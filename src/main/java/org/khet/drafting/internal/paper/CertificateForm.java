package org.khet.drafting.internal.paper;

import java.util.ArrayList;
import java.util.List;
import org.khet.drafting.Field;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.TextLine;

/** หนังสือรับรอง (แบบที่ 10); for an important one of a person their photograph and signature. */
final class CertificateForm implements Form {

    private static final double PHOTO_WIDTH = 40 * Desk.MM;
    private static final double PHOTO_HEIGHT = 60 * Desk.MM;

    @Override
    public void lay(Desk desk, Rows rows) {
        Heads.krut(desk, rows, true);
        Heads.numberAndAgency(desk, rows, desk.content.kind().label(Field.NUMBER));
        rows.add(Row.of(desk.pitch()));
        new BodyRows(desk, rows).lay();
        rows.end(desk.measures.lastLines());
        Parts.given(desk, rows);
        Ends.signature(desk, rows, 0, desk.width() * 2 / 3);
        if (desk.content.has(Field.HOLDER)) {
            holder(desk, rows);
        }
    }

    /** Room for a photograph of 4 × 6 cm, and beside its foot the holder's signature. */
    private static void holder(Desk desk, Rows rows) {
        var pieces = new ArrayList<Piece>();
        for (double x : new double[] {0, PHOTO_WIDTH}) {
            pieces.add(new Piece.Stroke(x, 0, x, PHOTO_HEIGHT));
        }
        for (double y : new double[] {0, PHOTO_HEIGHT}) {
            pieces.add(new Piece.Stroke(0, y, PHOTO_WIDTH, y));
        }
        centred(desk, pieces, desk.label("photo"), 0, PHOTO_WIDTH, PHOTO_HEIGHT / 2);
        double x = PHOTO_WIDTH + 10 * Desk.MM;
        double width = desk.width() - x;
        double y = PHOTO_HEIGHT - 3 * desk.pitch();
        pieces.add(new Piece.Dots(x + width / 5, x + width * 4 / 5, y + 2));
        centred(desk, pieces, desk.label("holder"), x, width, y + desk.pitch());
        centred(desk, pieces, "(" + desk.text(Field.HOLDER) + ")", x, width, y + 2 * desk.pitch());
        rows.add(Row.of(PHOTO_HEIGHT, pieces).spaced(2 * desk.pitch(), desk.part()));
    }

    private static void centred(Desk desk, List<Piece> pieces, String text, double x, double width, double baseline) {
        TextLine line = TextLine.fit(List.of(desk.span(text)), width, 0, 0).getFirst();
        pieces.add(new Piece.Words(line, Align.CENTRE, x, baseline));
    }
}
