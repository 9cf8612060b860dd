package org.khet.files.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.khet.files.MediaType;
import org.khet.files.Refusal;

/**
 * Compound files: what Word, Excel and PowerPoint wrote until 2007, and the wrapping of today's ones that have a password.
 * Told by the streams in their directory.
 */
final class OleShape {

    static final String BEGINS = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    private static final long LAST = 0xfffffffaL;
    private static final int MOST_SECTORS = 2_000;
    private static final int ENTRY = 128;
    private static final int SMALL = 4096;
    private static final int SMALL_SECTOR = 64;

    private final Bytes bytes;
    private final int sector;

    /** Where a stream starts, and its length in bytes. */
    private record Stream(long sector, long length) {}

    /** Names in the directory, with their streams. */
    private final Map<String, Stream> streams = new HashMap<>();

    private OleShape(Bytes bytes) throws IOException {
        this.bytes = bytes;
        this.sector = 1 << Math.clamp(bytes.number(30, 2, false), 7, 12);
    }

    static Verdict check(Bytes bytes) throws IOException {
        var shape = new OleShape(bytes);
        return shape.readDirectory() ? shape.type() : new Verdict.IsNot(Refusal.BROKEN);
    }

    private boolean readDirectory() throws IOException {
        long at = bytes.number(48, 4, false);
        for (int count = 0; at >= 0 && at < LAST && count < MOST_SECTORS; count++) {
            var entries = bytes.text(place(at), sector);
            if (entries.length() < sector) {
                return false;
            }
            for (int entry = 0; entry < sector; entry += ENTRY) {
                note(place(at) + entry);
            }
            at = next(at);
        }
        return at >= LAST && streams.containsKey("Root Entry");
    }

    private void note(long entry) throws IOException {
        long length = bytes.number(entry + 64, 2, false);
        if (length >= 4 && length <= 64) {
            var name = bytes.text(entry, (int) length - 2).replace("\0", "");
            streams.put(name, new Stream(bytes.number(entry + 116, 4, false), bytes.number(entry + 120, 4, false)));
        }
    }

    /** The sector after that one, by the allocation table; the header names where the table's first 109 parts lie. */
    private long next(long at) throws IOException {
        int perSector = sector / 4;
        long part = at / perSector;
        if (part >= 109) {
            return -1;
        }
        long table = bytes.number(76 + part * 4, 4, false);
        return table < 0 || table >= LAST ? -1 : bytes.number(place(table) + at % perSector * 4, 4, false);
    }

    /** Where the bytes of a stream start. Small ones lie together in a stream of their own, that of the root. */
    private long start(Stream stream) throws IOException {
        if (stream.length >= SMALL) {
            return place(stream.sector);
        }
        long offset = stream.sector * SMALL_SECTOR;
        long at = Objects.requireNonNull(streams.get("Root Entry")).sector;
        for (long left = offset / sector; left > 0 && at >= 0 && at < LAST; left--) {
            at = next(at);
        }
        return place(at) + offset % sector;
    }

    private long place(long number) {
        return (number + 1) * sector;
    }

    private Verdict type() throws IOException {
        if (has("EncryptedPackage") || has("EncryptedSummary")) {
            return new Verdict.IsNot(Refusal.LOCKED);
        }
        boolean macros = has("_VBA_PROJECT") || has("_VBA_PROJECT_CUR") || has("VBA") || has("Macros");
        if (has("WordDocument")) {
            long start = start(Objects.requireNonNull(streams.get("WordDocument")));
            boolean locked = (bytes.number(start + 10, 2, false) & 0x100) != 0;
            return is(MediaType.DOC, locked, macros);
        }
        var book = streams.getOrDefault("Workbook", streams.get("Book"));
        if (book != null) {
            return is(MediaType.XLS, lockedBook(start(book)), macros);
        }
        return has("PowerPoint Document") ? is(MediaType.PPT, false, macros) : new Verdict.IsNot(Refusal.UNSUPPORTED);
    }

    /** A record FILEPASS stands among the first of a book with a password. */
    private boolean lockedBook(long start) throws IOException {
        long at = start;
        for (int records = 0; records < 10; records++) {
            long kind = bytes.number(at, 2, false);
            if (kind == 0x2f) {
                return true;
            }
            at += 4 + Math.max(0, bytes.number(at + 2, 2, false));
        }
        return false;
    }

    private boolean has(String stream) {
        return streams.containsKey(stream);
    }

    private static Verdict is(MediaType type, boolean locked, boolean macros) {
        return locked ? new Verdict.IsNot(Refusal.LOCKED) : new Verdict.Is(type, macros);
    }
}
