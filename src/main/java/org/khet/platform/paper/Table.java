package org.khet.platform.paper;

import java.util.List;

/**
 * A ruled table. Head rows come again on every sheet, centred; a row taller than a sheet goes on on the next.
 *
 * @param columns widths are shares of the text width
 */
public record Table(List<Column> columns, List<Row> head, List<Row> body) implements Element {

    public Table {
        columns = List.copyOf(columns);
        head = List.copyOf(head);
        body = List.copyOf(body);
        for (Row row : head) {
            row.requireWidth(columns.size());
        }
        for (Row row : body) {
            row.requireWidth(columns.size());
        }
    }

    /** One column: its share of the width, and how body cells stand in it. */
    public record Column(double share, Align align) {
        public Column {
            if (!(share > 0)) {
                throw new IllegalArgumentException("a column needs a share of the width");
            }
        }
    }

    /** One row; the cells together cover every column. */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** One cell for each column. */
        public static Row of(TextStyle style, String... texts) {
            return new Row(
                    List.of(texts).stream().map(text -> new Cell(text, style)).toList());
        }

        private void requireWidth(int columns) {
            int covered = cells.stream().mapToInt(Cell::columns).sum();
            if (covered != columns) {
                throw new IllegalArgumentException("a row covers " + covered + " of " + columns + " columns");
            }
        }
    }

    /** Text in a frame; a cell over several columns is centred. */
    public record Cell(String text, TextStyle style, int columns) {
        public Cell {
            if (columns < 1) {
                throw new IllegalArgumentException("a cell covers at least one column");
            }
        }

        public Cell(String text, TextStyle style) {
            this(text, style, 1);
        }
    }
}
