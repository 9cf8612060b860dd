package org.khet.platform.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars laid out for an SVG without a viewBox: lengths in per cent of the width, heights in pixels, so that letters keep
 * their size at any width. The label stands above its bar: Thai names are long and a phone is narrow.
 *
 * @param rowHeight pixels from one bar to the next
 */
public record BarLayout(List<Row> rows, int rowHeight) {

    private static final int ROW_HEIGHT = 52;
    /** Per cent of the width the longest bar takes; the rest is for the figure behind it. */
    private static final double LONGEST = 84;

    /**
     * Where one bar stands.
     *
     * @param y top of the row in pixels; the others are per cent with their sign
     */
    public record Row(ChartBar bar, int y, String late, String rest, String restX, String figureX) {}

    public static BarLayout of(List<ChartBar> bars) {
        var most = bars.stream().mapToLong(ChartBar::value).max().orElse(0);
        var rows = new ArrayList<Row>();
        for (var bar : bars) {
            rows.add(row(bar, rows.size() * ROW_HEIGHT, most == 0 ? 0 : LONGEST / most));
        }
        return new BarLayout(List.copyOf(rows), ROW_HEIGHT);
    }

    public int height() {
        return rows.size() * rowHeight;
    }

    private static Row row(ChartBar bar, int y, double perUnit) {
        var late = bar.part() * perUnit;
        var whole = bar.value() * perUnit;
        return new Row(bar, y, percent(late), percent(whole - late), percent(late), percent(whole + 1));
    }

    private static String percent(double value) {
        return Math.round(value * 10) / 10.0 + "%";
    }
}
