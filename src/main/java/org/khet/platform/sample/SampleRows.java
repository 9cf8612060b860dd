package org.khet.platform.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The rows of a tab-separated file below {@code sample/}; the first line names the columns. */
public final class SampleRows {

    private SampleRows() {}

    /** Each row as column to text; what the file leaves empty is empty. */
    public static List<Map<String, String>> of(String file) {
        var lines = read(file).lines().toList();
        var columns = lines.getFirst().split("\t", -1);
        return lines.stream().skip(1).map(line -> row(columns, line)).toList();
    }

    private static Map<String, String> row(String[] columns, String line) {
        var texts = line.split("\t", -1);
        Map<String, String> row = HashMap.newHashMap(columns.length);
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], texts[i]);
        }
        return row;
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("sample/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
