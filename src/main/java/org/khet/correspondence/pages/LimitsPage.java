package org.khet.correspondence.pages;

import java.util.List;
import org.khet.platform.web.Errors;

/** กำหนดแล้วเสร็จตามชั้นความเร็ว. */
public record LimitsPage(List<Field> fields, Errors errors) {

    /** One speed; the days as typed. */
    public record Field(String name, String label, String days) {}
}
