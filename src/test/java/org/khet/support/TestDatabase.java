package org.khet.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.khet.platform.database.Database;
import org.khet.platform.database.EmbeddedPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * One real PostgreSQL for the whole test run, fast and forgetful; every Spring context, and everyone who asks, gets a
 * database of its own on it.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** A new, empty database owned by its user. */
    public static Database fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        asOwner("create database " + name + " owner khet");
        var khet = Running.SERVER.database();
        return new Database(khet.url().replaceFirst("/khet$", "/" + name), khet.user(), khet.password(), null);
    }

    /** A new directory below target, gone when the tests end. */
    public static Path directory() {
        try {
            return Files.createTempDirectory(Running.HOME, "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a statement as the superuser of the server. */
    public static void asOwner(String sql) {
        var owner = Running.SERVER.owner();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where PostgreSQL's programs are unpacked once for all test runs. */
    public static Path programs() {
        return Path.of("target/postgresql").toAbsolutePath();
    }

    private static final class Running {
        static final Path HOME =
                Path.of("target/test-" + ProcessHandle.current().pid()).toAbsolutePath();
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            FileSystemUtils.deleteRecursively(HOME.toFile());
            var server = EmbeddedPostgres.startPassing(HOME.resolve("server"), programs());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                FileSystemUtils.deleteRecursively(HOME.toFile());
            }));
            return server;
        }
    }

    /** Gives a Spring context its own database and data directory. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = fresh();
            TestPropertyValues.of(
                            "khet.db.url=" + database.url(),
                            "khet.db.user=" + database.user(),
                            "khet.db.password=" + database.password(),
                            "khet.db.passing=true",
                            "khet.audit.seal-every=0s", // tests seal when they mean to
                            "khet.data=" + directory(),
                            "spring.test.print-condition-evaluation-report=false")
                    .applyTo(context);
        }
    }
}
