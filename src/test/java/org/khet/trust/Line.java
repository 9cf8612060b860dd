package org.khet.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * A line of the tables of rights.
 *
 * @param level of secrecy it holds for alone; empty for every one without a line of its own
 * @param path with {@code {name:what}} for what stands there
 * @param columns signs of the roles, a column each letter; of a plain endpoint one
 * @param options the words that begin with @
 * @param form its fields, {@code name=value}
 */
record Line(String level, String method, String path, List<String> columns, List<String> options, List<String> form) {

    private static final Pattern WHAT = Pattern.compile("\\{([a-z]+)(?::[^}]*)?}");

    static List<Line> of(String table, int columns) {
        try {
            return new ClassPathResource("trust/" + table)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> read(line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line read(String line, int columns) {
        var parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() != columns + 2) {
            throw new IllegalStateException("a line has " + (columns + 2) + " parts: " + line);
        }
        var address = parts.getFirst().split("\\s+", -1);
        var level = address[0].contains(":") ? address[0].substring(0, address[0].indexOf(':')) : "";
        var words = Arrays.stream(parts.getLast().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        var form = new ArrayList<String>();
        words.stream().filter(word -> !word.startsWith("@")).forEach(word -> form.addAll(List.of(word.split("&", -1))));
        return new Line(
                level,
                address[0].substring(address[0].indexOf(':') + 1),
                address[1],
                parts.subList(1, columns + 1),
                words.stream().filter(word -> word.startsWith("@")).toList(),
                form);
    }

    /** As the program knows it: {@code GET /office/units/{id}}. */
    String endpoint() {
        return method + " " + WHAT.matcher(path).replaceAll("{$1}");
    }

    boolean is(String option) {
        return options.contains("@" + option);
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean open() {
        return columns.getFirst().equals("open");
    }

    /** The sign of a role in a column; a column that does not apply lets nobody in. */
    char sign(int column, int role) {
        var signs = columns.get(column);
        return open() ? '+' : signs.equals("-") ? '-' : signs.charAt(role);
    }

    String scope() {
        return options.stream()
                .filter(option -> option.matches("@(letters|audit|office)\\.[a-z]+|@account"))
                .findFirst()
                .map(option -> option.substring(1))
                .orElse("");
    }

    /** The state of the letter that the line asks for; empty for any. */
    String state() {
        return options.stream()
                .map(option -> option.substring(1))
                .filter(option -> option.matches("[A-Z_]+"))
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return Objects.requireNonNull(method) + " " + path + (form.isEmpty() ? "" : " " + options);
    }
}
