package org.khet.platform.database;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where one Khet keeps what must last; one process at a time works in it. */
final class DataDirectory {

    private final Path root;

    DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    Path cluster() {
        return root.resolve("database");
    }

    Path programs() {
        return root.resolve("postgresql");
    }

    Path log() {
        return root.resolve("log");
    }

    void create() {
        try {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createDirectories(log());
        } catch (IOException e) {
            throw new DatabaseRefused("directory", root, String.valueOf(e.getMessage()));
        }
    }

    /** Holds the directory until closed or until this process is gone; null when another process holds it. */
    @Nullable
    FileLock lock() throws IOException {
        var channel = FileChannel.open(
                root.resolve("khet.lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            channel.close();
            return null;
        }
    }

    boolean isWritten() {
        return Files.exists(accessFile()) && Files.exists(cluster());
    }

    boolean isInUse() {
        try (var lock = lock()) {
            return lock == null;
        } catch (IOException e) {
            throw new DatabaseRefused("directory", root, String.valueOf(e.getMessage()));
        }
    }

    /** Port and passwords: made up at the first start, the same ever after. */
    Access access() {
        try {
            if (!Files.exists(accessFile())) {
                write(new Access(freePort(), password(), password()));
            }
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(accessFile())) {
                properties.load(reader);
            }
            return Access.of(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file only its owner reads, whole or not at all. */
    Path secret(String name, String content) throws IOException {
        var part = root.resolve(name + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, content);
        return Files.move(part, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void write(Access access) throws IOException {
        var text = new StringWriter();
        access.toProperties().store(text, null);
        secret(accessFile().getFileName().toString(), text.toString());
    }

    private Path accessFile() {
        return root.resolve("database.properties");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
