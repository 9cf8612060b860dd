package org.khet.platform.paper;

/** Makes any string safe to lay out: one kind of line end, no hidden direction marks, no broken characters. */
final class Legible {

    private static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    static String text(String raw) {
        if (raw.codePoints().allMatch(Legible::isPlain)) {
            return raw;
        }
        var out = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n").codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    /** Takes no room on paper and asks for no glyph: joiners, zero width spaces, variation selectors. */
    static boolean isInvisible(int c) {
        return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || (c >= 0xFE00 && c <= 0xFE0F);
    }

    private static boolean isPlain(int c) {
        return (c >= 0x20 && c < 0x7F)
                || (c > 0xA0 && c < 0xAD)
                || (c > 0xAD && c < 0x590)
                || (c >= 0xE00 && c < 0xE80);
    }

    private static void append(StringBuilder out, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL -> out.appendCodePoint(control(c));
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append('\n');
            case Character.FORMAT -> {
                // Direction marks could make a reader see another text than the one recorded.
                if (isInvisible(c)) {
                    out.appendCodePoint(c);
                }
            }
            case Character.SURROGATE -> out.appendCodePoint(REPLACEMENT);
            default -> out.appendCodePoint(isNoncharacter(c) ? REPLACEMENT : c);
        }
    }

    private static int control(int c) {
        return switch (c) {
            case '\t', '\n' -> c;
            case '\r', 0x0B, 0x0C, 0x85 -> '\n';
            default -> REPLACEMENT;
        };
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }
}
