package org.khet.platform.database;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings every module's schema up to date, each with a history of its own, a module after those it may use: the order is
 * the one the modules declare, so that a foreign key never runs ahead of its table.
 */
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final String PLATFORM = "__root";

    @Override
    public void migrate(Flyway flyway) {
        migrate(flyway, PLATFORM, "flyway_schema_history");
        for (var module : ModuleOrder.ofMigrations()) {
            migrate(flyway, module, "flyway_schema_history_" + module);
        }
    }

    private static void migrate(Flyway flyway, String folder, String history) {
        // The histories lie in one schema, which is therefore not empty when a module first comes: begin at nought.
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/" + folder)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
