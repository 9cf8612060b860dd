package org.khet.drafting.pages;

import java.util.List;

/** แม่แบบ of the unit and of the whole office. */
public record TemplatesPage(List<Row> rows, boolean all) {

    /**
     * A template.
     *
     * @param change address where it is changed; empty for who may not
     */
    public record Row(
            String name, String purpose, String kind, String whose, boolean retired, String begin, String change) {}
}
