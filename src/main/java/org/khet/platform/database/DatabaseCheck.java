package org.khet.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database that loses what it confirmed, cannot find Thai or keep offices apart, is refused before anything is written to it. */
final class DatabaseCheck {

    private static final int OLDEST = 15;

    private DatabaseCheck() {}

    static void check(Database database, boolean lasting) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
                throw new DatabaseRefused("too-old", connection.getMetaData().getDatabaseProductVersion());
            }
            if (lasting) {
                keepsWhatItConfirmed(connection);
            }
            findsThai(connection);
            OfficeRole.check(connection);
        } catch (SQLException e) {
            throw new DatabaseRefused("not-reached", database.url(), String.valueOf(e.getMessage()));
        }
    }

    private static void keepsWhatItConfirmed(Connection connection) throws SQLException {
        for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            if ("off".equals(ask(connection, "select current_setting('" + setting + "')"))) {
                throw new DatabaseRefused("loses-data", setting);
            }
        }
    }

    // With LC_CTYPE=C pg_trgm takes Thai letters for punctuation: search would find nothing and say nothing.
    private static void findsThai(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
        } catch (SQLException e) {
            throw new DatabaseRefused("no-trigrams", String.valueOf(e.getMessage()));
        }
        // ขออนุมัติ, spelt in code points: no Thai in code.
        var trigrams = ask(connection, """
                select cardinality(show_trgm(U&'\\0E02\\0E2D\\0E2D\\0E19\\0E38\\0E21\\0E31\\0E15\\0E34'))""");
        if ("0".equals(trigrams) || !"UTF8".equals(ask(connection, "show server_encoding"))) {
            throw new DatabaseRefused("no-thai");
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
