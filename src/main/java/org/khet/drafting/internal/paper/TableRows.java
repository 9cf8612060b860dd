package org.khet.drafting.internal.paper;

import java.util.ArrayList;
import java.util.List;
import org.khet.drafting.Body;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Span;
import org.khet.platform.paper.TextLine;
import org.khet.platform.paper.TextStyle;

/** A table from margin to margin; its columns are as wide as their words ask, its head returns on every sheet. */
final class TableRows {

    private static final double BESIDE = 4;
    private static final double ABOVE = 1.5;
    /** Rows of up to so many lines stay whole. */
    private static final int WHOLE = 8;
    /** No column is thinner than this share of the widest. */
    private static final double THINNEST = 0.12;

    private final Desk desk;
    private final Rows rows;

    TableRows(Desk desk, Rows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    void lay(Body.Table table) {
        double[] edges = edges(table);
        List<Row> head = table.headed() ? row(table, 0, edges, desk.style().heavy()) : List.of();
        boolean first = true;
        for (int i = table.headed() ? 1 : 0; i < table.rows().size() || first; i++) {
            if (first) {
                space();
                head.forEach(rows::add);
            }
            if (i < table.rows().size()) {
                put(row(table, i, edges, desk.style()), head, first && table.headed());
            }
            first = false;
        }
        space();
    }

    private void space() {
        rows.add(Row.of(desk.part()));
    }

    private void put(List<Row> lines, List<Row> head, boolean tiedToHead) {
        for (int i = 0; i < lines.size(); i++) {
            boolean tied = i == 0 ? tiedToHead : lines.size() <= WHOLE;
            rows.add(lines.get(i).tied(tied).under(head));
        }
    }

    private List<Row> row(Body.Table table, int index, double[] edges, TextStyle style) {
        List<String> texts = table.rows().get(index);
        boolean isHead = table.headed() && index == 0;
        var cells = new Rows.Cell[texts.size()];
        for (int i = 0; i < cells.length; i++) {
            Align align = isHead ? Align.CENTRE : align(table.sides().get(i));
            var span = new Span(desk.words(texts.get(i)), style);
            cells[i] = Rows.Cell.of(edges[i] + BESIDE, edges[i + 1] - edges[i] - 2 * BESIDE, align, span);
        }
        List<Row> slices = Rows.slices(cells, 0);
        var framed = new ArrayList<Row>();
        for (int i = 0; i < slices.size(); i++) {
            framed.add(framed(slices.get(i), edges, i == 0, i == slices.size() - 1));
        }
        return framed;
    }

    private static Row framed(Row slice, double[] edges, boolean first, boolean last) {
        double down = first ? ABOVE : 0;
        double height = slice.height() + down + (last ? ABOVE : 0);
        var pieces = new ArrayList<Piece>();
        for (Piece piece : slice.pieces()) {
            if (piece instanceof Piece.Words words) {
                pieces.add(new Piece.Words(words.line(), words.align(), words.x(), words.baseline() + down));
            }
        }
        for (double edge : edges) {
            pieces.add(new Piece.Stroke(edge, 0, edge, height));
        }
        double right = edges[edges.length - 1];
        if (first) {
            pieces.add(new Piece.Stroke(0, 0, right, 0));
        }
        if (last) {
            pieces.add(new Piece.Stroke(0, height, right, height));
        }
        return Row.of(height, pieces);
    }

    private static Align align(Body.Side side) {
        return switch (side) {
            case LEFT -> Align.LEFT;
            case CENTRE -> Align.CENTRE;
            case RIGHT -> Align.RIGHT;
        };
    }

    /** Columns that ask for less than their even share get it; the others share the rest by what they ask. */
    private double[] edges(Body.Table table) {
        int columns = table.sides().size();
        var asked = new double[columns];
        boolean head = table.headed();
        for (List<String> row : table.rows()) {
            TextStyle style = head ? desk.style().heavy() : desk.style();
            for (int i = 0; i < columns; i++) {
                double words = TextLine.of(desk.words(row.get(i)), style).width();
                asked[i] = Math.max(asked[i], words + 2 * BESIDE + 2);
            }
            head = false;
        }
        return sums(shares(asked, desk.width()), desk.width());
    }

    static double[] shares(double[] asked, double width) {
        double even = width / asked.length;
        double widest = 0;
        for (double each : asked) {
            widest = Math.max(widest, Math.min(each, width));
        }
        double small = 0;
        double large = 0;
        for (int i = 0; i < asked.length; i++) {
            asked[i] = Math.max(asked[i], widest * THINNEST);
            small += asked[i] <= even ? asked[i] : 0;
            large += asked[i] <= even ? 0 : asked[i];
        }
        for (int i = 0; i < asked.length; i++) {
            asked[i] = large == 0
                    ? asked[i] / small * width
                    : asked[i] <= even ? asked[i] : asked[i] / large * (width - small);
        }
        return asked;
    }

    private static double[] sums(double[] widths, double width) {
        var edges = new double[widths.length + 1];
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i];
        }
        edges[widths.length] = width;
        return edges;
    }
}
