package org.khet.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The files of all backups in one place, each once. */
record FileShelf(Path root) {

    boolean has(FileStore.Kept file) throws IOException {
        var place = place(file);
        return Files.exists(place) && (file.size() < 0 || Files.size(place) == file.size());
    }

    InputStream open(FileStore.Kept file) throws IOException {
        return Files.newInputStream(place(file));
    }

    void put(FileStore.Kept file, InputStream bytes) throws IOException {
        var place = place(file);
        var directory = Objects.requireNonNull(place.getParent());
        Files.createDirectories(directory);
        var part = place.resolveSibling(file.sha256() + ".part");
        Files.deleteIfExists(part);
        try {
            HashedCopy.write(bytes, part, file);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            BackupDirectory.sync(directory);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    Path place(FileStore.Kept file) {
        var hash = file.sha256();
        return root.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
    }
}
