package org.khet.correspondence.pages;

import java.util.List;
import java.util.Map;
import org.khet.platform.web.Errors;

/**
 * ตรวจช่องทางรับ: today channel by channel, and the days before.
 *
 * @param half the half-day it is now
 * @param typed channel to the number typed
 */
public record ChecksPage(
        String lede, String half, List<Row> today, Map<String, String> typed, List<Day> days, Errors errors) {

    /** A channel today. */
    public record Row(String name, String channel, Cell morning, Cell afternoon) {}

    /** A day that is over, or today. */
    public record Day(String day, Cell morning, Cell afternoon) {}

    /** What was found in one half-day; a gap is a look that was not made in time. */
    public record Cell(String words, String more, boolean gap) {}
}
