package org.khet.platform.paper;

import java.util.List;

/**
 * One line of items, without the spaces at its end.
 *
 * @param start distance of the first item from the left edge of the column
 * @param room width it was fitted to
 * @param last whether its paragraph, or a forced line, ends here
 */
record Line(List<Item> items, List<Double> widths, double start, double room, boolean last) {

    /** Letters may be set this much further apart, in letter sizes, before a ragged line looks better. */
    private static final double WIDEST_TRACKING = 0.15;

    /** How far from its left edge a line begins, how much each space and each letter gains, all in points. */
    record Spread(double start, double perSpace, double perLetter) {}

    double width() {
        return widths.stream().mapToDouble(Double::doubleValue).sum();
    }

    double em(double otherwise) {
        return items.stream().mapToDouble(item -> item.style().em()).max().orElse(otherwise);
    }

    Spread spread(Align align) {
        double spare = Math.max(0, room - width());
        return switch (align) {
            case LEFT -> new Spread(start, 0, 0);
            case CENTRE -> new Spread(start + spare / 2, 0, 0);
            case RIGHT -> new Spread(start + spare, 0, 0);
            case JUSTIFIED -> last ? new Spread(start, 0, 0) : justified(spare);
        };
    }

    private Spread justified(double spare) {
        List<Item> free = items.subList(lastTab() + 1, items.size());
        double spaces = free.stream().filter(item -> item.is(Item.Kind.SPACE)).count();
        // A space may double; what remains goes between all letters, as Thai typing does.
        double bySpaces = Math.min(spare, spaces * spaceWidth(free));
        double letters = free.stream().mapToInt(item -> item.word().clusters()).sum() - 1;
        double perLetter = letters > 0 ? (spare - bySpaces) / letters : 0;
        if (perLetter > WIDEST_TRACKING * em(0) || (letters <= 0 && bySpaces < spare)) {
            return new Spread(start, 0, 0);
        }
        return new Spread(start, spaces > 0 ? bySpaces / spaces : 0, perLetter);
    }

    int lastTab() {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).is(Item.Kind.TAB)) {
                return i;
            }
        }
        return -1;
    }

    private static double spaceWidth(List<Item> items) {
        return items.stream()
                .filter(item -> item.is(Item.Kind.SPACE))
                .mapToDouble(Item::width)
                .average()
                .orElse(0);
    }
}
