package org.khet.office.internal.intake;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.khet.platform.form.FormCheck;

/** The rows of a table by the names of its columns; whatever is wrong is noted with row and column. */
final class Table {

    private final List<String> columns;
    private final Map<String, Integer> places;
    private final List<List<String>> rows;
    private final List<Problem> problems = new ArrayList<>();

    private Table(List<String> columns, Map<String, Integer> places, List<List<String>> rows) {
        this.columns = columns;
        this.places = places;
        this.rows = rows;
    }

    /** What is wrong; {@code row} is counted as the sheet does, from 1. */
    record Problem(int row, String column, String value, String why) {}

    /** The columns may stand in any order; those that are not known are not read. */
    static Table of(List<String> columns, List<List<String>> rows) {
        Map<String, Integer> places = new HashMap<>();
        var head = rows.getFirst();
        for (int at = 0; at < head.size(); at++) {
            places.putIfAbsent(folded(head.get(at)), at);
        }
        return new Table(columns, places, rows);
    }

    /** Columns that must be there and are not. */
    List<String> missing(int... needed) {
        var missing = new ArrayList<String>();
        for (int column : needed) {
            if (!places.containsKey(folded(columns.get(column)))) {
                missing.add(columns.get(column));
            }
        }
        return missing;
    }

    void each(Consumer<Row> row) {
        for (int at = 1; at < rows.size(); at++) {
            if (!rows.get(at).stream().allMatch(String::isBlank)) {
                row.accept(new Row(at + 1, rows.get(at)));
            }
        }
    }

    List<Problem> problems() {
        return problems;
    }

    private static String folded(String title) {
        return title.replaceAll("[\\s\\uFEFF*]", "");
    }

    /** A row; columns are named by their place in {@link Kind#columns()}. */
    final class Row {

        private final int number;
        private final List<String> cells;
        private boolean wrong;

        Row(int number, List<String> cells) {
            this.number = number;
            this.cells = cells;
        }

        int number() {
            return number;
        }

        boolean wrong() {
            return wrong;
        }

        String cell(int column) {
            int at = places.getOrDefault(folded(columns.get(column)), Integer.MAX_VALUE);
            return at < cells.size() ? cells.get(at) : "";
        }

        String optional(int column, int most) {
            var value = cell(column).replaceAll("[\\r\\n\\t]+", " ");
            if (value.codePoints().anyMatch(FormCheck::unprintable)) {
                problem(column, text("platform.check.control"));
            } else if (value.length() > most) {
                problem(column, text("platform.check.long", Integer.toString(most), Integer.toString(value.length())));
            }
            return value;
        }

        String needed(int column, int most) {
            var value = optional(column, most);
            if (value.isEmpty()) {
                problem(column, text("office.import.missing", columns.get(column)));
            }
            return value;
        }

        void problem(int column, String why) {
            wrong = true;
            problems.add(new Problem(number, columns.get(column), cell(column), why));
        }
    }
}
