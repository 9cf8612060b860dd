package org.khet.files.internal;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.khet.files.Prepared;
import org.khet.files.Refusal;
import org.springframework.util.unit.DataSize;

/** Takes bytes in: writes them beside their place while hashing, looks at them, fsyncs, moves them into place. */
final class Intake {

    private static final int CHUNK = 64 * 1024;

    private final Store store;
    private final Sealing sealing;
    private final DataSize maxSize;

    Intake(Store store, Sealing sealing, DataSize maxSize) {
        this.store = store;
        this.sealing = sealing;
        this.maxSize = maxSize;
    }

    long largestMegabytes() {
        return maxSize.toMegabytes();
    }

    Prepared take(String rawName, InputStream in, boolean sealed) throws IOException {
        var name = FileName.clean(rawName);
        var scratch = store.scratch();
        try (var channel = FileChannel.open(scratch, CREATE_NEW, READ, WRITE)) {
            var digest = sha256();
            long size = copy(in, channel, digest);
            var verdict = size == 0
                    ? new Verdict.IsNot(Refusal.EMPTY)
                    : size > maxSize.toBytes()
                            ? new Verdict.IsNot(Refusal.TOO_BIG)
                            : Typing.of(new Bytes(channel, size), scratch, name).orNoPages(sealed);
            return switch (verdict) {
                case Verdict.IsNot no -> refused(no.why(), name);
                case Verdict.Is is -> {
                    channel.force(true);
                    var hash = sealed ? sealing.publish(scratch) : publish(scratch, digest);
                    yield new Prepared.Ready(
                            FileName.ending(name, is.type()), is.type(), size, hash, sealed, is.active());
                }
            };
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private String publish(Path scratch, MessageDigest digest) throws IOException {
        var hash = HexFormat.of().formatHex(digest.digest());
        store.publish(scratch, hash);
        return hash;
    }

    /** Stops one byte past the limit at the latest by a chunk. */
    private long copy(InputStream in, FileChannel to, MessageDigest digest) throws IOException {
        var chunk = new byte[CHUNK];
        long size = 0;
        for (int read = in.read(chunk); read >= 0 && size <= maxSize.toBytes(); read = in.read(chunk)) {
            digest.update(chunk, 0, read);
            var bytes = ByteBuffer.wrap(chunk, 0, read);
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
            size += read;
        }
        return size;
    }

    private Prepared refused(Refusal why, String name) {
        var key = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Prepared.Refused(why, text("files.refused." + key, name, Long.toString(maxSize.toMegabytes())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
