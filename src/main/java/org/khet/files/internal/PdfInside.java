package org.khet.files.internal;

import static java.nio.channels.FileChannel.MapMode.READ_ONLY;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import org.khet.files.MediaType;
import org.khet.files.Refusal;
import org.khet.files.internal.Swelling.Burst;

/**
 * What a PDF that opens has inside: scripts and orders to start programs, and streams that swell beyond measure. Goes
 * through the file once, from object to object as they lie, so that nothing hides in a part no page names. Pictures are
 * not unpacked: how large one may be is held where it is drawn.
 */
final class PdfInside {

    private static final Pattern ACTIVE = Pattern.compile("/(?:JavaScript|JS|Launch)(?=[\\s(<\\[/>])");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PACKED = Pattern.compile("/(?:FlateDecode|Fl)\\b");
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);
    private static final byte[] END = "endstream".getBytes(ISO_8859_1);

    /** Between two streams stand dictionaries; only a broken file has more. */
    private static final int MOST_WORDS = 4 << 20;

    private final ByteBuffer all;
    private final Swelling swelling;
    private boolean active;

    private PdfInside(Bytes bytes) throws IOException {
        all = bytes.channel().map(READ_ONLY, 0, bytes.size());
        swelling = new Swelling(bytes.size());
    }

    static Verdict check(Bytes bytes) throws IOException {
        try {
            var inside = new PdfInside(bytes);
            inside.walk();
            return new Verdict.Is(MediaType.PDF, inside.active);
        } catch (Burst tooMuch) {
            return new Verdict.IsNot(Refusal.BOMB);
        }
    }

    private void walk() throws Burst {
        int from = 0;
        for (int at = find(STREAM, 0); at >= 0; at = find(STREAM, from)) {
            var words = words(from, at);
            look(words);
            int data = at + STREAM.length;
            data += starts(data, '\r') ? 1 : 0;
            data += starts(data, '\n') ? 1 : 0;
            from = data + stream(words.substring(Math.max(0, words.lastIndexOf("obj"))), data);
            int end = find(END, from);
            from = end < 0 ? all.limit() : end + END.length;
        }
        look(words(from, all.limit()));
    }

    /** Unpacks it, if it is packed and no picture; how many bytes that took. */
    private int stream(String dictionary, int data) throws Burst {
        var packings = PACKED.matcher(dictionary).results().count();
        if (packings == 0 || PICTURE.matcher(dictionary).find()) {
            return 0;
        }
        var unpacked = swelling.unpack(all.slice(data, all.limit() - data), false);
        // Packed twice over: honest programs do not, and a thousand times a thousand is a million.
        if (packings > 1
                && swelling.unpack(ByteBuffer.wrap(unpacked.start().getBytes(ISO_8859_1)), false)
                                .read()
                        > 0) {
            swelling.count((long) unpacked.start().length() * 1000);
        }
        if (dictionary.contains("/ObjStm")) {
            look(unpacked.start());
        }
        return unpacked.read();
    }

    private void look(String words) {
        if (!active) {
            var plain = words.indexOf('#') < 0
                    ? words
                    : ESCAPED.matcher(words).replaceAll(hex -> {
                        char sign = (char) Integer.parseInt(hex.group(1), 16);
                        return Character.isLetter(sign) ? String.valueOf(sign) : " ";
                    });
            active = ACTIVE.matcher(plain).find();
        }
    }

    private String words(int from, int to) {
        var bytes = new byte[Math.clamp(to - from, 0, MOST_WORDS)];
        all.get(from, bytes);
        return new String(bytes, ISO_8859_1);
    }

    private boolean starts(int at, char with) {
        return at < all.limit() && all.get(at) == with;
    }

    private int find(byte[] word, int from) {
        for (int at = from; at <= all.limit() - word.length; at++) {
            int same = 0;
            while (same < word.length && all.get(at + same) == word[same]) {
                same++;
            }
            if (same == word.length) {
                return at;
            }
        }
        return -1;
    }
}
