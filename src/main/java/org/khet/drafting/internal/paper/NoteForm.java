package org.khet.drafting.internal.paper;

import org.khet.drafting.Field;
import org.khet.platform.paper.Align;

/** บันทึก (ข้อ 26): for whom, what, by whom and when; in a system a typed name may stand for the signature. */
final class NoteForm implements Form {

    @Override
    public void lay(Desk desk, Rows rows) {
        MemoHead.title(desk, rows);
        rows.add(Row.of(desk.part()));
        Parts.greeting(desk, rows);
        new BodyRows(desk, rows).lay();
        rows.end(desk.measures.lastLines());
        double centre = desk.axis() + desk.widthOf(desk.label("usual-closing")) / 2;
        Ends.signature(desk, rows, desk.measures.closingPoints(), centre);
        if (desk.content.has(Field.DATE)) {
            double room = 2 * Math.min(centre, desk.width() - centre);
            rows.text(0, Rows.Cell.of(centre - room / 2, room, Align.CENTRE, desk.span(desk.date())));
        }
    }
}
