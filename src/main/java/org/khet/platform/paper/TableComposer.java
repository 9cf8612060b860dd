package org.khet.platform.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rules a table down the sheets. */
final class TableComposer {

    private static final double PITCH = 1.4;
    private static final double BESIDE = 3.5;
    private static final double ABOVE = 2.5;
    private static final double HAIRLINE = 0.5;

    private final Cursor cursor;
    private final Table table;
    /** Left edge of each column, and the right edge of the last. */
    private final double[] edges;

    private final List<FittedRow> head;
    /** Only the head stands on this sheet yet, so turning it once more would not help. */
    private boolean justBegun;

    TableComposer(Cursor cursor, Table table) {
        this.cursor = cursor;
        this.table = table;
        this.edges = edges(cursor.sheet(), table.columns());
        this.head = table.head().stream().map(row -> fit(row, true)).toList();
    }

    /** A row whose cells are broken into lines. */
    private record FittedRow(List<FittedCell> cells, double em, boolean head) {
        int lines() {
            return cells.stream().mapToInt(cell -> cell.lines.size()).max().orElse(1);
        }

        double pitch() {
            return em * PITCH;
        }

        double height() {
            return lines() * pitch() + 2 * ABOVE;
        }
    }

    private record FittedCell(List<Line> lines, Align align, double left, double right) {}

    void compose() throws IOException {
        // A head alone at the foot of a sheet says nothing: it needs its first row below it.
        double first =
                table.body().isEmpty() ? 0 : fit(table.body().getFirst(), false).height();
        cursor.need(headHeight() + first);
        drawHead();
        for (Table.Row row : table.body()) {
            draw(fit(row, false));
        }
    }

    private double headHeight() {
        return head.stream().mapToDouble(FittedRow::height).sum();
    }

    private void drawHead() {
        for (FittedRow row : head) {
            part(row, 0, row.lines());
        }
        justBegun = true;
    }

    private void draw(FittedRow row) throws IOException {
        int lines = row.lines();
        int at = 0;
        while (at < lines) {
            int fitting = (int) Math.floor((cursor.room() - 2 * ABOVE + 0.01) / row.pitch());
            boolean turn = fitting < 1 || (fitting < lines - at && fitsOnSheet(row));
            if (turn && !justBegun) {
                cursor.turn();
                drawHead();
            } else {
                int count = Math.max(1, Math.min(fitting, lines - at));
                part(row, at, count);
                at += count;
                justBegun = false;
            }
        }
    }

    private boolean fitsOnSheet(FittedRow row) {
        return row.height() <= cursor.wholeRoom() - headHeight();
    }

    private void part(FittedRow row, int from, int count) {
        double top = cursor.y();
        double bottom = top + count * row.pitch() + 2 * ABOVE;
        for (FittedCell cell : row.cells) {
            paint(row, cell, from, count);
            frame(cell, top, bottom);
        }
        cursor.down(bottom - top);
    }

    private void paint(FittedRow row, FittedCell cell, int from, int count) {
        int to = Math.min(cell.lines.size(), from + count);
        double spare = row.head ? (count - cell.lines.size()) * row.pitch() / 2 : 0;
        double y = cursor.y() + ABOVE + Math.max(0, spare) + Cursor.baseline(row.em, PITCH);
        for (int i = from; i < to; i++) {
            LinePainter.paint(cursor.ink(), cell.lines.get(i), cell.align, cell.left + BESIDE, y);
            y += row.pitch();
        }
    }

    private void frame(FittedCell cell, double top, double bottom) {
        Ink ink = cursor.ink();
        ink.stroke(cell.left, top, cell.right, top, HAIRLINE);
        ink.stroke(cell.left, bottom, cell.right, bottom, HAIRLINE);
        ink.stroke(cell.left, top, cell.left, bottom, HAIRLINE);
        ink.stroke(cell.right, top, cell.right, bottom, HAIRLINE);
    }

    private FittedRow fit(Table.Row row, boolean isHead) {
        var cells = new ArrayList<FittedCell>();
        int column = 0;
        double em = 0;
        for (Table.Cell cell : row.cells()) {
            double left = edges[column];
            double right = edges[column + cell.columns()];
            boolean centred = isHead || cell.columns() > 1;
            Align align = centred ? Align.CENTRE : table.columns().get(column).align();
            var words = List.of(new Span(cell.text(), cell.style()));
            cells.add(new FittedCell(LineFitter.fit(words, right - left - 2 * BESIDE, 0, 0), align, left, right));
            column += cell.columns();
            em = Math.max(em, cell.style().em());
        }
        return new FittedRow(cells, em, isHead);
    }

    private static double[] edges(Sheet sheet, List<Table.Column> columns) {
        double shares = columns.stream().mapToDouble(Table.Column::share).sum();
        var edges = new double[columns.size() + 1];
        edges[0] = sheet.left();
        for (int i = 0; i < columns.size(); i++) {
            edges[i + 1] = edges[i] + columns.get(i).share() / shares * sheet.textWidth();
        }
        return edges;
    }
}
