package org.khet.platform.backup;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies the files of one backup, those that no backup before it has, and lists them all. */
final class FilesOut {

    private static final int TOLD_EVERY = 1_000;

    private final FileStore store;
    private final FileShelf shelf;
    private final Consumer<String> progress;
    private final List<String> missing = new ArrayList<>();
    private long count;
    private long bytes;
    private long copied;

    FilesOut(FileStore store, FileShelf shelf, Consumer<String> progress) {
        this.store = store;
        this.shelf = shelf;
        this.progress = progress;
    }

    /** Files the store did not have, or not whole. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** How many were new. */
    long copied() {
        return copied;
    }

    Manifest.FileList copy(JdbcClient snapshot, Path backup) throws IOException {
        var file = backup.resolve(Manifest.FileList.NAME);
        var digest = HashedCopy.sha256();
        try (var disk = new DigestOutputStream(Files.newOutputStream(file), digest);
                var list = new PrintStream(new GZIPOutputStream(disk), false, StandardCharsets.US_ASCII)) {
            store.each(snapshot, kept -> {
                copy(kept);
                list.println(kept.sha256() + " " + kept.size());
            });
            if (list.checkError()) {
                throw new IOException(file.toString());
            }
        }
        BackupDirectory.force(file);
        tell();
        return new Manifest.FileList(count, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private void copy(FileStore.Kept file) {
        try {
            if (!shelf.has(file)) {
                copyNew(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes += Math.max(0, file.size());
        if (++count % TOLD_EVERY == 0) {
            tell();
        }
    }

    private void copyNew(FileStore.Kept file) throws IOException {
        try (var in = store.open(file.sha256())) {
            shelf.put(file, in);
            copied++;
        } catch (NoSuchFileException | FileStore.Damaged e) {
            missing.add(file.sha256());
        }
    }

    private void tell() {
        progress.accept(text("platform.backup.files", Long.toString(count), Long.toString(copied)));
    }
}
