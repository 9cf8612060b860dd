package org.khet;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.khet.platform.database.Database;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;

/** Runs Khet until it is told to stop. */
@CommandLine.Command(name = "serve", resourceBundle = "messages.khet", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    @CommandLine.Mixin
    private final Place place = new Place();

    @CommandLine.Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port;

    @CommandLine.Option(names = "--empty")
    private boolean empty;

    @Override
    public Integer call() throws InterruptedException {
        checkPort();
        var database = place.open();
        try {
            application(database).run(settings());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        Thread.currentThread().join(); // Ctrl-C and SIGTERM stop it, in good order, by Spring's shutdown hook.
        return CommandLine.ExitCode.OK;
    }

    private String[] settings() {
        var settings = new ArrayList<>(
                List.of("--server.port=" + port, "--khet.data=" + place.data(), "--khet.empty=" + empty));
        // Health and numbers on a port of their own, which the machine alone reaches unless an address is named.
        var management = System.getenv().getOrDefault("KHET_MANAGEMENT_PORT", "");
        if (!management.isEmpty()) {
            settings.add("--management.server.port=" + management);
            settings.add("--management.server.address="
                    + System.getenv().getOrDefault("KHET_MANAGEMENT_ADDRESS", "127.0.0.1"));
        }
        return settings.toArray(String[]::new);
    }

    private static SpringApplication application(Database database) {
        var application = new SpringApplication(Khet.class);
        application.addInitializers(context ->
                ((GenericApplicationContext) context).registerBean("database", Database.class, () -> database));
        return application;
    }

    private void checkPort() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException | IllegalArgumentException e) {
            throw new Commands.Refused("khet.port-taken", String.valueOf(port));
        }
    }
}
