package org.khet.files.internal.reading;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.platform.thai.ThaiText;

/**
 * Tesseract as it is installed on this machine: a program of its own, so that what goes wrong with a stranger's picture
 * goes wrong elsewhere. One core, low priority, and killed when its time is up.
 */
final class Tesseract {

    private static final Pattern GAP = Pattern.compile(" {4,}");
    private static final Pattern SPACES = Pattern.compile(" {2,3}");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final @Nullable Path program;
    private final @Nullable Path nice;
    private final String languages;

    private Tesseract(@Nullable Path program, @Nullable Path nice, String languages) {
        this.program = program;
        this.nice = nice;
        this.languages = languages;
    }

    /** Looks for it on the path, with Thai. */
    static Tesseract installed() {
        var program = onPath("tesseract");
        if (program.isEmpty()) {
            return new Tesseract(null, null, "");
        }
        var known = listed(program.get());
        return known.contains("tha")
                ? new Tesseract(program.get(), onPath("nice").orElse(null), known.contains("eng") ? "tha+eng" : "tha")
                : new Tesseract(null, null, "");
    }

    /** As on a machine without it. */
    static Tesseract none() {
        return new Tesseract(null, null, "");
    }

    boolean there() {
        return program != null;
    }

    /**
     * Reads a picture of a page.
     *
     * @throws IOException when it fails, or takes too long
     */
    String read(byte[] png) throws IOException {
        var picture = Files.createTempFile("khet-page-", ".png");
        var text = Files.createTempFile("khet-page-", ".txt");
        try {
            Files.write(picture, png);
            run(command(picture), text, PATIENCE);
            return mended(Files.readString(text, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(picture);
            Files.deleteIfExists(text);
        }
    }

    private List<String> command(Path picture) {
        var command = new ArrayList<String>();
        if (nice != null) {
            command.addAll(List.of(nice.toString(), "-n", "10"));
        }
        command.add(String.valueOf(program));
        // One block, line by line, with the gaps between columns: a letter's head is read across.
        command.addAll(List.of(picture.toString(), "stdout", "-l", languages, "--psm", "6"));
        command.addAll(List.of("-c", "preserve_interword_spaces=1"));
        return command;
    }

    private static void run(List<String> command, Path output, Duration patience) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("OMP_THREAD_LIMIT", "1"));
        var process = builder.start();
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("takes too long");
            }
            if (process.exitValue() != 0) {
                throw new IOException("ends with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String mended(String text) {
        return text.strip()
                .lines()
                .map(line -> GAP.matcher(line.strip()).replaceAll("\t"))
                .map(line -> ThaiText.mend(SPACES.matcher(line).replaceAll(" ")))
                .filter(line -> !line.isBlank())
                .reduce((one, next) -> one + "\n" + next)
                .orElse("");
    }

    private static List<String> listed(Path program) {
        try {
            var list = Files.createTempFile("khet-languages-", ".txt");
            try {
                run(List.of(program.toString(), "--list-langs"), list, Duration.ofSeconds(10));
                return Files.readAllLines(list);
            } finally {
                Files.deleteIfExists(list);
            }
        } catch (IOException broken) {
            return List.of();
        } catch (UncheckedIOException broken) {
            return List.of();
        }
    }

    private static Optional<Path> onPath(String name) {
        var path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(Pattern.quote(File.pathSeparator), -1))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, name.toLowerCase(Locale.ROOT)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
