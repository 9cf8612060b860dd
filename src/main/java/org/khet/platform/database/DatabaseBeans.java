package org.khet.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;

/**
 * The database the command line opened; without one, the database of {@code KHET_DB_URL} ({@code khet.db.url}) where it is given, else the PostgreSQL Khet brings with it,
 * in the directory {@code khet.data}.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseBeans {

    @Bean
    @ConditionalOnMissingBean
    Database database(Environment settings) {
        var url = settings.getProperty("khet.db.url", "");
        if (url.isEmpty()) {
            return Database.start(Path.of(settings.getRequiredProperty("khet.data")));
        }
        var user = settings.getProperty("khet.db.user", "khet");
        var password = settings.getProperty("khet.db.password", "");
        return settings.getProperty("khet.db.passing", Boolean.class, false)
                ? new Database(url, user, password, null)
                : Database.external(url, user, password);
    }

    @Bean
    @Primary
    DataSource dataSource(
            @Qualifier("officePool") HikariDataSource officePool, @Qualifier("ownerPool") HikariDataSource ownerPool) {
        return new ScopedSource(officePool, ownerPool);
    }

    /** For what is done for an office. */
    @Bean(defaultCandidate = false)
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource officePool(Database database) {
        var pool = pool("offices", database);
        pool.setConnectionInitSql("set role " + OfficeRole.NAME);
        return pool;
    }

    /** For jobs, for who has yet to sign in, and for sessions, whose ids are nobody's to read. */
    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    @ConfigurationProperties("khet.db.owner")
    HikariDataSource ownerPool(Database database) {
        return pool("owner", database);
    }

    private static HikariDataSource pool(String name, Database database) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        return pool;
    }
}
