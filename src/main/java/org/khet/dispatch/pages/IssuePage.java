package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.KeptFile;
import org.khet.platform.web.Option;

/**
 * ออกเลขหนังสือ.
 *
 * @param series each with the number it would give now
 * @param answers what it answers, in words; empty when nothing
 * @param found letters it may answer, when they were searched
 * @param searched something was searched
 */
public record IssuePage(
        String unit,
        IssueFields fields,
        List<Option> series,
        List<Option> speeds,
        List<Option> owners,
        String answers,
        List<Option> found,
        boolean searched,
        List<KeptFile> kept,
        String filesHint,
        Errors errors) {}
