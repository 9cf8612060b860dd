package org.khet.platform.web;

/**
 * The three boxes of a date as they were typed: วัน, เดือน (11 or พ.ย.), ปี พ.ศ. In a form they are the parameters
 * {@code <name>.day}, {@code <name>.month} and {@code <name>.year}, so that a form record with a component of this type
 * binds them.
 */
public record DateBoxes(String day, String month, String year) {

    public static final DateBoxes EMPTY = new DateBoxes("", "", "");

    /** A box that did not come at all is an empty box. */
    @SuppressWarnings("ConstantValue")
    public DateBoxes {
        day = day == null ? "" : day;
        month = month == null ? "" : month;
        year = year == null ? "" : year;
    }

    public boolean isEmpty() {
        return day.isBlank() && month.isBlank() && year.isBlank();
    }
}
