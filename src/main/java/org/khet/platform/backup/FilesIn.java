package org.khet.platform.backup;

import static org.khet.platform.web.Texts.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Proves what a backup is made of, and brings its files in. */
final class FilesIn {

    private static final int TOLD_EVERY = 1_000;

    private final FileStore store;
    private final Path backup;
    private final FileShelf shelf;
    private final Consumer<String> progress;

    FilesIn(FileStore store, Path backup, Consumer<String> progress) {
        this.store = store;
        this.backup = backup;
        this.shelf = BackupDirectory.filesOf(backup);
        this.progress = progress;
    }

    /** Is every part of the backup there, as it was written? The files themselves are proved as they come in. */
    void check(Manifest manifest) throws IOException {
        for (var table : manifest.tables()) {
            check(table.file(), table.sha256());
        }
        check(Manifest.FileList.NAME, manifest.files().sha256());
        var missing = Set.copyOf(manifest.missing());
        each(file -> {
            if (!missing.contains(file.sha256()) && !shelf.has(file)) {
                throw new BackupRefused("part-gone", shelf.place(file));
            }
        });
    }

    private void check(String part, String sha256) throws IOException {
        try (var in = Files.newInputStream(backup.resolve(part))) {
            if (!HashedCopy.of(in).equals(sha256)) {
                throw new BackupRefused("part-changed", backup.resolve(part));
            }
        } catch (NoSuchFileException e) {
            throw new BackupRefused("part-gone", backup.resolve(part));
        }
    }

    /** How many files came in or were there already. */
    long bring(Manifest manifest) throws IOException {
        var missing = Set.copyOf(manifest.missing());
        var count = new long[1];
        each(file -> {
            if (!missing.contains(file.sha256())) {
                bring(file);
            }
            if (++count[0] % TOLD_EVERY == 0) {
                tell(count[0]);
            }
        });
        tell(count[0]);
        return count[0];
    }

    private void bring(FileStore.Kept file) throws IOException {
        if (store.has(file)) {
            return;
        }
        try (var in = shelf.open(file)) {
            store.put(file, in);
        } catch (FileStore.Damaged e) {
            throw new BackupRefused("part-changed", shelf.place(file));
        }
    }

    private void tell(long count) {
        progress.accept(text("platform.backup.brought", Long.toString(count)));
    }

    private void each(Act act) throws IOException {
        var list = backup.resolve(Manifest.FileList.NAME);
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(list)), StandardCharsets.US_ASCII))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = line.split(" ", -1);
                act.on(new FileStore.Kept(words[0], Long.parseLong(words[1])));
            }
        }
    }

    private interface Act {
        void on(FileStore.Kept file) throws IOException;
    }
}
