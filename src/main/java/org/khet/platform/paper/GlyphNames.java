package org.khet.platform.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/**
 * Which characters each glyph stands for, also for the raised and narrow forms of marks that no character asks for
 * directly. Readers that do not know ActualText find text by this.
 */
final class GlyphNames {

    private static final Pattern UNI = Pattern.compile("uni((?:[0-9A-F]{4})+)(?:\\..*)?");
    private static final int LARGEST_BLOCK = 100;

    /** Footless and short forms that Sarabun names by sound. */
    private static final Map<String, String> NAMED = Map.of(
            "yoYingthai.less", "0E0D",
            "doChadathai.short", "0E0E",
            "toPatakthai.short", "0E0F",
            "thoThanthai.less", "0E10",
            "loChulathai.short", "0E2C");

    private final TrueTypeFont font;
    private final CmapLookup characters;

    GlyphNames(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
    }

    /** A PDF CMap, in ASCII. */
    String toUnicode() throws IOException {
        var entries = new ArrayList<String>();
        for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
            String hex = unicode(glyph);
            if (hex != null) {
                entries.add("<%04X> <%s>\n".formatted(glyph, hex));
            }
        }
        return HEAD + blocks(entries) + FOOT;
    }

    private @Nullable String unicode(int glyph) throws IOException {
        List<Integer> codes = characters.getCharCodes(glyph);
        if (codes != null && !codes.isEmpty()) {
            return HexFormat.of().withUpperCase().formatHex(utf16(codes.getFirst()));
        }
        String name = font.getPostScript().getName(glyph);
        Matcher uni = UNI.matcher(name);
        return uni.matches() ? uni.group(1) : NAMED.get(name);
    }

    private static byte[] utf16(int code) {
        return Character.toString(code).getBytes(StandardCharsets.UTF_16BE);
    }

    private static String blocks(List<String> entries) {
        var out = new StringBuilder();
        for (int at = 0; at < entries.size(); at += LARGEST_BLOCK) {
            List<String> block = entries.subList(at, Math.min(entries.size(), at + LARGEST_BLOCK));
            out.append(block.size()).append(" beginbfchar\n");
            block.forEach(out::append);
            out.append("endbfchar\n");
        }
        return out.toString();
    }

    private static final String HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;

    private static final String FOOT = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;
}
