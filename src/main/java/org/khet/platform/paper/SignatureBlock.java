package org.khet.platform.paper;

import java.util.List;

/**
 * The end of a letter: the closing words, room to sign, then lines centred on each other; kept on one sheet.
 *
 * @param closing คำลงท้าย, which begins at the middle of the sheet; may be empty
 * @param roomMm height left free for the signature
 * @param lines name in brackets, position, acting position
 */
public record SignatureBlock(String closing, double roomMm, List<String> lines, TextStyle style) implements Element {

    public SignatureBlock {
        lines = List.copyOf(lines);
    }
}
