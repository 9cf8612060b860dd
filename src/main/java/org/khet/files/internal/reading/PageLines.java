package org.khet.files.internal.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.khet.platform.thai.ThaiText;

/**
 * The lines of a page, put together from where its glyphs stand. Marks first find the letter they belong to, since many a
 * program draws them apart from it, later than it or a line higher; only then are letters sorted into lines.
 */
final class PageLines {

    /** Shares of the size of letters. */
    private static final double SAME_LINE = 0.35;

    private static final double REACH = 1.2;
    private static final double SPACE = 0.28;
    private static final double WIDE = 2.2;

    private final List<Cluster> clusters = new ArrayList<>();

    private PageLines() {}

    /** A letter with its marks. */
    private static final class Cluster {
        final Glyph base;
        final StringBuilder text;

        Cluster(Glyph base) {
            this.base = base;
            this.text = new StringBuilder(base.text());
        }

        boolean blank() {
            return base.text().isBlank();
        }

        /** How far a mark is from where marks of this letter stand: between its left edge and a little past its right. */
        double distance(Glyph mark) {
            double beside = Math.max(base.x() - mark.x(), mark.x() - base.right() - 0.1 * base.size());
            return Math.max(0, beside) + Math.abs(mark.y() - base.y()) / 3;
        }

        boolean within(Glyph mark) {
            return Math.abs(mark.y() - base.y()) < REACH * base.size()
                    && mark.x() > base.x() - 0.5 * base.size()
                    && mark.x() < base.right() + 0.6 * base.size();
        }
    }

    static List<String> of(List<Glyph> glyphs) {
        var page = new PageLines();
        var astray = new ArrayList<Glyph>();
        Glyph before = null;
        for (var glyph : glyphs) {
            if (!glyph.equals(before)) {
                page.place(glyph, astray);
            }
            before = glyph;
        }
        astray.forEach(page::adopt);
        return page.lines();
    }

    private void place(Glyph glyph, List<Glyph> astray) {
        if (!mark(glyph)) {
            clusters.add(new Cluster(glyph));
        } else if (!clusters.isEmpty() && takes(clusters.getLast(), glyph)) {
            clusters.getLast().text.append(glyph.text());
        } else {
            astray.add(glyph);
        }
    }

    /** Most programs draw a mark right after its letter, whatever edge of it they measure from. */
    private static boolean takes(Cluster last, Glyph mark) {
        return !last.blank() && last.within(mark);
    }

    /** A mark drawn elsewhere goes to the letter it stands over or under. */
    private void adopt(Glyph mark) {
        clusters.stream()
                .filter(cluster -> !cluster.blank() && cluster.within(mark))
                .min(Comparator.comparingDouble(cluster -> cluster.distance(mark)))
                .ifPresent(cluster -> cluster.text.append(mark.text()));
    }

    private static boolean mark(Glyph glyph) {
        var plain = ThaiText.mend(glyph.text());
        return !plain.isEmpty() && plain.codePoints().allMatch(ThaiText::isMark);
    }

    private List<String> lines() {
        var lines = new ArrayList<List<Cluster>>();
        var sorted = clusters.stream()
                .sorted(Comparator.comparingDouble(cluster -> cluster.base.y()))
                .toList();
        for (var cluster : sorted) {
            var last = lines.isEmpty() ? null : lines.getLast();
            if (last == null || !sameLine(last.getLast().base, cluster.base)) {
                last = new ArrayList<>();
                lines.add(last);
            }
            last.add(cluster);
        }
        return lines.stream()
                .map(PageLines::line)
                .map(ThaiText::mend)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static boolean sameLine(Glyph one, Glyph other) {
        return Math.abs(one.y() - other.y()) < SAME_LINE * Math.max(one.size(), other.size());
    }

    private static String line(List<Cluster> clusters) {
        clusters.sort(Comparator.comparingDouble(cluster -> cluster.base.x()));
        var line = new StringBuilder();
        Glyph before = null;
        boolean blank = false;
        for (var cluster : clusters) {
            if (cluster.blank()) {
                blank = true;
                continue;
            }
            if (before != null) {
                line.append(between(before, cluster.base, blank));
            }
            line.append(cluster.text);
            before = cluster.base;
            blank = false;
        }
        return line.toString();
    }

    private static String between(Glyph one, Glyph next, boolean blank) {
        double gap = (next.x() - one.right()) / Math.max(one.size(), next.size());
        if (gap > WIDE) {
            return "\t";
        }
        return blank || gap > SPACE ? " " : "";
    }
}
