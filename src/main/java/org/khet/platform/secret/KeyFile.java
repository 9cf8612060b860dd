package org.khet.platform.secret;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the keys, a line each: the first seals, all open. Made at the first start, readable by its owner alone.
 * Whoever rotates puts a new line on top.
 */
final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private KeyFile() {}

    static List<Key> keys(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            warnOfReaders(file);
            var keys = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Key::parse)
                    .toList();
            if (keys.isEmpty()) {
                throw new IllegalStateException(text("platform.secret.no-key", file));
            }
            return keys;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(text("platform.secret.unread", file, String.valueOf(e.getMessage())), e);
        }
    }

    /** Whole or not at all, and never over one that another node has just made. */
    private static void make(Path file) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var part = Files.createTempFile(directory, "khet-key", ".part", owner);
        try {
            write(
                    part,
                    "# Keys of Khet. Without them what they sealed is lost: keep a copy, apart from the backups.\n"
                            + Key.random().line() + "\n");
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException another) {
            LOG.debug("another node made the key file", another);
        } finally {
            Files.delete(part);
        }
    }

    private static void write(Path file, String content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    private static void warnOfReaders(Path file) throws IOException {
        Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
        if (may.contains(PosixFilePermission.OTHERS_READ)) {
            LOG.warn("the key file {} can be read by everybody on this machine: chmod 600 {}", file, file);
        }
    }
}
