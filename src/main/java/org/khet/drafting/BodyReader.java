package org.khet.drafting;

import java.util.ArrayList;
import java.util.List;
import org.khet.platform.thai.PointNumber;

/** Reads the text form of a {@link Body}, line by line. */
final class BodyReader {

    private final List<Body.Block> blocks = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    private BodyReader() {}

    static Body read(String text) {
        var reader = new BodyReader();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .map(String::strip)
                .forEach(reader::line);
        reader.close();
        return new Body(reader.blocks);
    }

    private void line(String line) {
        boolean row = TableText.isRow(line);
        boolean inTable = !open.isEmpty() && TableText.isRow(open.getFirst());
        if (line.isEmpty() || row != inTable || PointNumber.of(line).isPresent()) {
            close();
        }
        if (!line.isEmpty()) {
            open.add(line);
        }
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        if (TableText.isRow(open.getFirst())) {
            TableText.read(open).ifPresent(blocks::add);
        } else {
            blocks.add(PointNumber.of(open.getFirst()).map(this::point).orElseGet(this::paragraph));
        }
        open.clear();
    }

    private Body.Block point(PointNumber number) {
        open.set(0, number.words());
        return new Body.Point(
                number.level(), number.text(), String.join("\n", open).strip());
    }

    private Body.Block paragraph() {
        return new Body.Paragraph(String.join("\n", open));
    }
}
