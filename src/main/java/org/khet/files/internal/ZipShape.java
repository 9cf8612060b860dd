package org.khet.files.internal;

import static java.nio.channels.FileChannel.MapMode.READ_ONLY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.khet.files.MediaType;
import org.khet.files.Refusal;
import org.khet.files.internal.Swelling.Burst;

/**
 * ZIP archives, and what the office programs of today write, which are archives too: told by the parts inside. Every part
 * is unpacked into nothing, so that one that cannot be, or that swells beyond measure, is found before anybody opens it.
 */
final class ZipShape {

    private static final int MOST_ENTRIES = 20_000;
    private static final int LARGEST_DIRECTORY = 8 << 20;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Set<String> PROGRAMS = Set.of(
            "exe", "scr", "com", "bat", "cmd", "ps1", "js", "jse", "vbs", "vbe", "wsf", "hta", "msi", "lnk", "jar");

    /** By the type of the main part. */
    private static final Map<String, MediaType> OOXML = Map.of(
            "wordprocessingml.document.main+xml", MediaType.DOCX,
            "spreadsheetml.sheet.main+xml", MediaType.XLSX,
            "presentationml.presentation.main+xml", MediaType.PPTX,
            "presentationml.slideshow.main+xml", MediaType.PPTX,
            "ms-word.document.macroEnabled.main+xml", MediaType.DOCM,
            "ms-excel.sheet.macroEnabled.main+xml", MediaType.XLSM,
            "ms-powerpoint.presentation.macroEnabled.main+xml", MediaType.PPTM);

    private final Bytes bytes;
    private final ByteBuffer all;
    private final Swelling swelling;
    private final Map<String, String> telling = new HashMap<>();

    private ZipShape(Bytes bytes) throws IOException {
        this.bytes = bytes;
        this.all = bytes.channel().map(READ_ONLY, 0, bytes.size());
        this.swelling = new Swelling(bytes.size());
    }

    private record Part(String name, int flags, int method, long packed, long size, long at) {

        boolean locked() {
            return (flags & 1) != 0;
        }
    }

    static Verdict check(Bytes bytes) throws IOException {
        try {
            return new ZipShape(bytes).check();
        } catch (Burst tooMuch) {
            return new Verdict.IsNot(Refusal.BOMB);
        } catch (IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            return new Verdict.IsNot(Refusal.BROKEN);
        }
    }

    private Verdict check() throws IOException, Burst {
        var parts = directory();
        if (parts.isEmpty()) {
            return new Verdict.IsNot(Refusal.BROKEN);
        }
        if (parts.stream().anyMatch(Part::locked)) {
            return new Verdict.IsNot(Refusal.LOCKED);
        }
        // Parts that lie over each other in the file: the trick of archives that hold more than they have room for.
        if (parts.stream().mapToLong(Part::packed).sum() > bytes.size()) {
            throw new Burst();
        }
        for (var part : parts) {
            if (!opens(part)) {
                return new Verdict.IsNot(Refusal.BROKEN);
            }
        }
        return type(parts);
    }

    private List<Part> directory() throws IOException, Burst {
        var tail = bytes.tail(66 * 1024);
        int end = tail.lastIndexOf("PK\5\6");
        if (end < 0) {
            return List.of();
        }
        long at = bytes.size() - tail.length() + end;
        long length = bytes.number(at + 12, 4, false);
        long start = bytes.number(at + 16, 4, false);
        if (length > LARGEST_DIRECTORY) {
            throw new Burst();
        }
        return start < 0 || start + length > at ? List.of() : parts(bytes.text(start, (int) length));
    }

    private static List<Part> parts(String directory) throws Burst {
        var parts = new ArrayList<Part>();
        for (int at = 0; directory.startsWith("PK\1\2", at); ) {
            int name = number(directory, at + 28, 2);
            var part = new Part(
                    directory.substring(at + 46, at + 46 + name),
                    number(directory, at + 8, 2),
                    number(directory, at + 10, 2),
                    Integer.toUnsignedLong(number(directory, at + 20, 4)),
                    Integer.toUnsignedLong(number(directory, at + 24, 4)),
                    Integer.toUnsignedLong(number(directory, at + 42, 4)));
            parts.add(part);
            if (parts.size() > MOST_ENTRIES) {
                throw new Burst();
            }
            at += 46 + name + number(directory, at + 30, 2) + number(directory, at + 32, 2);
        }
        return parts;
    }

    /** Is the part where it should be, and does it unpack to its end? */
    private boolean opens(Part part) throws IOException, Burst {
        if (!bytes.text(part.at, 4).equals("PK\3\4")) {
            return false;
        }
        long data = part.at + 30 + bytes.number(part.at + 26, 2, false) + bytes.number(part.at + 28, 2, false);
        var packed = all.slice((int) data, (int) part.packed);
        if (part.method != 8) {
            swelling.count(part.size);
            keep(part, bytes.text(data, (int) Math.min(part.packed, 1 << 20)));
            return true;
        }
        var unpacked = swelling.unpack(packed, true);
        keep(part, unpacked.start());
        return unpacked.whole();
    }

    private void keep(Part part, String start) {
        if (Set.of(CONTENT_TYPES, "mimetype", "META-INF/manifest.xml").contains(part.name)) {
            telling.put(part.name, start);
        }
    }

    private Verdict type(List<Part> parts) {
        var types = telling.getOrDefault(CONTENT_TYPES, "");
        for (var known : OOXML.entrySet()) {
            if (types.contains(known.getKey())) {
                boolean macros = has(parts, "vbaProject.bin") || known.getKey().contains("macroEnabled");
                return new Verdict.Is(macros ? withMacros(known.getValue()) : known.getValue(), macros);
            }
        }
        var mime = telling.getOrDefault("mimetype", "");
        for (var open : List.of(MediaType.ODT, MediaType.ODS, MediaType.ODP)) {
            if (mime.equals(open.value())) {
                return telling.getOrDefault("META-INF/manifest.xml", "").contains("encryption-data")
                        ? new Verdict.IsNot(Refusal.LOCKED)
                        : new Verdict.Is(open, has(parts, "script-lb.xml"));
            }
        }
        return new Verdict.Is(MediaType.ZIP, parts.stream().anyMatch(ZipShape::program));
    }

    private static MediaType withMacros(MediaType type) {
        return switch (type) {
            case DOCX -> MediaType.DOCM;
            case XLSX -> MediaType.XLSM;
            case PPTX -> MediaType.PPTM;
            default -> type;
        };
    }

    private static boolean has(List<Part> parts, String name) {
        return parts.stream().anyMatch(part -> part.name.endsWith(name));
    }

    private static boolean program(Part part) {
        int dot = part.name.lastIndexOf('.');
        return PROGRAMS.contains(part.name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static int number(String text, int at, int length) {
        int value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | text.charAt(at + i);
        }
        return value;
    }
}
