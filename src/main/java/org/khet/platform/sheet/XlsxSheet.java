package org.khet.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** XLSX written row by row. */
public final class XlsxSheet implements Closeable {

    /** 24/11/2569: a day, shown by the Buddhist calendar. */
    private static final String BUDDHIST_DAY = "[$-107041E]d/m/yyyy";

    private static final int FLUSH_EVERY = 1_000;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    public XlsxSheet(OutputStream out, String title) {
        this.book = new Workbook(out, "Khet", "1.0");
        this.sheet = book.newWorksheet(title);
    }

    public void head(List<String> titles) {
        for (int column = 0; column < titles.size(); column++) {
            sheet.value(row, column, titles.get(column));
        }
        sheet.range(row, 0, row, titles.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        row++;
    }

    public void row(List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Number number -> sheet.value(row, column, number);
                case LocalDate day -> day(column, day);
                case Object other -> sheet.value(row, column, other.toString());
            }
        }
        if (++row % FLUSH_EVERY == 0) {
            flush();
        }
    }

    private void day(int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format(BUDDHIST_DAY).set();
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
