package org.khet.files.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.khet.files.MediaType;
import org.khet.files.Refusal;

/** Tells what a file is by its first bytes, and whether it is whole by its structure. Its name is never believed. */
final class Typing {

    private static final Set<String> OURS = Set.of("pdf", "png", "jpg", "jpeg", "tif", "tiff", "webp");

    private Typing() {}

    static Verdict of(Bytes bytes, Path file, String name) throws IOException {
        var head = bytes.text(0, 1024);
        if (PdfShape.begins(head)) {
            return PdfShape.check(bytes, file);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return whole(MediaType.PNG, ImageShape.png(bytes));
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return whole(MediaType.JPEG, ImageShape.jpeg(bytes));
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return whole(MediaType.TIFF, ImageShape.tiff(bytes));
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return whole(MediaType.WEBP, ImageShape.webp(bytes));
        }
        return new Verdict.IsNot(claimsToBeOurs(name) ? Refusal.DISGUISED : Refusal.UNSUPPORTED);
    }

    private static Verdict whole(MediaType type, boolean whole) {
        return whole ? new Verdict.Is(type) : new Verdict.IsNot(Refusal.BROKEN);
    }

    private static boolean claimsToBeOurs(String name) {
        return OURS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
