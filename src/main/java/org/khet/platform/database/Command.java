package org.khet.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs one of PostgreSQL's programs and waits for it. PostgreSQL refuses to run as root, so root runs it in a user
 * namespace of its own, where it is nobody in particular and the files are still its own.
 */
final class Command {

    private static final List<String> PREFIX = isRoot() ? List.of("unshare", "--user") : List.of();

    private Command() {}

    /** Exit code; what the program says goes to {@code log}. */
    static int run(Path directory, Path log, Path program, String... arguments) {
        var words = new ArrayList<>(PREFIX);
        words.add(program.toString());
        words.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(words)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
