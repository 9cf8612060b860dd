package org.khet.platform.chart;

import static org.khet.platform.chart.Lying.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Amounts as columns that stand side by side: a month of days, a year of months. */
public record Standing(List<Line> lines, List<Column> columns) {

    private static final double TOP = 22;
    private static final double FOOT = 172;
    /** Per cent at the left for the figures of the lines. */
    private static final double LEFT = 7;

    private static final double OF_ITS_PLACE = 0.7;
    /** With more columns than this only every fifth is named, and only the highest has its figure. */
    private static final int ALL_NAMED = 14;

    /** A line across with the amount it stands for. */
    public record Line(String y, String textY, String words) {}

    /** One column; x and width in per cent, y and height in pixels. Empty texts are not written. */
    public record Column(
            String x,
            String width,
            String middle,
            Part dark,
            Part light,
            String figure,
            String figureY,
            String label) {}

    public record Part(String y, String height) {}

    public static Standing of(List<Amount> amounts) {
        var most = amounts.stream().mapToDouble(Amount::whole).max().orElse(0);
        var top = roundedUp(most);
        var columns = new ArrayList<Column>();
        for (int place = 0; place < amounts.size(); place++) {
            columns.add(column(amounts, place, (FOOT - TOP) / top, most));
        }
        return new Standing(lines(top), columns);
    }

    /** Height of the drawing below the columns' feet included. */
    public static int height() {
        return 198;
    }

    private static Column column(List<Amount> amounts, int place, double unit, double most) {
        var amount = amounts.get(place);
        var room = (100 - LEFT) / amounts.size();
        var middle = LEFT + room * (place + 0.5);
        var darkTop = FOOT - amount.dark() * unit;
        var wholeTop = FOOT - amount.whole() * unit;
        var all = amounts.size() <= ALL_NAMED;
        return new Column(
                percent(middle - room * OF_ITS_PLACE / 2),
                percent(room * OF_ITS_PLACE),
                percent(middle),
                new Part(pixels(darkTop), pixels(FOOT - darkTop)),
                new Part(pixels(wholeTop), pixels(darkTop - wholeTop)),
                amount.whole() > 0 && (all || amount.whole() == most) ? amount.words() : "",
                pixels(wholeTop - 5),
                all || place == 0 || (place + 1) % 5 == 0 ? amount.label() : "");
    }

    private static List<Line> lines(double top) {
        return List.of(line(0, top), line(top / 2, top), line(top, top));
    }

    private static Line line(double amount, double top) {
        var y = FOOT - amount / top * (FOOT - TOP);
        return new Line(pixels(y), pixels(y - 3), Long.toString(Math.round(amount)));
    }

    /** 10, 20, 40, 60, 80, 100, 200 …: half of it is a round figure too. */
    private static double roundedUp(double most) {
        var power = Math.pow(10, Math.max(1, Math.floor(Math.log10(Math.max(1, most)))));
        for (var step : new double[] {1, 2, 4, 6, 8}) {
            if (most <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
