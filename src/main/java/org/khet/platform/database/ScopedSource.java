package org.khet.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections by the {@link RowScope}: the owner's where all rows may be seen, else one that works as {@link OfficeRole} and
 * says which office. What a connection last said is remembered, so that the connections of a server with one office say it
 * once in their lives.
 */
final class ScopedSource extends DelegatingDataSource {

    private final HikariDataSource ofOffices;
    private final HikariDataSource ofOwner;
    private final Map<PGConnection, UUID> said = Collections.synchronizedMap(new WeakHashMap<>());

    ScopedSource(HikariDataSource ofOffices, HikariDataSource ofOwner) {
        super(ofOffices);
        this.ofOffices = ofOffices;
        this.ofOwner = ofOwner;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var office = RowScope.office();
        return office == null ? ofOwner.getConnection() : of(office, ofOffices.getConnection());
    }

    /** No user of the application's chooses another role. */
    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("connections are taken by whose rows they are for");
    }

    private Connection of(UUID office, Connection connection) throws SQLException {
        var physical = connection.unwrap(PGConnection.class);
        if (office.equals(said.get(physical))) {
            return connection;
        }
        said.remove(physical);
        try {
            say(office, connection);
        } catch (SQLException | RuntimeException e) {
            ofOffices.evictConnection(connection);
            throw e;
        }
        said.put(physical, office);
        return connection;
    }

    // The pool hands out connections that commit by themselves: no rollback takes it back.
    private static void say(UUID office, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('khet.office', ?, false)")) {
            statement.setString(1, office.toString());
            statement.execute();
        }
    }
}
