package org.khet;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.database.Database;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What modules show, for a command: only the classes behind it are made, nothing of the web application. */
final class Standalone implements AutoCloseable {

    private final GenericApplicationContext context;

    private Standalone(GenericApplicationContext context) {
        this.context = context;
    }

    /** All that these contracts stand for, on that database and data directory. */
    static Standalone on(Database database, Path data, Class<?>... contracts) {
        var context = new GenericApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("command", Map.of("khet.data", data.toString())));
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
        var source = database.source();
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(source)));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(AuditTrail.class);
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        for (var contract : contracts) {
            scanner.addIncludeFilter(new AssignableTypeFilter(contract));
        }
        scanner.scan(Standalone.class.getPackageName());
        context.refresh();
        return new Standalone(context);
    }

    <T> T one(Class<T> contract) {
        return context.getBean(contract);
    }

    <T> List<T> all(Class<T> contract) {
        return context.getBeanProvider(contract).orderedStream().toList();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Nothing is logged before the server sets up its log: a command's output is its own. */
    static void quiet() {
        LoggingSystem.get(Standalone.class.getClassLoader()).beforeInitialize();
    }
}
