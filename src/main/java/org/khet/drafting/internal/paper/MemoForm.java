package org.khet.drafting.internal.paper;

import org.khet.drafting.Field;

/** หนังสือภายใน (แบบที่ 2) on กระดาษบันทึกข้อความ; it has no คำลงท้าย. */
final class MemoForm implements Form {

    @Override
    public void lay(Desk desk, Rows rows) {
        MemoHead.title(desk, rows);
        new MemoHead(desk, rows).lines();
        Parts.greeting(desk, rows);
        new BodyRows(desk, rows).lay();
        rows.end(desk.measures.lastLines());
        double centre = desk.axis() + desk.widthOf(desk.label("usual-closing")) / 2;
        Ends.signature(desk, rows, desk.measures.closingPoints(), centre);
    }

    static String owner(Desk desk) {
        String phone = desk.text(Field.PHONE);
        return desk.text(Field.OWNER)
                + (phone.isEmpty() ? "" : " " + desk.content.kind().label(Field.PHONE) + " " + phone);
    }
}
