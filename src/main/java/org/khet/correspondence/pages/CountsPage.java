package org.khet.correspondence.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.chart.Amount;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/** สถิติหนังสือรับ of one unit and period. */
public record CountsPage(
        String lede,
        Filter filter,
        List<Option> units,
        List<Option> years,
        List<Option> months,
        Errors errors,
        String query,
        boolean mayExport,
        long letters,
        List<Part> parts) {

    /** The filter as typed. */
    public record Filter(
            @Nullable String unit,
            @Nullable String year,
            @Nullable String month) {}

    /**
     * A chart with its table.
     *
     * @param name days, units, speeds, channels or times
     * @param key how the chart is read; empty where it explains itself
     */
    public record Part(
            String name, String title, String key, List<Amount> amounts, List<String> heads, List<Row> rows) {

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

        private static final int MOST = 15;

        /** Days and months stand side by side; the rest lies. */
        public boolean standing() {
            return name.equals("days");
        }
    }

    /** A line of the table; the total is the sum of the lines above it. */
    public record Row(String head, List<String> cells, boolean total) {}
}
