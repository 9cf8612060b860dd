package org.khet.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of small tables: a sheet each, heads bold and kept in sight, figures as figures. */
public final class XlsxBook implements Closeable {

    private static final int LONGEST_NAME = 31;

    private final Workbook book;

    /** Leaves the stream open. */
    public XlsxBook(OutputStream out) {
        this.book = new Workbook(out, "Khet", "1.0");
    }

    /** Adds a sheet; a {@link Number} is written as one, anything else as its text. */
    public void sheet(String name, List<String> heads, List<? extends List<?>> rows) {
        var sheet = book.newWorksheet(safe(name));
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
        }
        sheet.range(0, 0, 0, Math.max(0, heads.size() - 1)).style().bold().set();
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            write(sheet, row + 1, rows.get(row));
        }
    }

    private static void write(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, String.valueOf(cells.get(column)));
            }
        }
    }

    /** Excel refuses these signs and longer names. */
    private static String safe(String name) {
        var clean = name.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
