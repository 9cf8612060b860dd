package org.khet.office.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.office.Unit;
import org.khet.platform.web.HistoryItem;

/**
 * One unit.
 *
 * @param kind in words
 * @param parent the network of a school
 * @param schools of a network
 * @param code รหัสสถานศึกษา, empty when it has none
 * @param closed since when in words, empty when it is open
 * @param history what was changed, for the administrator
 */
public record UnitPage(
        Unit unit,
        String kind,
        @Nullable Unit parent,
        List<PersonRow> people,
        List<Unit> schools,
        String code,
        String closed,
        boolean mayManage,
        List<HistoryItem> history) {}
