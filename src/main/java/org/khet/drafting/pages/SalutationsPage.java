package org.khet.drafting.pages;

import java.util.List;
import org.khet.platform.web.Errors;

/** The office's คำขึ้นต้น and คำลงท้าย, and the form that adds or changes one. */
public record SalutationsPage(List<Row> rows, Typed typed, Errors errors) {

    /** The form of a new one. */
    public static final Typed NEW = new Typed("", 0, "", "", "", false);

    public record Row(String addressee, String opening, String closing, boolean retired, String change) {}

    /** What the form holds; {@code id} is empty for a new one. */
    public record Typed(String id, int version, String addressee, String opening, String closing, boolean retired) {}
}
