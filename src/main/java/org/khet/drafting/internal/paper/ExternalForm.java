package org.khet.drafting.internal.paper;

import org.khet.drafting.Field;
import org.khet.platform.paper.Align;

/** หนังสือภายนอก (แบบที่ 1). */
final class ExternalForm implements Form {

    @Override
    public void lay(Desk desk, Rows rows) {
        Heads.krut(desk, rows, true);
        Heads.numberAndAgency(desk, rows, desk.content.kind().label(Field.NUMBER));
        rows.text(
                desk.part(), Rows.Cell.of(desk.axis(), desk.width() - desk.axis(), Align.LEFT, desk.span(desk.date())));
        Parts.subject(desk, rows);
        Parts.greeting(desk, rows);
        Parts.items(desk, rows, Field.REFERENCE);
        Parts.items(desk, rows, Field.ENCLOSURES);
        new BodyRows(desk, rows).lay();
        rows.end(desk.measures.lastLines());
        Ends.closing(desk, rows);
        Ends.owner(desk, rows);
    }
}
