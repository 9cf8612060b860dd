package org.khet.drafting;

import java.util.List;

/**
 * ข้อความ of a letter. Its text form is what a person types: a blank line begins a paragraph; a line that begins with
 * {@code ๑.} {@code ๑.๑} {@code (๑)} {@code ก.} or {@code -} is a point; lines that begin with {@code |} are rows of a table,
 * the first of them its head when {@code |---|} follows. Nothing else is special.
 */
public record Body(List<Block> blocks) {

    public Body {
        blocks = List.copyOf(blocks);
    }

    /** Any text is a body. */
    public static Body read(String text) {
        return BodyReader.read(text);
    }

    /** The text form; reading it gives the same body again. */
    public String text() {
        var text = new StringBuilder();
        Block before = null;
        for (Block block : blocks) {
            if (before != null) {
                text.append(before instanceof Point && block instanceof Point ? "\n" : "\n\n");
            }
            text.append(block.text());
            before = block;
        }
        return text.toString();
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** What follows one another in a body. */
    public sealed interface Block {
        /** Its part of the text form. */
        String text();
    }

    /** ย่อหน้า; a line feed in it is a forced line. */
    public record Paragraph(String text) implements Block {}

    /**
     * A numbered point.
     *
     * @param level 1 for ๑., 2 for ๑.๑ and ก., 3 for ๑.๑.๑ and (๑), 4 for deeper ones and -
     * @param number as typed: ๑., (ก), -
     */
    public record Point(int level, String number, String words) implements Block {
        @Override
        public String text() {
            return words.isEmpty() ? number : number + " " + words;
        }
    }

    /** Where the words of a column stand. */
    public enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * A table.
     *
     * @param headed the first row is its head, which returns on every sheet
     * @param sides a side for every column
     * @param rows all of one length
     */
    public record Table(boolean headed, List<Side> sides, List<List<String>> rows) implements Block {
        public Table {
            sides = List.copyOf(sides);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String text() {
            return TableText.of(this);
        }
    }
}
