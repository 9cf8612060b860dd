package org.khet.drafting.internal.paper;

import java.util.ArrayList;
import java.util.List;
import org.khet.drafting.Field;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Span;
import org.khet.platform.thai.PointNumber;

/** รายงานการประชุม (แบบที่ 11) on plain paper. */
final class MinutesForm implements Form {

    private static final double NAME_AT = 10 * Desk.MM;
    private static final double POST_AT = 85 * Desk.MM;

    @Override
    public void lay(Desk desk, Rows rows) {
        Heads.centred(desk, rows, head(desk));
        List.of(Field.PRESENT, Field.ABSENT, Field.ATTENDING).forEach(field -> people(desk, rows, field));
        line(desk, rows, Field.OPENED);
        String agenda = desk.label("agenda");
        new BodyRows(desk, rows).heading(line -> line.startsWith(agenda)).lay();
        line(desk, rows, Field.CLOSED);
        rows.end(desk.measures.lastLines());
        for (Field writer : List.of(Field.RECORDER, Field.REVIEWER)) {
            if (desk.content.has(writer)) {
                writer(desk, rows, writer);
            }
        }
    }

    private static List<String> head(Desk desk) {
        var kind = desk.content.kind();
        var lines = new ArrayList<String>();
        String title = desk.text(Field.AUTHORITY);
        lines.add(title.startsWith(kind.title()) ? title : kind.title() + title);
        for (Field field : List.of(Field.MEETING, Field.HELD, Field.PLACE)) {
            String text = desk.text(field);
            lines.add(text.isEmpty() || text.startsWith(kind.label(field)) ? text : kind.label(field) + " " + text);
        }
        return lines;
    }

    private static void line(Desk desk, Rows rows, Field field) {
        if (desk.content.has(field)) {
            String label = desk.content.kind().label(field);
            String text = desk.text(field);
            rows.text(desk.part(), desk.across(Align.LEFT, text.startsWith(label) ? text : label + " " + text));
        }
    }

    /** A numbered list: the name, and in a column of its own the post or the reason. */
    private static void people(Desk desk, Rows rows, Field field) {
        List<String> people = desk.lines(field);
        if (people.isEmpty()) {
            return;
        }
        var label = new Span(desk.content.kind().label(field), desk.style().heavy());
        rows.text(desk.part(), Rows.Cell.of(0, desk.width(), Align.LEFT, label));
        for (int i = 0; i < people.size(); i++) {
            List<Row> lines = Rows.slices(person(desk, people.get(i), i + 1), 0);
            for (int line = 0; line < lines.size(); line++) {
                if (i == 0 && line == 0) {
                    rows.tieNext(lines.getFirst());
                } else {
                    rows.add(lines.get(line));
                }
            }
        }
    }

    private static Rows.Cell[] person(Desk desk, String typed, int place) {
        var number = PointNumber.of(typed);
        String[] halves = number.map(PointNumber::words).orElse(typed).split("\\s*\\|\\s*", 2);
        boolean alone = halves.length == 1;
        String counted = number.map(PointNumber::text).orElse(place + ".");
        double nameWidth = (alone ? desk.width() : POST_AT - desk.part()) - NAME_AT;
        return new Rows.Cell[] {
            Rows.Cell.of(0, NAME_AT, Align.LEFT, desk.span(counted)),
            Rows.Cell.of(NAME_AT, nameWidth, Align.LEFT, desk.span(halves[0])),
            Rows.Cell.of(POST_AT, desk.width() - POST_AT, Align.LEFT, desk.span(alone ? "" : halves[1]))
        };
    }

    private static void writer(Desk desk, Rows rows, Field field) {
        double centre = desk.width() * 2 / 3;
        double room = 2 * (desk.width() - centre);
        double height = desk.measures.signatureLines() * desk.pitch();
        rows.add(Row.of(height, new Piece.SignHere(centre - room / 4, room / 2)).spaced(desk.part()));
        Ends.centredRight(desk, rows, 0, "(" + desk.text(field) + ")");
        Ends.centredRight(desk, rows, 0, desk.content.kind().label(field));
    }
}
