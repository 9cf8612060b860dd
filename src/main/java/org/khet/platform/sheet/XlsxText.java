package org.khet.platform.sheet;

import static org.khet.platform.web.Texts.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.khet.platform.sheet.SheetReader.Read;

/** Reads the first sheet of an XLSX as texts. A formula is its last result; nothing is calculated. */
final class XlsxText {

    /** Unpacked, so that a small file cannot fill the memory. */
    private static final long MOST_BYTES = 60L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final int FIRST_YEAR_OF_THE_BUDDHIST_ERA = 2400;

    private XlsxText() {}

    static Read read(byte[] bytes) {
        try {
            if (!small(bytes)) {
                return new Read.Refused(text("platform.sheet.bomb"));
            }
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
                return new Read.Rows(rows(book));
            }
        } catch (IOException | RuntimeException broken) {
            return new Read.Refused(text("platform.sheet.broken"));
        }
    }

    private static boolean small(byte[] bytes) throws IOException {
        long size = 0;
        var buffer = new byte[BUFFER];
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        if (size > MOST_BYTES) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    private static List<List<String>> rows(ReadableWorkbook book) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var read = book.getFirstSheet().openStream()) {
            var iterator = read.iterator();
            while (iterator.hasNext() && rows.size() <= SheetReader.MOST_ROWS) {
                var row = iterator.next();
                // Rows that are left out stand for empty ones: an error names the row as the sheet counts it.
                while (rows.size() < row.getRowNum() - 1 && rows.size() <= SheetReader.MOST_ROWS) {
                    rows.add(List.of());
                }
                rows.add(cells(row));
            }
        }
        return rows;
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < Math.min(row.getCellCount(), SheetReader.MOST_COLUMNS); column++) {
            var cell = row.getOptionalCell(column).orElse(null);
            cells.add(cell == null ? "" : SheetReader.cell(words(cell)));
        }
        return cells;
    }

    private static String words(Cell cell) {
        @Nullable String raw = cell.getRawValue();
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell.getDataFormatString()) ? day(cell) : number(raw == null ? "" : raw);
        }
        if (cell.getType() == CellType.STRING) {
            return cell.asString();
        }
        return raw == null ? "" : raw;
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").matches("(?i).*(d.*[my]|[my].*d).*");
    }

    /** A day as people type it; a sheet that counts in the Christian era is read in the Buddhist one. */
    private static String day(Cell cell) {
        try {
            LocalDateTime day = cell.asDate();
            return day.getYear() >= FIRST_YEAR_OF_THE_BUDDHIST_ERA
                    ? day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear()
                    : SheetResponse.day(day.toLocalDate());
        } catch (DateTimeException noDay) {
            return "";
        }
    }

    /** {@code 1065010001}, not {@code 1.065010001E9}. */
    private static String number(String raw) {
        try {
            return new java.math.BigDecimal(raw).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException noNumber) {
            return raw;
        }
    }
}
