package org.khet.platform.sheet;

import static org.khet.platform.web.Texts.text;

import java.util.List;

/** Reads a table somebody sent: XLSX or CSV, told apart by their content, not by their name. */
public final class SheetReader {

    /** Rows of a table that are read, its head among them. */
    public static final int MOST_ROWS = 5_001;

    static final int MOST_COLUMNS = 50;

    private SheetReader() {}

    /** What was read, or why it could not be. */
    public sealed interface Read {

        /**
         * The table.
         *
         * @param rows as texts, empty ones where there is nothing; a row is as long as its last cell
         */
        record Rows(List<List<String>> rows) implements Read {}

        record Refused(String why) implements Read {}
    }

    public static Read read(byte[] bytes) {
        if (bytes.length == 0) {
            return new Read.Refused(text("platform.sheet.empty"));
        }
        var read = zip(bytes) ? XlsxText.read(bytes) : CsvText.read(bytes);
        if (read instanceof Read.Rows(var rows)) {
            if (rows.size() > MOST_ROWS) {
                return new Read.Refused(text("platform.sheet.long", Integer.toString(MOST_ROWS - 1)));
            }
            if (rows.stream().allMatch(row -> row.stream().allMatch(String::isBlank))) {
                return new Read.Refused(text("platform.sheet.empty"));
            }
        }
        return read;
    }

    private static boolean zip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** A cell as text: outer space goes, and the mark a spreadsheet needs before what is no formula. */
    static String cell(String text) {
        var clean = text.replace('\u00A0', ' ').strip();
        return clean.length() > 1 && clean.charAt(0) == '\'' && "=+-@".indexOf(clean.charAt(1)) >= 0
                ? clean.substring(1)
                : clean;
    }
}
