package org.khet.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/** The rows of a table as a file: PostgreSQL's own text format, which every version reads, compressed. */
final class TableCopy {

    private static final int BUFFER = 64 * 1024;

    private TableCopy() {}

    static Manifest.Table out(Connection snapshot, Catalog.Table table, Path backup) throws IOException, SQLException {
        var file = backup.resolve(new Manifest.Table(table.name(), table.columns(), 0, "").file());
        var digest = HashedCopy.sha256();
        long rows;
        try (var disk = new DigestOutputStream(Files.newOutputStream(file), digest);
                var packed = new GZIPOutputStream(disk, BUFFER)) {
            rows = snapshot.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select " + table.columns() + " from " + table.name() + ") to stdout", packed);
        }
        BackupDirectory.force(file);
        return new Manifest.Table(
                table.name(), table.columns(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** How many rows came in. */
    static long in(Connection connection, Manifest.Table table, Path backup) throws IOException, SQLException {
        try (var rows = new GZIPInputStream(Files.newInputStream(backup.resolve(table.file())), BUFFER)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.name() + " (" + table.columns() + ") from stdin", rows);
        }
    }
}
