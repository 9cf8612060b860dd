package org.khet.files.internal;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much a file may grow when it is opened. Everything packed in it is unpacked once, into nothing, and counted: what a
 * file says of itself is not believed.
 */
final class Swelling {

    private static final long ALWAYS_FINE = 256L << 20;
    private static final long MOST = 1L << 30;
    private static final int TIMES = 100;
    private static final int KEPT = 1 << 20;

    private final long most;
    private final byte[] chunk = new byte[64 * 1024];
    private long seen;

    Swelling(long size) {
        most = Math.clamp(size * TIMES, ALWAYS_FINE, MOST);
    }

    /** More has come out than any honest file holds. */
    static final class Burst extends Exception {}

    /**
     * What unpacking gave.
     *
     * @param start its first bytes, one character a byte
     * @param read packed bytes used up
     * @param whole it came to its end
     */
    record Unpacked(String start, int read, boolean whole) {}

    void count(long bytes) throws Burst {
        seen += bytes;
        if (seen > most) {
            throw new Burst();
        }
    }

    /** Unpacks what is in the buffer from its position; {@code bare} when no zlib header stands before it. */
    Unpacked unpack(ByteBuffer packed, boolean bare) throws Burst {
        var start = new StringBuilder();
        try (var inflater = new Closing(bare)) {
            inflater.setInput(packed.slice());
            boolean going = true;
            while (going && !inflater.finished()) {
                int made = inflater.inflate(chunk);
                count(made);
                keep(start, made);
                going = made > 0;
            }
            return new Unpacked(start.toString(), (int) inflater.getBytesRead(), inflater.finished());
        } catch (DataFormatException broken) {
            return new Unpacked(start.toString(), 0, false);
        }
    }

    private void keep(StringBuilder start, int made) {
        for (int i = 0; i < made && start.length() < KEPT; i++) {
            start.append((char) (chunk[i] & 0xff));
        }
    }

    private static final class Closing extends Inflater implements AutoCloseable {
        Closing(boolean bare) {
            super(bare);
        }

        @Override
        public void close() {
            end();
        }
    }
}
