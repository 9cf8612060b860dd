package org.khet.files.internal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A directory of the machine: {@code ab/<sha256>} for the bytes, {@code incoming/} for what is being written,
 * {@code renditions/} for pictures of pages. Closed to other accounts of the machine.
 */
final class DirectoryStore implements Store {

    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path root;
    private final Path incoming;
    private final Path renditions;

    /** Directories this process has seen durably made. */
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

    DirectoryStore(Path directory) {
        this.root = directory.toAbsolutePath().normalize();
        this.incoming = root.resolve("incoming");
        this.renditions = root.resolve("renditions");
        try {
            makeRoot();
            Files.createDirectories(incoming);
            Files.createDirectories(renditions);
            sync(root);
            deleteAbandoned();
        } catch (IOException e) {
            throw new UncheckedIOException("the directory for files cannot be used: " + root, e);
        }
    }

    @Override
    public Path scratch() {
        return incoming.resolve(UUID.randomUUID().toString());
    }

    @Override
    public void publish(Path scratch, String sha256) throws IOException {
        var target = file(sha256);
        makeDurable(above(target));
        Files.move(scratch, target, ATOMIC_MOVE);
        sync(above(target));
    }

    @Override
    public boolean has(String sha256) {
        return Files.exists(file(sha256));
    }

    @Override
    public Path file(String sha256) {
        return place(root, sha256).resolve(sha256);
    }

    @Override
    public Optional<Path> rendition(String sha256, String variant) {
        return Optional.of(renditionPath(sha256, variant)).filter(Files::exists);
    }

    @Override
    public Path publishRendition(Path scratch, String sha256, String variant) throws IOException {
        var target = renditionPath(sha256, variant);
        Files.createDirectories(above(target));
        Files.move(scratch, target, ATOMIC_MOVE);
        if (!has(sha256)) {
            // Taken away, or sealed, while it was being drawn: whoever does that removes pictures last.
            Files.deleteIfExists(target);
            throw new NoSuchFileException(sha256);
        }
        return target;
    }

    @Override
    public void olderThan(Instant limit, Consumer<String> sha256) throws IOException {
        try (var directories = Files.newDirectoryStream(root, "[0-9a-f][0-9a-f]")) {
            for (var directory : directories) {
                try (var files = Files.newDirectoryStream(directory, file -> old(file, limit))) {
                    files.forEach(file -> sha256.accept(String.valueOf(file.getFileName())));
                }
            }
        }
    }

    /** Moved aside first: bytes published again before that are seen to be young and put back, after it lie untouched. */
    @Override
    public boolean remove(String sha256, Instant limit) throws IOException {
        var file = file(sha256);
        var aside = scratch();
        try {
            Files.move(file, aside, ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            return false;
        }
        if (!old(aside, limit)) {
            Files.move(aside, file, ATOMIC_MOVE);
            return false;
        }
        Files.delete(aside);
        removeRenditions(sha256);
        return true;
    }

    private void removeRenditions(String sha256) throws IOException {
        var directory = place(renditions, sha256);
        if (Files.isDirectory(directory)) {
            try (var pictures = Files.newDirectoryStream(directory, sha256 + ".*")) {
                for (var picture : pictures) {
                    Files.deleteIfExists(picture);
                }
            }
        }
    }

    private static boolean old(Path file, Instant limit) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
    }

    private Path renditionPath(String sha256, String variant) {
        return place(renditions, sha256).resolve(sha256 + "." + variant);
    }

    private static Path place(Path under, String sha256) {
        return under.resolve(sha256.substring(0, 2));
    }

    /** Makes a directory and those above it, and their entries durable. */
    private void makeDurable(Path directory) throws IOException {
        if (directory.equals(root) || durable.contains(directory)) {
            return;
        }
        makeDurable(above(directory));
        Files.createDirectories(directory);
        sync(above(directory));
        durable.add(directory);
    }

    private static Path above(Path path) {
        return Objects.requireNonNull(path.getParent(), "the store is not the root of the machine");
    }

    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }

    private void makeRoot() throws IOException {
        if (Files.isDirectory(root)) {
            return;
        }
        Files.createDirectories(above(root));
        if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var ownerOnly = PosixFilePermissions.fromString("rwx------");
            Files.createDirectory(root, PosixFilePermissions.asFileAttribute(ownerOnly));
        } else {
            Files.createDirectory(root);
        }
        sync(above(root));
    }

    /** What a crash left half written; another process may be writing the young ones. */
    private void deleteAbandoned() throws IOException {
        var limit = Instant.now().minus(ABANDONED);
        try (var left = Files.newDirectoryStream(incoming)) {
            for (var file : left) {
                if (old(file, limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
