package org.khet.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The role that works for an office: it signs in nowhere, owns nothing and sees the rows of the office its connection names.
 * Whoever owns the tables may become it, and not the other way round.
 */
final class OfficeRole {

    static final String NAME = "khet_office";

    private OfficeRole() {}

    /** After all migrations: puts every table behind the lock and gives the role what it needs. */
    static void giveRights(DataSource database) {
        JdbcClient.create(database)
                .sql("select platform.keep_offices_apart(:role)")
                .param("role", NAME)
                .query((row, n) -> NAME)
                .single();
    }

    /** Makes it where whoever connects may; else says what the administrator of the database has to do. */
    static void check(Connection connection) throws SQLException {
        check(connection, NAME);
    }

    static void check(Connection connection, String role) throws SQLException {
        var user = connection.getMetaData().getUserName();
        if (!can(connection, "set role " + role)) {
            can(connection, "create role " + role + " nologin");
            can(connection, "grant " + role + " to current_user");
            if (!can(connection, "set role " + role)) {
                throw new DatabaseRefused("no-office-role", role, quoted(connection, user));
            }
        }
        can(connection, "reset role");
        if (seesAll(connection, role)) {
            throw new DatabaseRefused("office-role-sees-all", role, quoted(connection, user));
        }
    }

    private static boolean can(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private static boolean seesAll(Connection connection, String role) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select rolsuper or rolbypassrls or pg_has_role(rolname, current_user, 'MEMBER') from pg_roles
                where rolname = ?""")) {
            statement.setString(1, role.toLowerCase(Locale.ROOT));
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static String quoted(Connection connection, String user) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.enquoteIdentifier(user, false);
        }
    }
}
