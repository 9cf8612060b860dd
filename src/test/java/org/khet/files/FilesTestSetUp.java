package org.khet.files;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.khet.platform.secret.Secrets;
import org.khet.support.TestDatabase;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The files module alone, on a real database and a real directory. */
@TestConfiguration // not found by the scan of the whole application
@ComponentScan("org.khet.files")
@EnableTransactionManagement
public class FilesTestSetUp implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        TestPropertyValues.of("khet.data=" + TestDatabase.directory(), "khet.files.max-size=3MB")
                .applyTo(context);
    }

    @Bean
    DataSource dataSource() {
        var database = TestDatabase.fresh();
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        migrate(source, "__root");
        migrate(source, "files");
        return source;
    }

    private static void migrate(DataSource source, String module) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/" + module)
                .table("flyway_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    @Bean
    Secrets secrets() {
        return Secrets.of(TestDatabase.directory().resolve("khet.key"));
    }

    @Bean
    JdbcClient jdbc(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    TransactionTemplate inTransaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
