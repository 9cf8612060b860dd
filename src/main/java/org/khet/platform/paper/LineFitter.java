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

    /** Cuts into letters what has no break and would not fit on a line of its own. */
    private List<Item> narrowed(List<Item> items) {
        var narrowed = new ArrayList<Item>();
        double narrowest = width - Math.max(first, hanging);
        int at = 0;
        while (at < items.size()) {
            int end = at;
            double stretch = 0;
            do {
                stretch += items.get(end).is(Item.Kind.WORD) ? items.get(end).width() : 0;
            } while (!items.get(end++).breakAfter() && end < items.size());
            for (Item item : items.subList(at, end)) {
                boolean tooWide = stretch > narrowest && item.is(Item.Kind.WORD);
                narrowed.addAll(tooWide ? Items.parts(item, narrowest) : List.of(item));
            }
            at = end;
        }
        return narrowed;
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
