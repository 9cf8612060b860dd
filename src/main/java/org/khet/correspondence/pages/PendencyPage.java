package org.khet.correspondence.pages;

import java.util.List;
import org.khet.platform.figures.Part;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/** งานค้าง of the office or of one unit; {@code unit} is empty for the whole office. */
public record PendencyPage(
        String lede,
        List<Option> units,
        String unit,
        Errors errors,
        String query,
        boolean mayExport,
        List<Part> parts) {}
