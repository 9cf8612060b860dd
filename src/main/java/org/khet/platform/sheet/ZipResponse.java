package org.khet.platform.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in folders as one ZIP, written while it is sent: it takes no more memory however large it grows. */
public final class ZipResponse implements Closeable {

    private static final int LONGEST_NAME = 80;

    private final ZipOutputStream zip;
    private final Set<String> taken = new HashSet<>();

    /**
     * Begins it.
     *
     * @param name of the ZIP without its ending
     */
    public ZipResponse(HttpServletResponse response, String name) throws IOException {
        SheetResponse.head(response, "application/zip", safe(name) + ".zip");
        response.setHeader("X-Content-Type-Options", "nosniff");
        zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED); // PDF and pictures are packed already
    }

    /** Puts a file into a folder under a name that is safe everywhere; the path it got. */
    public String file(String folder, String name, InputStream bytes) throws IOException {
        var path = free(safe(folder), name);
        zip.putNextEntry(new ZipEntry(path));
        bytes.transferTo(zip);
        zip.closeEntry();
        return path;
    }

    /** Puts a table beside the folders. */
    public void table(String name, List<String> head, List<? extends List<?>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var csv = new CsvSheet(bytes);
        csv.row(head);
        rows.forEach(csv::row);
        csv.finish();
        zip.putNextEntry(new ZipEntry(safe(name) + ".csv"));
        bytes.writeTo(zip);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }

    /** Two of one name in a folder: the second gets a number. Windows knows no difference of large and small letters. */
    private String free(String folder, String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 6 ? "." + safe(name.substring(dot + 1)) : "";
        var stem = safe(ending.isEmpty() ? name : name.substring(0, dot));
        var path = folder + "/" + stem + ending;
        for (int n = 2; !taken.add(path.toLowerCase(Locale.ROOT)); n++) {
            path = folder + "/" + stem + " (" + n + ")" + ending;
        }
        return path;
    }

    /** Without signs that some system gives a meaning, not too long, never empty; Thai stays. */
    static String safe(String name) {
        var clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}/\\\\:*?\"<>|]+", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        var cut = clean.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("[. ]+$", "");
        return cut.isEmpty() ? "_" : cut;
    }
}
