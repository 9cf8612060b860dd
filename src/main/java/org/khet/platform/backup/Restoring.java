package org.khet.platform.backup;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.khet.platform.database.Database;
import org.khet.platform.database.Schema;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings a backup into an empty database: everything is looked at first, files come before the rows that name them, and
 * the rows come in one transaction, so that a restore that is cut short leaves an empty database that can be asked again.
 */
public final class Restoring {

    private final FileStore store;
    private final Consumer<String> progress;

    /**
     * Prepares it.
     *
     * @param progress is told every step in a sentence
     */
    public Restoring(FileStore store, Consumer<String> progress) {
        this.store = store;
        this.progress = progress;
    }

    /**
     * What came in.
     *
     * @param backup the one that was brought in
     * @param missing hashes of files that were gone when the backup was made
     */
    public record Done(Path backup, long rows, long files, List<String> missing) {}

    /**
     * Brings in the backup of that directory, or the newest in it.
     *
     * @throws BackupRefused when it is broken, incomplete or of another version, or the database not empty
     */
    public Done bring(Path directory, Database database) throws IOException, SQLException {
        var backup = BackupDirectory.newest(directory);
        var manifest = Manifest.read(backup);
        progress.accept(text("platform.backup.from", backup, manifest.taken()));
        checkVersion(manifest, database);
        checkEmpty(JdbcClient.create(database.source()));
        new FilesIn(store, backup, progress).check(manifest);
        Schema.migrate(database.source());
        var files = new FilesIn(store, backup, progress).bring(manifest);
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            load(connection, manifest, backup);
            connection.commit();
        }
        JdbcClient.create(database.source()).sql("analyze").update();
        return new Done(backup, manifest.rows(), files, manifest.missing());
    }

    private static void checkVersion(Manifest manifest, Database database) {
        var ours = new TreeSet<>(Schema.brought(database.source()));
        var other = new TreeSet<>(ours);
        other.removeAll(manifest.schema());
        var theirs = new TreeSet<>(manifest.schema());
        theirs.removeAll(ours);
        if (!theirs.isEmpty() || !other.isEmpty()) {
            throw new BackupRefused("version", theirs.isEmpty() ? other.getFirst() : theirs.getFirst());
        }
    }

    private static void checkEmpty(JdbcClient jdbc) {
        for (var table : Catalog.tables(jdbc)) {
            var any = jdbc.sql("select exists (select from " + table.name() + ")")
                    .query(Boolean.class)
                    .single();
            if (any) {
                throw new BackupRefused("not-empty", table.name());
            }
        }
    }

    private void load(Connection connection, Manifest manifest, Path backup) throws IOException, SQLException {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        jdbc.sql("set local row_security = off").update();
        var tables = Catalog.tables(jdbc);
        for (var table : tables) {
            // Nobody else writes, and what our triggers do to new rows was done when these were new.
            jdbc.sql("lock table " + table.name() + " in access exclusive mode").update();
            jdbc.sql("alter table " + table.name() + " disable trigger user").update();
        }
        checkEmpty(jdbc);
        for (var table : tables) {
            load(connection, table, manifest, backup);
        }
        for (var table : tables) {
            jdbc.sql("alter table " + table.name() + " enable trigger user").update();
        }
    }

    private void load(Connection connection, Catalog.Table table, Manifest manifest, Path backup)
            throws IOException, SQLException {
        var kept = manifest.tables().stream()
                .filter(one -> one.name().equals(table.name()) && one.columns().equals(table.columns()))
                .findFirst()
                .orElseThrow(() -> new BackupRefused("table-gone", backup, table.name()));
        if (TableCopy.in(connection, kept, backup) != kept.rows()) {
            throw new BackupRefused("rows", backup.resolve(kept.file()), Long.toString(kept.rows()));
        }
        progress.accept(text("platform.backup.table", kept.name(), Long.toString(kept.rows())));
    }
}
