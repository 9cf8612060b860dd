package org.khet.platform.chart;

/**
 * One amount of a chart, of which a part is drawn dark.
 *
 * @param dark not more than {@code whole}
 * @param words the figure as it stands beside its bar
 */
public record Amount(String label, double dark, double whole, String words) {

    /** Letters and how many of them are closed. */
    public static Amount of(String label, long dark, long whole) {
        return new Amount(label, dark, whole, Long.toString(whole));
    }
}
