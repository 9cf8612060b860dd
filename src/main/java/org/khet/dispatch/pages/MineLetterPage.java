package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Fact;

/**
 * A letter sent to the person who looks.
 *
 * @param acknowledgeable it waits for รับทราบ
 */
public record MineLetterPage(
        String path,
        String title,
        String lede,
        String speedKind,
        String speed,
        String stateKind,
        String state,
        List<Paper> papers,
        boolean acknowledgeable,
        List<Fact> facts) {}
