package org.khet.platform.sheet;

import static org.khet.platform.web.Texts.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khet.platform.sheet.SheetReader.Read;

/** Reads CSV as Thai offices send it: UTF-8 with or without its mark, Windows-874 (TIS-620), Excel's "Unicode text". */
final class CsvText {

    private static final Charset THAI = Charset.forName("x-windows-874");

    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private CsvText(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static Read read(byte[] bytes) {
        var decoded = decoded(bytes);
        if (decoded.isEmpty() || decoded.get().indexOf('\0') >= 0) {
            return new Read.Refused(text("platform.sheet.unknown"));
        }
        return new Read.Rows(new CsvText(decoded.get()).rows());
    }

    private static Optional<String> decoded(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return strictly(bytes, StandardCharsets.UTF_16);
        }
        return strictly(bytes, StandardCharsets.UTF_8)
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .or(() -> strictly(bytes, THAI));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException anotherCharset) {
            return Optional.empty();
        }
    }

    /** What parts the cells of the first line. */
    private static char separator(String text) {
        var head = text.lines().findFirst().orElse("");
        char best = ',';
        for (char one : new char[] {';', '\t'}) {
            if (count(head, one) > count(head, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String line, char one) {
        return line.chars().filter(c -> c == one).count();
    }

    private List<List<String>> rows() {
        for (int at = 0; at < text.length() && rows.size() <= SheetReader.MOST_ROWS; at++) {
            at = quoted ? inQuotes(at) : plain(at);
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            endRow();
        }
        return rows;
    }

    private int inQuotes(int at) {
        char c = text.charAt(at);
        if (c != '"') {
            cell.append(c);
            return at;
        }
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
            cell.append('"');
            return at + 1;
        }
        quoted = false;
        return at;
    }

    private int plain(int at) {
        char c = text.charAt(at);
        if (c == '"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == separator) {
            endCell();
        } else if (c == '\n') {
            endRow();
        } else if (c != '\r') {
            cell.append(c);
        }
        return at;
    }

    private void endCell() {
        if (row.size() < SheetReader.MOST_COLUMNS) {
            row.add(SheetReader.cell(cell.toString()));
        }
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(row);
        row = new ArrayList<>();
    }
}
