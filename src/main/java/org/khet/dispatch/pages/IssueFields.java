package org.khet.dispatch.pages;

import org.jspecify.annotations.Nullable;
import org.khet.platform.web.DateBoxes;

/**
 * What was typed of an outgoing letter.
 *
 * @param series code of the series; not asked again of a letter that has its number
 * @param owner id of the person responsible
 * @param answers id of the entry it answers, empty when none
 * @param find words to find that letter by
 * @param key names the form, so that sent twice it takes one number
 */
public record IssueFields(
        @Nullable String series,
        @Nullable DateBoxes dated,
        @Nullable String subject,
        @Nullable String addressee,
        @Nullable String owner,
        @Nullable String speed,
        @Nullable String enclosures,
        @Nullable String refersTo,
        @Nullable String remark,
        @Nullable String answers,
        @Nullable String find,
        @Nullable String key) {}
