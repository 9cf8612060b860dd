package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/**
 * แก้ไขข้อมูลหนังสือส่ง, or the letter a number was reserved for.
 *
 * @param reserved the number waits for it
 */
public record CorrectPage(
        String path,
        String printed,
        boolean reserved,
        int version,
        IssueFields fields,
        List<Option> speeds,
        List<Option> owners,
        Errors errors) {}
