package org.khet.platform.web;

/**
 * A bar of a chart.
 *
 * @param value its whole length
 * @param part how much of it is late, drawn red and said in the table; 0 for none
 */
public record ChartBar(String label, long value, long part) {

    public ChartBar(String label, long value) {
        this(label, value, 0);
    }
}
