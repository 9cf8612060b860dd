package org.khet.platform.figures;

import java.util.List;

/**
 * A table of what was counted, the same on the page, on paper and in a workbook.
 *
 * @param name which of the tables; how it is drawn goes by it, see {@link Part}
 * @param rows the first cell of each says what it is of; figures are numbers
 * @param total whether the last row is the sum of the others
 */
public record Figures(String name, String title, List<String> heads, List<List<Object>> rows, boolean total) {

    public boolean isTotal(int row) {
        return total && row == rows.size() - 1;
    }
}
