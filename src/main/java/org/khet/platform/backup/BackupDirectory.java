package org.khet.platform.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.khet.platform.thai.ThaiDate;
import org.springframework.util.FileSystemUtils;

/**
 * Where backups are put: {@code files/ab/cd/<sha256>} once for all of them, and a directory for each, named by its moment,
 * e.g. {@code 20261121-031500}. One that was interrupted, or is being made, ends in {@code .part}.
 */
final class BackupDirectory implements AutoCloseable {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Pattern WHOLE = Pattern.compile("\\d{8}-\\d{6}");
    private static final String PART = ".part";

    private final Path root;
    private final FileLock lock;

    private BackupDirectory(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** To write to: nobody else does as long as it is open. */
    static BackupDirectory hold(Path directory) throws IOException {
        var root = directory.toAbsolutePath().normalize();
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(root, ownerOnly);
        var channel =
                FileChannel.open(root.resolve("backup.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return new BackupDirectory(root, lock);
            }
        } catch (OverlappingFileLockException another) {
            // by this process
        }
        channel.close();
        throw new BackupRefused("in-use", root);
    }

    /** The newest whole backup in it, or itself when it is one. */
    static Path newest(Path directory) throws IOException {
        var root = directory.toAbsolutePath().normalize();
        if (Files.exists(root.resolve(Manifest.NAME)) || root.toString().endsWith(PART)) {
            return root;
        }
        if (!Files.isDirectory(root)) {
            throw new BackupRefused("none", root);
        }
        var whole = list(root, path -> WHOLE.matcher(name(path)).matches());
        if (whole.isEmpty()) {
            var parts = list(root, path -> name(path).endsWith(PART));
            throw parts.isEmpty() ? new BackupRefused("none", root) : new BackupRefused("incomplete", parts.getLast());
        }
        return whole.getLast();
    }

    static FileShelf filesOf(Path backup) {
        return new FileShelf(backup.resolveSibling("files"));
    }

    FileShelf files() {
        return new FileShelf(root.resolve("files"));
    }

    /** A directory for a new backup. What an interrupted one left is removed. */
    Path begin() throws IOException {
        for (var left : list(root, path -> name(path).endsWith(PART))) {
            FileSystemUtils.deleteRecursively(left);
        }
        var part = root.resolve(MOMENT.format(LocalDateTime.now(ThaiDate.ZONE)) + PART);
        Files.createDirectories(part.resolve("tables"));
        return part;
    }

    /** It is whole now. */
    Path finish(Path part) throws IOException {
        sync(part.resolve("tables"));
        sync(part);
        var whole = root.resolve(name(part).substring(0, name(part).length() - PART.length()));
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        sync(root);
        return whole;
    }

    /** Waits until the file is on the disk. */
    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static List<Path> list(Path root, Predicate<Path> which) throws IOException {
        try (var all = Files.list(root)) {
            return all.filter(Files::isDirectory)
                    .filter(which)
                    .sorted(Comparator.comparing(BackupDirectory::name))
                    .toList();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }
}
