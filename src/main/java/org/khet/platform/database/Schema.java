package org.khet.platform.database;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Which migrations a database has seen, and which this Khet brings: each as {@code module/script checksum}, in order. */
public final class Schema {

    private Schema() {}

    /** Those the database has seen. */
    public static List<String> applied(DataSource database) {
        return Migrations.of(configured(database))
                .flatMap(module -> names(module.folder(), module.flyway().info().applied()))
                .sorted()
                .toList();
    }

    /** Those this Khet brings to an empty database. */
    public static List<String> brought(DataSource empty) {
        return Migrations.of(configured(empty))
                .flatMap(module -> names(module.folder(), module.flyway().info().all()))
                .sorted()
                .toList();
    }

    /** Brings an empty database up to date. */
    public static void migrate(DataSource empty) {
        new Migrations().migrate(configured(empty));
    }

    private static Stream<String> names(String folder, MigrationInfo... migrations) {
        return Arrays.stream(migrations)
                .filter(migration -> migration.getScript().endsWith(".sql"))
                .map(migration -> folder + "/" + migration.getScript() + " " + migration.getChecksum());
    }

    private static Flyway configured(DataSource database) {
        return Flyway.configure().dataSource(database).load();
    }
}
