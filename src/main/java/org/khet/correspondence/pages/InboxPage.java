package org.khet.correspondence.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Pager;

/**
 * กล่องหนังสือเข้า.
 *
 * @param all every line is chosen
 * @param toggle address of the same page with all of them chosen, or none
 */
public record InboxPage(String lede, String count, List<Line> lines, boolean all, String toggle, Pager pager) {

    /**
     * A letter that waits.
     *
     * @param key what is sent when it is chosen
     */
    public record Line(
            String key,
            String href,
            String subject,
            String speedKind,
            String speed,
            String from,
            String purpose,
            String lay,
            String due,
            @Nullable String dueKind) {}
}
