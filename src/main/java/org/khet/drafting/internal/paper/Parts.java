package org.khet.drafting.internal.paper;

import java.util.List;
import java.util.stream.IntStream;
import org.khet.drafting.Field;
import org.khet.platform.paper.Align;
import org.khet.platform.thai.PointNumber;

/** The labelled parts between the head of a letter and its text. */
final class Parts {

    private static final String QUANTITY = "\\s*\\|\\s*";

    private Parts() {}

    static void subject(Desk desk, Rows rows) {
        rows.text(desk.part(), desk.labelled(desk.content.kind().label(Field.SUBJECT), desk.text(Field.SUBJECT)));
    }

    /** คำขึ้นต้น and whom the letter goes to. */
    static void greeting(Desk desk, Rows rows) {
        if (desk.content.has(Field.ADDRESSEE)) {
            rows.text(desk.part(), desk.labelled(desk.text(Field.SALUTATION), desk.text(Field.ADDRESSEE)));
        }
    }

    /** อ้างถึง, สิ่งที่ส่งมาด้วย: numbered when there are several; what stands after a | comes at the right. */
    static void items(Desk desk, Rows rows, Field field) {
        List<String> items = numbered(desk.lines(field));
        if (items.isEmpty()) {
            return;
        }
        String label = desk.content.kind().label(field);
        double at = desk.widthOf(label) + desk.afterLabel();
        double quantity = items.stream()
                .mapToDouble(item -> desk.widthOf(after(item)))
                .max()
                .orElse(0);
        double x = desk.width() - quantity - 1;
        for (int i = 0; i < items.size(); i++) {
            var name = Rows.Cell.of(
                    at,
                    (quantity > 0 ? x - desk.afterLabel() : desk.width()) - at,
                    Align.LEFT,
                    desk.span(before(items.get(i))));
            var many = Rows.Cell.of(x, quantity + 1, Align.LEFT, desk.span(after(items.get(i))));
            if (i == 0) {
                rows.text(desk.part(), Rows.Cell.of(0, at, Align.LEFT, desk.span(label)), name, many);
            } else {
                rows.text(0, name, many);
            }
        }
    }

    private static List<String> numbered(List<String> items) {
        boolean plain = items.size() > 1
                && items.stream().noneMatch(item -> PointNumber.of(item).isPresent());
        return IntStream.range(0, items.size())
                .mapToObj(i -> plain ? (i + 1) + ". " + items.get(i) : items.get(i))
                .toList();
    }

    private static String before(String item) {
        return item.split(QUANTITY, 2)[0];
    }

    private static String after(String item) {
        String[] halves = item.split(QUANTITY, 2);
        return halves.length == 2 ? halves[1] : "";
    }

    /** ทั้งนี้ ตั้งแต่ …, as a paragraph of its own. */
    static void effective(Desk desk, Rows rows) {
        if (desk.content.has(Field.EFFECTIVE)) {
            String text = desk.content.kind().label(Field.EFFECTIVE) + " " + desk.text(Field.EFFECTIVE);
            double first = desk.measures.indentMm() * Desk.MM;
            rows.text(desk.part(), new Rows.Cell(0, desk.width(), Align.JUSTIFIED, List.of(desk.span(text)), first, 0));
        }
    }

    /** สั่ง ณ วันที่ …, ประกาศ ณ วันที่ …, ให้ไว้ ณ วันที่ …: twice as far in as a paragraph. */
    static void given(Desk desk, Rows rows) {
        double x = 2 * desk.measures.indentMm() * Desk.MM;
        String text = desk.content.kind().label(Field.DATE) + " " + desk.dateOfOrder();
        rows.text(desk.measures.closingPoints(), Rows.Cell.of(x, desk.width() - x, Align.LEFT, desk.span(text)));
    }
}
