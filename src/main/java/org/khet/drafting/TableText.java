package org.khet.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.khet.drafting.Body.Side;
import org.khet.drafting.Body.Table;

/** The text form of a table: a row a line between {@code |} signs; a sign inside a cell has a backslash before it. */
final class TableText {

    private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern RULE = Pattern.compile(":-+:?|-+:|-{2,}");

    private TableText() {}

    static boolean isRow(String line) {
        return line.startsWith("|");
    }

    /** Empty when there is a rule and no row. */
    static Optional<Table> read(List<String> lines) {
        List<List<String>> rows =
                new ArrayList<>(lines.stream().map(TableText::cells).toList());
        int rule = isRule(rows.getFirst()) ? 0 : rows.size() > 1 && isRule(rows.get(1)) ? 1 : -1;
        List<Side> sides = rule < 0
                ? List.of()
                : rows.remove(rule).stream().map(TableText::side).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int columns =
                Math.max(sides.size(), rows.stream().mapToInt(List::size).max().orElse(1));
        return Optional.of(new Table(
                rule == 1,
                filled(sides, columns, Side.LEFT),
                rows.stream().map(row -> filled(row, columns, "")).toList()));
    }

    static String of(Table table) {
        var lines = new ArrayList<String>();
        table.rows()
                .forEach(row ->
                        lines.add(row.stream().map(TableText::escaped).collect(Collectors.joining(" | ", "| ", " |"))));
        boolean leaning = table.sides().stream().anyMatch(side -> side != Side.LEFT);
        if (table.headed() || leaning || table.rows().stream().anyMatch(TableText::isRule)) {
            String rule = table.sides().stream().map(TableText::rule).collect(Collectors.joining("|", "|", "|"));
            lines.add(table.headed() ? 1 : 0, rule);
        }
        return String.join("\n", lines);
    }

    private static List<String> cells(String line) {
        String inside = line.substring(1);
        var cells = new ArrayList<String>();
        for (String cell : BETWEEN.split(inside, -1)) {
            cells.add(cell.strip().replace("\\|", "|"));
        }
        if (cells.size() > 1 && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private static boolean isRule(List<String> cells) {
        return cells.stream().allMatch(cell -> RULE.matcher(cell).matches());
    }

    private static Side side(String rule) {
        boolean right = rule.endsWith(":");
        return right && rule.startsWith(":") ? Side.CENTRE : right ? Side.RIGHT : Side.LEFT;
    }

    private static String rule(Side side) {
        return switch (side) {
            case LEFT -> "---";
            case CENTRE -> ":---:";
            case RIGHT -> "---:";
        };
    }

    private static String escaped(String cell) {
        return cell.replace("|", "\\|");
    }

    private static <T> List<T> filled(List<T> given, int size, T rest) {
        var all = new ArrayList<>(given);
        all.addAll(Collections.nCopies(size - given.size(), rest));
        return all;
    }
}
