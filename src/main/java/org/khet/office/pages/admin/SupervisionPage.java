package org.khet.office.pages.admin;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/** Which deputy supervises which unit. */
public record SupervisionPage(List<Line> lines, List<Option> deputies, Errors errors) {

    public record Line(String field, String unit, String deputy) {}
}
