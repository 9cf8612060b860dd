package org.khet.office.pages.admin;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Link;

/**
 * A person, new or to be changed.
 *
 * @param positions ตำแหน่ง to choose from while typing
 * @param namesake ask whether another person of the same name is meant
 */
public record PersonFormPage(
        String title,
        String action,
        Link back,
        int version,
        PersonFields fields,
        List<String> positions,
        boolean namesake,
        Errors errors) {}
