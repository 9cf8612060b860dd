package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.HistoryItem;

/**
 * A saved group of receivers, new or kept.
 *
 * @param keeps this person may change it
 * @param mayBeWide it may be made one of the whole office
 * @param delete where it is deleted, empty when it may not be
 * @param chosen how many are in it, in words
 */
public record GroupPage(
        String action,
        String title,
        String name,
        boolean wide,
        int version,
        boolean keeps,
        boolean mayBeWide,
        String delete,
        SendForm form,
        List<SendPage.Part> parts,
        String chosen,
        List<HistoryItem> history,
        Errors errors) {}
