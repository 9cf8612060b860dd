package org.khet.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** CSV (RFC 4180) with a byte order mark, without which Excel reads Thai as something else. */
public final class CsvSheet {

    private final Writer out;

    public CsvSheet(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write('\uFEFF');
    }

    public void row(List<?> cells) {
        try {
            out.write(cells.stream().map(CsvSheet::cell).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public void finish() throws IOException {
        out.flush();
    }

    private static String cell(Object value) {
        if (value instanceof Number) {
            return value.toString(); // -5 is no formula
        }
        if (value instanceof LocalDate day) {
            return SheetResponse.day(day);
        }
        var text = harmless(value.toString());
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** A text that a spreadsheet would run as a formula is marked as text. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
