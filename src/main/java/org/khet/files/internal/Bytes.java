package org.khet.files.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Looks into a file here and there. What lies outside the file reads as nothing. */
record Bytes(FileChannel channel, long size) {

    /** Up to {@code length} bytes from {@code offset}, one character a byte. */
    String text(long offset, int length) throws IOException {
        var buffer = ByteBuffer.allocate(Math.clamp(size - offset, 0, length));
        while (offset >= 0 && buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) > 0) {}
        return new String(buffer.array(), 0, buffer.position(), ISO_8859_1);
    }

    /** The last bytes. */
    String tail(int length) throws IOException {
        return text(Math.max(0, size - length), length);
    }

    /** An unsigned number of two or four bytes; -1 outside the file. */
    long number(long offset, int length, boolean bigEndian) throws IOException {
        var bytes = text(offset, length);
        if (bytes.length() < length) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | bytes.charAt(bigEndian ? i : length - 1 - i);
        }
        return value;
    }
}
