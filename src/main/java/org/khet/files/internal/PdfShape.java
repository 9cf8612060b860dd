package org.khet.files.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.khet.files.MediaType;
import org.khet.files.Refusal;

/**
 * Whether a PDF is whole: its header, its end, and the cross-reference table the end points to. A few small reads, so
 * that taking in a letter costs next to nothing. What is not plain is left to {@link PdfDocument}, which reads as
 * forgivingly as the readers on people's desks.
 */
final class PdfShape {

    private static final int TAIL = 8 * 1024;
    private static final int DICTIONARY = 16 * 1024;

    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,12})\\s+%%EOF");
    private static final Pattern SECTION = Pattern.compile("\\s*(\\d{1,10}) (\\d{1,10})[ \\t]*(?:\\r\\n|\\r|\\n)");
    private static final Pattern STREAM = Pattern.compile("\\s*\\d+\\s+\\d+\\s+obj\\b(.*?)stream", Pattern.DOTALL);
    private static final Pattern LINEAR = Pattern.compile("/Linearized\\b[^>]*?/L\\s+(\\d{1,12})");

    private PdfShape() {}

    /** A PDF by its first 1024 bytes. Some machines write something before the header, but never a page. */
    static boolean begins(String head) {
        int header = head.indexOf("%PDF-");
        return header >= 0 && head.lastIndexOf('<', header) < 0;
    }

    static Verdict check(Bytes bytes, Path file) throws IOException {
        var head = bytes.text(0, 1024);
        var tail = bytes.tail(TAIL);
        if (!tail.contains("%%EOF") || cutShort(head, bytes.size())) {
            return new Verdict.IsNot(Refusal.BROKEN);
        }
        return plain(bytes, head.indexOf("%PDF-"), tail) ? new Verdict.Is(MediaType.PDF) : PdfDocument.check(file);
    }

    /** A file made for the web says how long it is; its first part has an end of its own. */
    private static boolean cutShort(String head, long size) {
        var linear = LINEAR.matcher(head);
        return linear.find() && Long.parseLong(linear.group(1)) > size;
    }

    private static boolean plain(Bytes bytes, int header, String tail) throws IOException {
        var end = last(END.matcher(tail));
        if (end < 0) {
            return false;
        }
        var trailer = trailer(bytes, header + end);
        return trailer.contains("/Root") && !trailer.contains("/Encrypt");
    }

    private static long last(Matcher ends) {
        long last = -1;
        while (ends.find()) {
            last = Long.parseLong(ends.group(1));
        }
        return last;
    }

    /** The trailer dictionary of the table or stream at that place; empty when neither is there. */
    private static String trailer(Bytes bytes, long at) throws IOException {
        var there = bytes.text(at, DICTIONARY);
        var stream = STREAM.matcher(there);
        if (stream.lookingAt()) {
            return stream.group(1);
        }
        int table = there.indexOf("xref");
        return table < 0 || !there.substring(0, table).isBlank() ? "" : afterTable(bytes, at + table + 4);
    }

    /** Steps over the sections of a table, 20 bytes an entry, to the dictionary after them. */
    private static String afterTable(Bytes bytes, long from) throws IOException {
        long at = from;
        for (int sections = 0; sections < 1000; sections++) {
            var line = bytes.text(at, 64);
            if (line.stripLeading().startsWith("trailer")) {
                var dictionary = bytes.text(at, DICTIONARY);
                int end = dictionary.indexOf("startxref");
                return end < 0 ? dictionary : dictionary.substring(0, end);
            }
            var section = SECTION.matcher(line);
            if (!section.lookingAt()) {
                return "";
            }
            at += section.end() + 20 * Long.parseLong(section.group(2));
        }
        return "";
    }
}
