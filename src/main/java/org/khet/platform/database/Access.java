package org.khet.platform.database;

import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How the PostgreSQL of a data directory is reached: kept in the directory, readable by its owner alone.
 *
 * @param ownerPassword of the superuser {@code postgres}
 * @param password of {@code khet}, who owns the database of that name and nothing else
 */
record Access(int port, String ownerPassword, String password) {

    Database database(@Nullable EmbeddedPostgres server) {
        return new Database(url("khet"), "khet", password, server);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Properties toProperties() {
        var properties = new Properties();
        properties.setProperty("port", String.valueOf(port));
        properties.setProperty("postgres.password", ownerPassword);
        properties.setProperty("khet.password", password);
        return properties;
    }

    static Access of(Properties properties) {
        return new Access(
                Integer.parseInt(properties.getProperty("port")),
                properties.getProperty("postgres.password"),
                properties.getProperty("khet.password"));
    }
}
