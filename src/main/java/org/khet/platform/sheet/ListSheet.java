package org.khet.platform.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A list to be kept as a file, in either form, row by row: a year takes no more memory than a day.
 *
 * @param name of the file without its ending, and of the sheet
 */
public record ListSheet(String name, List<String> head, Rows rows) {

    /** Where the rows come from. */
    @FunctionalInterface
    public interface Rows {

        /** Gives every row, in its order. */
        void each(Consumer<List<Object>> row);
    }

    public void csv(HttpServletResponse response) throws IOException {
        SheetResponse.csv(response, name);
        var csv = new CsvSheet(response.getOutputStream());
        csv.row(head);
        rows.each(csv::row);
        csv.finish();
    }

    public void xlsx(HttpServletResponse response) throws IOException {
        SheetResponse.xlsx(response, name);
        try (var sheet = new XlsxSheet(response.getOutputStream(), name)) {
            sheet.head(head);
            rows.each(sheet::row);
        }
    }
}
