package org.khet.platform.chart;

import java.util.List;
import java.util.Locale;

/** Amounts as bars that lie below each other. */
public record Lying(List<Bar> bars) {

    /** Per cent of the width the longest bar takes; the rest is for the figure behind it. */
    private static final double LONGEST = 78;

    /** Lengths and places in per cent with their sign. */
    public record Bar(Amount amount, String dark, String light, String figureX) {}

    public static Lying of(List<Amount> amounts) {
        var most = amounts.stream().mapToDouble(Amount::whole).max().orElse(0);
        var unit = most == 0 ? 0 : LONGEST / most;
        return new Lying(amounts.stream().map(amount -> bar(amount, unit)).toList());
    }

    private static Bar bar(Amount amount, double unit) {
        var dark = amount.dark() * unit;
        var whole = amount.whole() * unit;
        return new Bar(amount, percent(dark), percent(whole - dark), percent(amount.whole() == 0 ? 0 : whole + 1));
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", value);
    }
}
