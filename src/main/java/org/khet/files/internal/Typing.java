package org.khet.files.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.khet.files.MediaType;
import org.khet.files.Refusal;

/** Tells what a file is by its first bytes, and whether it is whole by its structure. Its name is never believed. */
final class Typing {

    /** A0 in full at 300 dpi has 139 million; a browser that is to show more gives up, or the desk with it. */
    private static final long MOST_PIXELS = 250_000_000;

    private Typing() {}

    static Verdict of(Bytes bytes, Path file, String name) throws IOException {
        var head = bytes.text(0, 1024);
        if (PdfShape.begins(head)) {
            return PdfShape.check(bytes, file) instanceof Verdict.IsNot no ? no : PdfInside.check(bytes);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return whole(MediaType.PNG, ImageShape.png(bytes), ImageShape.pngPixels(bytes));
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return whole(MediaType.JPEG, ImageShape.jpeg(bytes), ImageShape.jpegPixels(bytes));
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return whole(MediaType.TIFF, ImageShape.tiff(bytes), ImageShape.tiffPixels(bytes));
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return whole(MediaType.WEBP, ImageShape.webp(bytes), 0);
        }
        return packed(bytes, head, name);
    }

    private static Verdict packed(Bytes bytes, String head, String name) throws IOException {
        if (head.startsWith("PK\3\4")) {
            return honest(ZipShape.check(bytes), name);
        }
        if (head.startsWith("PK\5\6")) {
            return new Verdict.IsNot(Refusal.EMPTY);
        }
        if (head.startsWith(OleShape.BEGINS)) {
            return honest(OleShape.check(bytes), name);
        }
        return new Verdict.IsNot(FileName.promised(name).isPresent() ? Refusal.DISGUISED : Refusal.UNSUPPORTED);
    }

    /** An archive, or what we do not know, under the name of a letter is a disguise; a letter under another's is not. */
    private static Verdict honest(Verdict verdict, String name) {
        var promised = FileName.promised(name).orElse(MediaType.ZIP);
        return switch (verdict) {
            case Verdict.Is is
            when is.type() == MediaType.ZIP && promised != MediaType.ZIP -> new Verdict.IsNot(Refusal.DISGUISED);
            case Verdict.IsNot no
            when promised.hasPages() || (no.why() == Refusal.UNSUPPORTED && promised != MediaType.ZIP) ->
                new Verdict.IsNot(Refusal.DISGUISED);
            default -> verdict;
        };
    }

    private static Verdict whole(MediaType type, boolean whole, long pixels) {
        if (!whole) {
            return new Verdict.IsNot(Refusal.BROKEN);
        }
        return pixels > MOST_PIXELS ? new Verdict.IsNot(Refusal.BOMB) : new Verdict.Is(type);
    }
}
