package org.khet.drafting.internal.paper;

import java.util.ArrayList;
import java.util.List;

/** Which rows stand on which sheet. */
final class Pages {

    private static final double ROUNDING = 0.01;

    private final List<Row> rows;
    private final double firstRoom;
    private final double room;
    private final double reserve;

    private Pages(List<Row> rows, double firstRoom, double room, double reserve) {
        this.rows = rows;
        this.firstRoom = firstRoom;
        this.room = room;
        this.reserve = reserve;
    }

    /**
     * Fills sheets. Spaces that may be narrow are, where that saves a sheet.
     *
     * @param reserve height at the foot of every sheet but the last, for the words that go on
     */
    static List<List<Row>> of(List<Row> rows, double firstRoom, double room, double reserve) {
        List<List<Row>> usual = new Pages(rows, firstRoom, room, reserve).fill();
        if (usual.size() == 1) {
            return usual;
        }
        List<Row> narrow = rows.stream().map(Row::squeezed).toList();
        List<List<Row>> squeezed = new Pages(narrow, firstRoom, room, reserve).fill();
        return squeezed.size() < usual.size() ? squeezed : usual;
    }

    private List<List<Row>> fill() {
        var pages = new ArrayList<List<Row>>();
        int from = 0;
        do {
            int to = end(from, pages.isEmpty() ? firstRoom : room);
            var page = new ArrayList<>(from < rows.size() ? rows.get(from).head() : List.<Row>of());
            page.addAll(rows.subList(from, to));
            pages.add(page);
            from = to;
        } while (from < rows.size());
        return pages;
    }

    /** The row that begins the next sheet. */
    private int end(int from, double height) {
        if (fitting(from, height) == rows.size()) {
            return rows.size();
        }
        int most = Math.max(from + 1, fitting(from, height - reserve));
        int end = most;
        while (end > from && end < rows.size() && rows.get(end).tied()) {
            end--;
        }
        return end > from ? end : most;
    }

    private int fitting(int from, double height) {
        double left = height + ROUNDING;
        int at = from;
        while (at < rows.size()) {
            Row row = rows.get(at);
            left -= row.height() + (at == from ? heightOf(row.head()) : row.above());
            if (left < 0) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static double heightOf(List<Row> head) {
        return head.stream().mapToDouble(Row::height).sum();
    }
}
