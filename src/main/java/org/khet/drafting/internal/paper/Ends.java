package org.khet.drafting.internal.paper;

import java.util.ArrayList;
import java.util.List;
import org.khet.drafting.ActingFor;
import org.khet.drafting.Field;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.TextLine;

/** What stands below the text of a letter; it stays together, with some of the text above it. */
final class Ends {

    /** Lines between the post and ส่วนราชการเจ้าของเรื่อง; one is enough where room is short. */
    private static final int ABOVE_OWNER = 3;

    private static final double SIGNATURE = 50 * Desk.MM;
    /** Share of the text's width; a longer post is set on two lines. */
    private static final double WIDEST_POST = 0.8;

    private Ends() {}

    /** คำลงท้าย begins at the middle; name and post stand centred under it. */
    static void closing(Desk desk, Rows rows) {
        String closing = desk.text(Field.CLOSING);
        double above = desk.measures.closingPoints();
        if (!closing.isEmpty()) {
            double x = Math.min(desk.axis(), Math.max(0, desk.width() - desk.widthOf(closing)));
            var cell = Rows.Cell.of(x, desk.width() - x, Align.LEFT, desk.span(closing));
            for (Row row : Rows.slices(new Rows.Cell[] {cell}, above)) {
                rows.add(row.spaced(row.above(), Math.min(row.above(), desk.part())));
            }
            above = 0;
        }
        double width = desk.widthOf(closing.isEmpty() ? desk.label("usual-closing") : closing);
        signature(desk, rows, above, Math.min(desk.axis() + width / 2, desk.width() * 3 / 4));
    }

    /** Room to sign, the name in brackets, the post, and in whose place; centred, and moved in where a post is long. */
    static void signature(Desk desk, Rows rows, double above, double wanted) {
        List<String> lines = signed(desk);
        double most = desk.width() * WIDEST_POST;
        double widest = lines.stream().mapToDouble(desk::widthOf).max().orElse(0);
        double half = Math.min(widest, most) / 2 + 0.1;
        double centre = Math.clamp(wanted, half, desk.width() - half);
        double height = desk.measures.signatureLines() * desk.pitch();
        rows.add(Row.of(height, new Piece.SignHere(centre - SIGNATURE / 2, SIGNATURE))
                .spaced(above));
        for (String line : lines) {
            rows.text(0, Rows.Cell.of(centre - half, 2 * half, Align.CENTRE, desk.span(line)));
        }
    }

    private static List<String> signed(Desk desk) {
        var lines = new ArrayList<String>();
        String name = desk.text(Field.SIGNER);
        if (!name.isEmpty()) {
            lines.add(name.startsWith("(") ? name : "(" + name + ")");
        }
        lines.addAll(desk.lines(Field.POSITION));
        // The own post, then in whose place (คำอธิบาย 3 ท้ายระเบียบงานสารบรรณ).
        desk.content.choice(Field.ACTING, ActingFor.class).ifPresent(acting -> {
            lines.add(desk.label("acting." + acting.name()));
            lines.addAll(desk.lines(Field.ACTING_POST));
        });
        return lines;
    }

    /** ส่วนราชการเจ้าของเรื่อง at the lower left, how to reach it, and who else has the letter. */
    static void owner(Desk desk, Rows rows) {
        var lines = new ArrayList<String>();
        lines.add(desk.text(Field.OWNER));
        lines.add((labelled(desk, Field.PHONE) + " " + labelled(desk, Field.FAX)).strip());
        lines.add(labelled(desk, Field.EMAIL));
        boolean first = true;
        for (String line : lines.stream().filter(line -> !line.isEmpty()).toList()) {
            for (Row row : Rows.slices(new Rows.Cell[] {desk.across(Align.LEFT, line)}, 0)) {
                rows.add(first ? row.spaced(ABOVE_OWNER * desk.pitch(), desk.pitch()) : row);
                first = false;
            }
        }
        copies(desk, rows);
    }

    private static void copies(Desk desk, Rows rows) {
        List<String> copies = desk.lines(Field.COPIES);
        if (!copies.isEmpty()) {
            String label = desk.content.kind().label(Field.COPIES);
            rows.text(0, desk.labelled(label, String.join("\n", copies)));
        }
    }

    private static String labelled(Desk desk, Field field) {
        String text = desk.text(field);
        return text.isEmpty() ? "" : desk.content.kind().label(field) + " " + text;
    }

    /** A line that begins at the middle and is centred on what stands under it, such as the name of an agency. */
    static void centredRight(Desk desk, Rows rows, double above, String text) {
        double centre = desk.width() * 2 / 3;
        double room = 2 * (desk.width() - centre);
        List<TextLine> lines = TextLine.fit(List.of(desk.span(text)), room, 0, 0);
        for (int i = 0; i < lines.size(); i++) {
            var words = new Piece.Words(
                    lines.get(i), Align.CENTRE, centre - room / 2, lines.get(i).baseline());
            rows.add(Row.of(desk.pitch(), words).spaced(i == 0 ? above : 0));
        }
    }
}
