package org.khet.drafting.internal.upload;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * LibreOffice as it is installed on this machine: a program of its own with a profile of its own for each run, so that what
 * goes wrong with a stranger's file goes wrong elsewhere; killed when its time is up.
 */
final class Soffice {

    private final @Nullable Path program;
    private final Duration patience;

    Soffice(@Nullable Path program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    /** Looks for it on the path. */
    static Soffice installed(Duration patience) {
        return new Soffice(onPath("soffice").or(() -> onPath("libreoffice")).orElse(null), patience);
    }

    boolean there() {
        return program != null;
    }

    /**
     * Makes a PDF of a document.
     *
     * @param into an empty directory of the caller's, where it works
     * @throws IOException when it fails, makes none, or takes too long
     */
    Path pdf(Path document, Path into) throws IOException {
        var command = List.of(
                String.valueOf(program),
                "-env:UserInstallation=" + into.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "pdf",
                "--outdir",
                into.toString(),
                document.toString());
        run(command, into);
        var name = String.valueOf(document.getFileName()).replaceFirst("\\.[^.]*$", "") + ".pdf";
        var made = into.resolve(name);
        if (!Files.exists(made)) {
            throw new IOException("it made no PDF");
        }
        return made;
    }

    private void run(List<String> command, Path into) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(into.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("takes too long");
            }
            if (process.exitValue() != 0) {
                throw new IOException("ends with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        } finally {
            // The script that starts it has children.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    static void clear(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Optional<Path> onPath(String name) {
        var path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(Pattern.quote(File.pathSeparator), -1))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
