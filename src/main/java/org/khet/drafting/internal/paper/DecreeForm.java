package org.khet.drafting.internal.paper;

import java.util.ArrayList;
import java.util.List;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;

/** คำสั่ง ระเบียบ ข้อบังคับ ประกาศ แถลงการณ์ ข่าว (แบบที่ 4–9): a head in the middle, the text, whose and when. */
final class DecreeForm implements Form {

    @Override
    public void lay(Desk desk, Rows rows) {
        Heads.krut(desk, rows, false);
        Heads.centred(desk, rows, head(desk));
        String middle = desk.label("centred");
        new BodyRows(desk, rows)
                .centring(line -> line.length() < 80 && line.matches("(?s)(" + middle + ")(\\s.*|$)"))
                .lay();
        Parts.effective(desk, rows);
        rows.end(desk.measures.lastLines());
        if (desk.content.kind().has(Field.SIGNER)) {
            Parts.given(desk, rows);
            Ends.signature(desk, rows, 0, desk.width() * 2 / 3);
        } else {
            issued(desk, rows);
        }
    }

    /** แถลงการณ์ and ข่าว are signed by nobody: the agency and the day stand there. */
    private static void issued(Desk desk, Rows rows) {
        double above = desk.measures.closingPoints() + desk.pitch();
        for (String line : desk.lines(Field.AGENCY)) {
            Ends.centredRight(desk, rows, above, line);
            above = 0;
        }
        Ends.centredRight(desk, rows, 0, desk.date());
    }

    private static List<String> head(Desk desk) {
        LetterKind kind = desk.content.kind();
        var lines = new ArrayList<String>();
        String title = desk.text(Field.AUTHORITY);
        lines.add(title.startsWith(kind.title()) ? title : kind.title() + title);
        if (kind.has(Field.NUMBER)) {
            lines.add(kind.label(Field.NUMBER) + " " + desk.number());
        }
        for (Field field : List.of(Field.SUBJECT, Field.ABOUT)) {
            if (kind.has(field)) {
                lines.add(after(kind.label(field), field == Field.SUBJECT ? " " : "", desk.text(field)));
            }
        }
        if (kind.has(Field.ISSUE) && desk.content.has(Field.ISSUE)) {
            String issue = after(kind.label(Field.ISSUE), " ", desk.text(Field.ISSUE));
            lines.add(kind.has(Field.ABOUT) ? "(" + issue + ")" : issue);
        }
        if (kind.has(Field.YEAR)) {
            lines.add(after(kind.label(Field.YEAR), " ", desk.text(Field.YEAR)));
        }
        return lines;
    }

    /** The label before the text, unless it was typed with it. */
    private static String after(String label, String space, String text) {
        return text.isEmpty() || text.startsWith(label) ? text : label + space + text;
    }
}
