package org.khet.platform.database;

import java.util.stream.Stream;
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
        of(flyway).forEach(module -> module.flyway().migrate());
        OfficeRole.giveRights(flyway.getConfiguration().getDataSource());
    }

    /** Each module's own migrations, in their order. */
    static Stream<Module> of(Flyway flyway) {
        return Stream.concat(
                Stream.of(module(flyway, PLATFORM, "flyway_schema_history")),
                ModuleOrder.ofMigrations().stream()
                        .map(module -> module(flyway, module, "flyway_schema_history_" + module)));
    }

    private static Module module(Flyway flyway, String folder, String history) {
        // The histories lie in one schema, which is therefore not empty when a module first comes: begin at nought.
        return new Module(
                folder,
                Flyway.configure()
                        .configuration(flyway.getConfiguration())
                        .locations("classpath:db/migration/" + folder)
                        .table(history)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load());
    }

    record Module(String folder, Flyway flyway) {}
}
