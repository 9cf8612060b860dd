package org.khet.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL in a data directory, up from {@link #start} to {@link #close}. It does not die with this process: the
 * next start finds what was left running, stops it in good order and goes on from there.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final DataDirectory directory;
    private final Cluster cluster;
    private final FileLock lock;

    private EmbeddedPostgres(DataDirectory directory, Cluster cluster, FileLock lock) {
        this.directory = directory;
        this.cluster = cluster;
        this.lock = lock;
    }

    static EmbeddedPostgres start(Path data, Settings settings) {
        return start(new DataDirectory(data), data.resolve("postgresql"), settings);
    }

    /** For tests: fast, checked for nothing, its programs shared between runs. */
    public static EmbeddedPostgres startPassing(Path data, Path programs) {
        return start(new DataDirectory(data), programs, Settings.passing());
    }

    private static EmbeddedPostgres start(DataDirectory directory, Path programs, Settings settings) {
        directory.create();
        var lock = hold(directory);
        try {
            var cluster = new Cluster(directory, Programs.unpacked(programs.toAbsolutePath()));
            cluster.start(settings);
            var server = new EmbeddedPostgres(directory, cluster, lock);
            server.createDatabase();
            return server;
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /** The database of the application. */
    public Database database() {
        return directory.access().database(this);
    }

    /** Rights over the whole server: for tests that make databases of their own. */
    public Database owner() {
        var access = directory.access();
        return new Database(access.url("postgres"), "postgres", access.ownerPassword(), this);
    }

    @Override
    public void close() {
        if (lock.isValid()) {
            cluster.stop();
            release(lock);
        }
    }

    private void createDatabase() {
        var owner = owner();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            if (!found(statement, "select 1 from pg_database where datname = 'khet'")) {
                statement.execute("drop role if exists khet");
                statement.execute(
                        "create role khet login password '" + directory.access().password() + "'");
                statement.execute("create database khet owner khet");
            }
            if (!found(statement, "select 1 from pg_roles where rolname = '" + OfficeRole.NAME + "'")) {
                statement.execute("create role " + OfficeRole.NAME + " nologin");
            }
            statement.execute("grant " + OfficeRole.NAME + " to khet");
        } catch (SQLException e) {
            throw new DatabaseRefused("not-reached", owner.url(), String.valueOf(e.getMessage()));
        }
    }

    private static boolean found(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private static FileLock hold(DataDirectory directory) {
        try {
            @Nullable FileLock lock = directory.lock();
            if (lock == null) {
                throw new DatabaseRefused("in-use", directory.root());
            }
            return lock;
        } catch (IOException e) {
            throw new DatabaseRefused("directory", directory.root(), String.valueOf(e.getMessage()));
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
