package org.khet;

import java.time.Clock;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.database.Database;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What a module shows, for a command: only the class behind it is made, nothing of the web application. */
final class Standalone {

    private Standalone() {}

    static <T> T of(Class<T> contract, Database database) {
        var context = new GenericApplicationContext();
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(source)));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(AuditTrail.class);
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(contract));
        scanner.scan(contract.getPackageName() + ".internal");
        context.refresh();
        return context.getBean(contract);
    }

    /** Nothing is logged before the server sets up its log: a command's output is its own. */
    static void quiet() {
        LoggingSystem.get(Standalone.class.getClassLoader()).beforeInitialize();
    }
}
