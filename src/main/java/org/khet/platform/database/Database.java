package org.khet.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database Khet works on: reached and checked, or brought up by us and then stopped on {@link #close}.
 *
 * @param url JDBC address
 * @param server the PostgreSQL of our own, null when someone else runs it
 */
public record Database(
        String url, String user, String password, @Nullable EmbeddedPostgres server) implements AutoCloseable {

    /**
     * Someone else's PostgreSQL, 15 or newer.
     *
     * @throws DatabaseRefused when it cannot be reached or cannot keep a register
     */
    public static Database external(String url, String user, String password) {
        return checked(new Database(url, user, password, null));
    }

    /**
     * The PostgreSQL of a data directory, started for this process alone.
     *
     * @throws DatabaseRefused when another Khet works there, or PostgreSQL does not come up
     */
    public static Database start(Path data) {
        var server = EmbeddedPostgres.start(data, Settings.lasting());
        try {
            return checked(server.database());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * The PostgreSQL of a data directory: the one that runs there, or started for as long as this is open.
     *
     * @throws DatabaseRefused when no Khet ever worked there
     */
    public static Database reach(Path data) {
        var directory = new DataDirectory(data);
        if (!directory.isWritten()) {
            throw new DatabaseRefused("no-data", directory.root());
        }
        return directory.isInUse() ? checked(directory.access().database(null)) : start(data);
    }

    /** A new connection at each asking, for what works beside the application. */
    public DataSource source() {
        return new DriverManagerDataSource(url, user, password);
    }

    /** A connection for the caller to close. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static Database checked(Database database) {
        DatabaseCheck.check(database, true);
        return database;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
