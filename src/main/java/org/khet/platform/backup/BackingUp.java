package org.khet.platform.backup;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.khet.platform.database.Database;
import org.khet.platform.database.Schema;
import org.khet.platform.thai.ThaiDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Takes a backup while Khet works: the rows as they were at one moment, in one transaction that writes nothing and that
 * nobody waits for, and the files those rows name. Files are stored before the rows that name them and never change, so
 * those of the moment are all there.
 */
public final class BackingUp {

    private final FileStore store;
    private final Consumer<String> progress;

    /**
     * Prepares it.
     *
     * @param progress is told every step in a sentence
     */
    public BackingUp(FileStore store, Consumer<String> progress) {
        this.store = store;
        this.progress = progress;
    }

    /**
     * What was saved.
     *
     * @param directory of this backup
     * @param newFiles files that no backup there had before
     * @param missing hashes of files the store did not have, or not whole
     */
    public record Done(Path directory, long rows, long files, long newFiles, List<String> missing) {}

    /** Puts a new backup beside those already there. */
    public Done take(Database database, Path directory) throws IOException, SQLException {
        try (var backups = BackupDirectory.hold(directory);
                var connection = database.connect()) {
            var schema = Schema.applied(database.source());
            var part = backups.begin();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            var snapshot = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var taken = OffsetDateTime.now(ThaiDate.ZONE).toString();
            // Behind row-level security a backup would lack rows and not know it.
            snapshot.sql("set local row_security = off").update();
            var tables = tables(connection, snapshot, part);
            var files = new FilesOut(store, backups.files(), progress);
            var list = files.copy(snapshot, part);
            var manifest = new Manifest(Manifest.FORMAT, taken, schema, tables, list, files.missing());
            manifest.write(part);
            return new Done(backups.finish(part), manifest.rows(), list.count(), files.copied(), manifest.missing());
        }
    }

    private List<Manifest.Table> tables(Connection connection, JdbcClient snapshot, Path part)
            throws IOException, SQLException {
        var tables = new ArrayList<Manifest.Table>();
        for (var table : Catalog.tables(snapshot)) {
            var copied = TableCopy.out(connection, table, part);
            progress.accept(text("platform.backup.table", copied.name(), Long.toString(copied.rows())));
            tables.add(copied);
        }
        return tables;
    }
}
