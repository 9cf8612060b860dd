package org.khet.platform.paper;

import java.util.ArrayList;
import java.util.List;

/** Fills lines one after the other, each as full as it goes. */
final class LineFitter {

    private static final double ROUNDING = 0.01;

    private final double width;
    private final double first;
    private final double hanging;
    private final List<Line> lines = new ArrayList<>();
    private final List<Item> open = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();
    private double filled;

    private LineFitter(double width, double first, double hanging) {
        this.width = width;
        this.first = first;
        this.hanging = hanging;
    }

    /** Lengths in points; {@code first} and {@code hanging} are where the first and the other lines begin. */
    static List<Line> fit(List<Span> spans, double width, double first, double hanging) {
        var fitter = new LineFitter(width, first, hanging);
        for (Item item : fitter.narrowed(Items.of(spans))) {
            fitter.add(item);
        }
        fitter.close(true);
        return fitter.lines;
    }

    /** Lets lines end inside stretches that have no break and would not fit on a line of their own. */
    private List<Item> narrowed(List<Item> items) {
        var narrowed = new ArrayList<Item>();
        double narrowest = width - Math.max(first, hanging);
        int at = 0;
        while (at < items.size()) {
            int end = at + 1;
            while (end < items.size() && !items.get(end - 1).breakAfter()) {
                end++;
            }
            List<Item> stretch = items.subList(at, end);
            if (solidWidth(stretch) > narrowest) {
                stretch.forEach(item -> narrowed.addAll(loosened(item, narrowest)));
            } else {
                narrowed.addAll(stretch);
            }
            at = end;
        }
        return narrowed;
    }

    private static List<Item> loosened(Item item, double room) {
        boolean cut = item.is(Item.Kind.WORD) && item.width() > room;
        return cut ? Items.parts(item, room) : List.of(item.breakable(true));
    }

    /** The spaces at the end may hang over the edge. */
    private static double solidWidth(List<Item> stretch) {
        double all = 0;
        double solid = 0;
        for (Item item : stretch) {
            all += item.width();
            solid = item.is(Item.Kind.SPACE) ? solid : all;
        }
        return solid;
    }

    private void add(Item item) {
        if (item.is(Item.Kind.LINE_FEED)) {
            close(true);
            return;
        }
        boolean hangs = item.is(Item.Kind.SPACE);
        double itemWidth = item.is(Item.Kind.TAB) ? tabWidth(item) : item.width();
        if (!hangs && filled + itemWidth > room() + ROUNDING) {
            wrap();
        }
        open.add(item);
        widths.add(itemWidth);
        filled += itemWidth;
    }

    private double tabWidth(Item tab) {
        return Math.max(tab.width(), hanging - start() - filled);
    }

    /** Ends the line after the last item that allows it; what follows moves down. */
    private void wrap() {
        int end = open.size();
        while (end > 0 && !open.get(end - 1).breakAfter()) {
            end--;
        }
        if (end == 0) {
            end = open.size();
        }
        List<Item> moved = List.copyOf(open.subList(end, open.size()));
        List<Double> movedWidths = List.copyOf(widths.subList(end, widths.size()));
        open.subList(end, open.size()).clear();
        widths.subList(end, widths.size()).clear();
        if (!open.isEmpty()) {
            close(false);
        }
        open.addAll(moved);
        widths.addAll(movedWidths);
        filled = movedWidths.stream().mapToDouble(Double::doubleValue).sum();
    }

    private void close(boolean last) {
        while (!open.isEmpty() && open.getLast().is(Item.Kind.SPACE)) {
            open.removeLast();
            widths.removeLast();
        }
        lines.add(new Line(List.copyOf(open), List.copyOf(widths), start(), room(), last));
        open.clear();
        widths.clear();
        filled = 0;
    }

    private double start() {
        return lines.isEmpty() ? first : hanging;
    }

    private double room() {
        return width - start();
    }
}
