package org.khet.correspondence.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.WorkLines;
import org.khet.platform.web.ChartBar;

/**
 * งานของฉัน: what waits for me, by due day, with the one button that moves it on.
 *
 * @param several more than one of them can be entered, which the inbox does with one press
 */
public record WorkPage(
        String today,
        int count,
        int late,
        int dueToday,
        boolean several,
        List<Group> groups,
        List<WorkLines.Line> others,
        List<ChartBar> pending) {

    /** Works due in one span of days; {@code kind} is late, today or empty. */
    public record Group(String title, String kind, List<Work> works) {}

    public record Work(
            String href,
            String subject,
            String speedKind,
            String speed,
            List<String> meta,
            String due,
            @Nullable String dueKind,
            String button) {}
}
