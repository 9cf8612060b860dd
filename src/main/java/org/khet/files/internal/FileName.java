package org.khet.files.internal;

import static org.khet.platform.web.Texts.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.khet.files.MediaType;

/** A name that is safe to show, to keep and to save under, from whatever the sender named it. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    /** Without path, without control, direction and other unseen characters, not too long. */
    static String clean(String raw) {
        var last = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
        var seen = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("^[. ]+|[. ]+$", "");
        var name = shortened(seen);
        return name.isEmpty() ? text("files.unnamed") : name;
    }

    /** Ends as the content asks for: a picture named letter.pdf becomes letter.png. */
    static String ending(String name, MediaType type) {
        int dot = name.lastIndexOf('.');
        var extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot > 0 && type.extensions().contains(extension)) {
            return name;
        }
        boolean another = dot > 0 && promised(name).isPresent();
        return (another ? name.substring(0, dot) : name) + "." + type.extension();
    }

    /** The type its ending promises. */
    static Optional<MediaType> promised(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(MediaType.values())
                .filter(type -> type.extensions().contains(extension))
                .findFirst();
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - extension.length()))
                        .strip()
                + extension;
    }
}
