package org.khet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.khet.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationsTest {

    @Test
    void a_module_comes_after_those_it_may_use() {
        assertThat(ModuleOrder.of(Set.of("correspondence", "files", "office")))
                .containsExactly("office", "files", "correspondence");
        assertThat(ModuleOrder.ofMigrations()).contains("office", "files", "correspondence");
    }

    @Test
    void an_empty_database_is_migrated_and_a_second_time_left_as_it_is() {
        var database = TestDatabase.fresh();
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        var flyway = Flyway.configure().dataSource(source).load();
        new Migrations().migrate(flyway);
        assertThatCode(() -> new Migrations().migrate(flyway)).doesNotThrowAnyException();

        var ids = JdbcClient.create(source)
                .sql("select platform.uuidv7()::text from generate_series(1, 100)")
                .query(String.class)
                .list();
        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.charAt(14) == '7');
    }
}
