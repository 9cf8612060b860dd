package org.khet.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own directory: made once, started, stopped. */
final class Cluster {

    private static final String MINUTE = "60";

    private final DataDirectory directory;
    private final Path programs;
    private final Path home;

    Cluster(DataDirectory directory, Path programs) {
        this.directory = directory;
        this.programs = programs;
        this.home = directory.cluster();
    }

    void start(Settings settings) {
        try {
            if (!Files.exists(home)) {
                create();
            }
            stopWhatWasLeft();
            Files.deleteIfExists(startLog());
            configure(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (control("start", "--wait", "--timeout", MINUTE, "--log", startLog().toString()) != 0) {
            throw new DatabaseRefused("not-started", startLog(), lastLines());
        }
    }

    void stop() {
        if (control("stop", "--wait", "--timeout", MINUTE, "--mode", "fast") != 0) {
            control("stop", "--wait", "--timeout", MINUTE, "--mode", "immediate");
        }
    }

    // Made under another name: a first start that was cut short leaves nothing that looks whole.
    private void create() throws IOException {
        var part = directory.root().resolve("database.part");
        FileSystemUtils.deleteRecursively(part);
        var secret = directory.secret("initdb.secret", directory.access().ownerPassword());
        var exit = Command.run(
                directory.root(),
                startLog(),
                programs.resolve("bin/initdb"),
                "--pgdata=" + part,
                "--username=postgres",
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-instructions");
        Files.delete(secret);
        if (exit != 0) {
            throw new DatabaseRefused("not-started", startLog(), lastLines());
        }
        Files.writeString(part.resolve("postgresql.conf"), "include 'khet.conf'\ninclude 'local.conf'\n");
        Files.writeString(part.resolve("local.conf"), "# Settings of your own: they win over those of Khet.\n");
        Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private void configure(Settings settings) throws IOException {
        try (var resource = Cluster.class.getResourceAsStream(settings.resource())) {
            if (resource == null) {
                throw new IllegalStateException(settings.resource());
            }
            var text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    home.resolve("khet.conf"),
                    text + "port = " + directory.access().port() + "\nlog_directory = '" + directory.log() + "'\n");
        }
    }

    // PostgreSQL outlives a Khet that was killed: it is asked to finish, so that this start has its own settings.
    private void stopWhatWasLeft() throws IOException {
        var pidFile = home.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var process = ProcessHandle.of(pid);
        if (process.isEmpty()) {
            return; // PostgreSQL itself clears a file whose process is gone, after looking for its children.
        }
        if (process.get().info().command().orElse("").contains("/bin/postgres")) {
            stop();
        } else {
            Files.delete(pidFile); // The number now belongs to another program, as happens after a restart.
        }
    }

    private int control(String... arguments) {
        var words = new ArrayList<>(List.of("--pgdata=" + home));
        words.addAll(List.of(arguments));
        return Command.run(directory.root(), startLog(), programs.resolve("bin/pg_ctl"), words.toArray(new String[0]));
    }

    private Path startLog() {
        return directory.log().resolve("start.log");
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(startLog());
            return lines.stream().skip(Math.max(0, lines.size() - 8)).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
