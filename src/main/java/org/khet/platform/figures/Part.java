package org.khet.platform.figures;

import java.util.ArrayList;
import java.util.List;
import org.khet.platform.chart.Amount;

/**
 * A chart with its table.
 *
 * @param name days stand side by side, times are wide, of desks the first are in sight
 * @param key how the chart is read; empty where it explains itself
 */
public record Part(String name, String title, String key, List<Amount> amounts, List<String> heads, List<Row> rows) {

    private static final int MOST = 15;

    /** A line of the table; the total is the sum of the lines above it. */
    public record Row(String head, List<String> cells, boolean total) {}

    public static Part of(Figures table, String key, List<Amount> amounts) {
        var rows = new ArrayList<Row>();
        for (int place = 0; place < table.rows().size(); place++) {
            var row = table.rows().get(place);
            rows.add(new Row(
                    row.getFirst().toString(),
                    row.stream().skip(1).map(Object::toString).toList(),
                    table.isTotal(place)));
        }
        return new Part(table.name(), table.title(), key, amounts, table.heads(), rows);
    }

    /** A wide table stands below its chart, not beside it. */
    public boolean wide() {
        return standing() || name.equals("times");
    }

    /** Longer than anybody reads at a glance: the rest is opened when it is asked for. */
    public boolean folds() {
        return name.equals("desks") && rows.size() > MOST;
    }

    /** The rows in sight at once. */
    public List<Row> shown() {
        return folds() ? rows.subList(0, MOST) : rows;
    }

    public List<Row> folded() {
        return folds() ? rows.subList(MOST, rows.size()) : List.of();
    }

    /** The bars in sight; the table has them all. */
    public List<Amount> bars() {
        return folds() ? amounts.subList(0, MOST) : amounts;
    }

    /** Days and months stand side by side; the rest lies. */
    public boolean standing() {
        return name.equals("days");
    }
}
