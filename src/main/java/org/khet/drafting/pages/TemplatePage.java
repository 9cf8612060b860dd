package org.khet.drafting.pages;

import java.util.List;
import org.khet.platform.web.Errors;

/**
 * A template being made or changed.
 *
 * @param id empty for a new one
 * @param draft the draft a new one is made from
 * @param mayOffice it may be made for the whole office
 */
public record TemplatePage(
        String id,
        String draft,
        int version,
        String kind,
        String name,
        String purpose,
        boolean mayOffice,
        boolean office,
        boolean retired,
        List<FieldBox> boxes,
        Errors errors) {}
