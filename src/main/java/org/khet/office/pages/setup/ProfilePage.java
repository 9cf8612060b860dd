package org.khet.office.pages.setup;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.HistoryItem;

/**
 * ข้อมูลสำนักงาน.
 *
 * @param emblem address of the emblem, empty when there is none
 */
public record ProfilePage(int version, ProfileFields fields, String emblem, List<HistoryItem> history, Errors errors) {}
