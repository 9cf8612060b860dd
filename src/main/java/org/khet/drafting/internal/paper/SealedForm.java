package org.khet.drafting.internal.paper;

import org.khet.drafting.Field;
import org.khet.platform.paper.Align;

/** หนังสือประทับตรา (แบบที่ 3): it greets nobody; a seal with initials stands for the signature. */
final class SealedForm implements Form {

    /** The seal is 4.5 cm across (ข้อ 72) and overlaps the name and the date. */
    private static final int LINES_FOR_SEAL = 3;

    @Override
    public void lay(Desk desk, Rows rows) {
        Heads.krut(desk, rows, true);
        rows.text(0, desk.labelled(desk.content.kind().label(Field.NUMBER), desk.number()));
        rows.text(
                desk.part(),
                desk.labelled(desk.content.kind().label(Field.TO), String.join("\n", desk.lines(Field.TO))));
        new BodyRows(desk, rows).lay();
        rows.end(desk.measures.lastLines());
        double above = desk.measures.closingPoints();
        for (String line : desk.lines(Field.AGENCY)) {
            Ends.centredRight(desk, rows, above, line);
            above = 0;
        }
        double seal = LINES_FOR_SEAL * desk.pitch();
        rows.add(Row.of(seal, new Piece.SignHere(desk.width() * 2 / 3 - seal / 2, seal)));
        Ends.centredRight(desk, rows, 0, desk.date());
        Ends.owner(desk, rows);
        for (String line : desk.lines(Field.ADDRESS)) {
            rows.text(0, desk.across(Align.LEFT, line));
        }
    }
}
