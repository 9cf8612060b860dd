package org.khet.platform.paper;

import java.io.IOException;
import java.util.List;

/** Lets elements flow down the sheets. */
final class Composer {

    private static final double HAIRLINE = 0.5;
    private static final double ROOM_UNDER_HEADING = 3;

    private final Cursor cursor;
    private final Sheet sheet;

    Composer(Sheet sheet, PdfFile file) {
        this.sheet = sheet;
        this.cursor = new Cursor(sheet, file);
    }

    void compose(List<Element> elements) throws IOException {
        for (Element element : elements) {
            switch (element) {
                case Heading heading -> place(heading);
                case Paragraph paragraph -> place(paragraph);
                case Table table -> new TableComposer(cursor, table).compose();
                case SignatureBlock block -> place(block);
                case Rule rule -> place(rule);
                case Gap gap -> cursor.down(cursor.atTop() ? 0 : Math.min(gap.points(), cursor.room()));
            }
        }
        cursor.finish();
    }

    private void place(Heading heading) throws IOException {
        double em = heading.style().em();
        List<Line> lines = fit(heading.text(), heading.style());
        cursor.need((lines.size() + ROOM_UNDER_HEADING) * em * Cursor.PITCH);
        for (Line line : lines) {
            cursor.need(em * Cursor.PITCH);
            cursor.lines(List.of(line), Align.CENTRE, sheet.left(), em);
        }
    }

    private void place(Paragraph paragraph) throws IOException {
        List<Line> lines = LineFitter.fit(
                paragraph.spans(),
                sheet.textWidth(),
                Sheet.points(Math.max(paragraph.firstMm(), 0)),
                Sheet.points(paragraph.hangingMm()));
        if (!cursor.atTop()) {
            cursor.down(Math.min(paragraph.before(), cursor.room()));
        }
        double em = paragraph.spans().isEmpty()
                ? TextStyle.BODY.em()
                : paragraph.spans().getFirst().style().em();
        int at = 0;
        while (at < lines.size()) {
            int count = fitting(lines.subList(at, lines.size()), em);
            cursor.lines(lines.subList(at, at + count), paragraph.align(), sheet.left(), em);
            at += count;
            if (at < lines.size()) {
                cursor.turn();
            }
        }
    }

    /** How many lines stay on this sheet; no line of a paragraph is left alone on a sheet. */
    private int fitting(List<Line> lines, double em) {
        double room = cursor.room();
        int count = 0;
        while (count < lines.size() && room >= lines.get(count).em(em) * Cursor.PITCH) {
            room -= lines.get(count).em(em) * Cursor.PITCH;
            count++;
        }
        if (count == lines.size() - 1 && count > 1) {
            count--;
        }
        boolean alone = count == 1 && lines.size() > 1;
        if (cursor.atTop()) {
            return Math.max(1, count);
        }
        return alone ? 0 : count;
    }

    private void place(SignatureBlock block) throws IOException {
        double em = block.style().em();
        double pitch = em * Cursor.PITCH;
        List<Line> closing = block.closing().isEmpty() ? List.of() : fit(block.closing(), block.style());
        List<Line> lines = block.lines().stream()
                .flatMap(text -> fit(text, block.style()).stream())
                .toList();
        cursor.need((closing.size() + lines.size()) * pitch + Sheet.points(block.roomMm()));
        double middle = sheet.width() / 2;
        double axis = closing.isEmpty()
                ? middle + sheet.textWidth() / 4
                : middle + closing.getFirst().width() / 2;
        cursor.lines(closing, Align.LEFT, middle, em);
        cursor.down(Sheet.points(block.roomMm()));
        for (Line line : lines) {
            double right = sheet.left() + sheet.textWidth() - line.width();
            double left = Math.max(sheet.left(), Math.min(axis - line.width() / 2, right));
            cursor.lines(List.of(line), Align.LEFT, left, em);
        }
    }

    private void place(Rule rule) throws IOException {
        double whole = sheet.textWidth();
        double width = rule.align() == Align.JUSTIFIED ? whole : Math.min(whole, Sheet.points(rule.widthMm()));
        double left = sheet.left()
                + switch (rule.align()) {
                    case LEFT, JUSTIFIED -> 0;
                    case CENTRE -> (whole - width) / 2;
                    case RIGHT -> whole - width;
                };
        cursor.need(2 * HAIRLINE);
        cursor.ink().stroke(left, cursor.y(), left + width, cursor.y(), HAIRLINE);
        cursor.down(2 * HAIRLINE);
    }

    private List<Line> fit(String text, TextStyle style) {
        return LineFitter.fit(List.of(new Span(text, style)), sheet.textWidth(), 0, 0);
    }
}
