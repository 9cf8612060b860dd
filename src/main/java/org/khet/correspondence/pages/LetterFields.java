package org.khet.correspondence.pages;

import org.jspecify.annotations.Nullable;
import org.khet.platform.web.DateBoxes;

/** The fields of a letter as they were typed, so that nothing typed is ever lost. */
public record LetterFields(
        @Nullable String number,
        @Nullable DateBoxes dated,
        @Nullable String sender,
        @Nullable String addressee,
        @Nullable String subject,
        @Nullable String speed,
        @Nullable String secrecy,
        @Nullable String channel,
        @Nullable String refersTo,
        @Nullable String enclosures,
        @Nullable String remark) {}
