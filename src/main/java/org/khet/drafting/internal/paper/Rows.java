package org.khet.drafting.internal.paper;

import java.util.ArrayList;
import java.util.List;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Span;
import org.khet.platform.paper.TextLine;

/** Rows being put one under the other. */
final class Rows {

    private final List<Row> rows = new ArrayList<>();
    private boolean ending;

    /** Text in a column of its own beside others. */
    record Cell(double x, double width, Align align, List<Span> spans, double first, double hanging) {
        static Cell of(double x, double width, Align align, Span... spans) {
            return new Cell(x, width, align, List.of(spans), 0, 0);
        }

        static Cell hanging(double x, double width, double hanging, Span... spans) {
            return new Cell(x, width, Align.LEFT, List.of(spans), 0, hanging);
        }

        List<TextLine> lines() {
            return TextLine.fit(spans, width, first, hanging);
        }
    }

    List<Row> all() {
        return rows;
    }

    void add(Row row) {
        rows.add(ending && !rows.isEmpty() ? row.tied(true) : row);
    }

    /** From here on everything stays together, on a sheet that has this many lines of the text before it. */
    void end(int lastLines) {
        int at = rows.size();
        for (int lines = 0; at > 0 && lines < lastLines; ) {
            at--;
            lines += rows.get(at).pieces().isEmpty() ? 0 : 1;
        }
        for (int after = at + 1; after < rows.size(); after++) {
            rows.set(after, rows.get(after).tied(true));
        }
        ending = true;
    }

    /** What was put last stays with what comes next. */
    void tieNext(Row row) {
        rows.add(row.tied(true));
    }

    void text(double above, Cell... cells) {
        slices(cells, above).forEach(this::add);
    }

    /** Cells side by side, a row a line; no line of them is left alone on a sheet. */
    static List<Row> slices(Cell[] cells, double above) {
        List<List<TextLine>> columns = new ArrayList<>();
        int lines = 0;
        for (Cell cell : cells) {
            columns.add(cell.lines());
            lines = Math.max(lines, columns.getLast().size());
        }
        var slices = new ArrayList<Row>();
        for (int at = 0; at < lines; at++) {
            Row row = slice(cells, columns, at);
            slices.add(at == 0 ? row.spaced(above) : row.tied(at == 1 || at == lines - 1));
        }
        return slices;
    }

    private static Row slice(Cell[] cells, List<List<TextLine>> columns, int at) {
        var pieces = new ArrayList<Piece>();
        double height = 0;
        double baseline = 0;
        for (List<TextLine> column : columns) {
            if (at < column.size()) {
                height = Math.max(height, column.get(at).pitch());
                baseline = Math.max(baseline, column.get(at).baseline());
            }
        }
        for (int i = 0; i < cells.length; i++) {
            if (at < columns.get(i).size()) {
                pieces.add(new Piece.Words(columns.get(i).get(at), cells[i].align(), cells[i].x(), baseline));
            }
        }
        return Row.of(height, pieces);
    }
}
