package org.khet.correspondence.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Errors;

/**
 * ถาดรอลงรับ.
 *
 * @param secret the tray of the registrar of secret papers
 * @param more there are more lines than shown
 * @param reading something is still being read: a look later shows more
 */
public record TrayPage(
        String unit, boolean secret, List<Line> lines, boolean more, boolean reading, String filesHint, Errors errors) {

    /**
     * A file in the tray.
     *
     * @param subject what was read, or the name of the file
     * @param about ที่, ลงวันที่, จาก, as far as they were read
     * @param alike a register number of a letter that looks the same; empty when there is none
     * @param marked a mark of secrecy was read on it
     * @param confirm where it is confirmed; null when it could not be kept
     */
    public record Line(
            String id,
            String subject,
            String name,
            String about,
            String arrived,
            String state,
            String stateKind,
            String alike,
            String alikeHref,
            boolean marked,
            @Nullable String confirm) {}
}
