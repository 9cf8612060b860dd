package org.khet.platform.paper;

/**
 * A straight line across the sheet.
 *
 * @param widthMm its length, cut to the text width
 * @param align which part of the text width it takes; justified means the whole
 */
public record Rule(double widthMm, Align align) implements Element {

    /** From margin to margin. */
    public static Rule whole() {
        return new Rule(0, Align.JUSTIFIED);
    }
}
