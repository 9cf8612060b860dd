package org.khet.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar that brings them. */
final class Programs {

    private Programs() {}

    /** The directory with bin, lib and share; another version's archive has another size and gets its own. */
    static Path unpacked(Path parent) {
        try {
            var home = parent.resolve(String.valueOf(resource().openConnection().getContentLengthLong()));
            if (!Files.exists(home)) {
                Files.createDirectories(parent);
                var part = Files.createTempDirectory(parent, "part-");
                unpack(part);
                settle(part, home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Another process may have been as quick: then its copy is as good.
    private static void settle(Path part, Path home) throws IOException {
        try {
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(part);
            if (!Files.exists(home)) {
                throw e;
            }
        }
    }

    private static void unpack(Path into) throws IOException {
        try (var archive = resource().openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, into);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream bytes, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(bytes, target);
            Files.setPosixFilePermissions(target, permissions(entry));
        }
    }

    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        var permissions = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if ((entry.getMode() & 0100) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
        }
        return permissions;
    }

    private static String archive() {
        return "postgres-linux-" + (System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }

    private static URL resource() {
        var resource = Programs.class.getClassLoader().getResource(archive());
        if (resource == null || !System.getProperty("os.name").equals("Linux")) {
            throw new DatabaseRefused("no-programs", System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        return resource;
    }
}
