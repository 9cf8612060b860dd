package org.khet.platform.web;

import java.util.List;

/**
 * Bars laid out for SVGs without a viewBox: lengths in per cent of the width with their sign, so that figures keep their
 * size at any width. Labels are ordinary text above the bars: Thai names are long and a phone is narrow.
 */
public record BarLayout(List<Row> rows) {

    /** Per cent of the width the longest bar takes; the rest is for the figure behind it. */
    private static final double LONGEST = 84;

    /** One bar: the late part first, the rest behind it, then the figure. */
    public record Row(ChartBar bar, String late, String rest, String figureX) {}

    public static BarLayout of(List<ChartBar> bars) {
        var most = bars.stream().mapToLong(ChartBar::value).max().orElse(0);
        var perUnit = most == 0 ? 0 : LONGEST / most;
        return new BarLayout(bars.stream().map(bar -> row(bar, perUnit)).toList());
    }

    private static Row row(ChartBar bar, double perUnit) {
        var late = bar.part() * perUnit;
        var whole = bar.value() * perUnit;
        return new Row(bar, percent(late), percent(whole - late), percent(bar.value() == 0 ? 0 : whole + 1));
    }

    private static String percent(double value) {
        return Math.round(value * 10) / 10.0 + "%";
    }
}
