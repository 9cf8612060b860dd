package org.khet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.khet.platform.backup.BackupRefused;
import org.khet.platform.database.DatabaseRefused;
import org.khet.platform.web.Texts;
import picocli.CommandLine;

/** Reads the command line. Whatever goes wrong is told in a sentence. */
final class Commands {

    private static final List<String> ABOUT = List.of("--help", "-h", "--version", "-V");

    private Commands() {}

    /** Exit code of the command; {@code serve} when none is named. */
    static int execute(String... args) {
        return new CommandLine(new Khet())
                .setExecutionExceptionHandler((failure, line, parsed) -> tell(failure, line))
                .execute(withDefault(args));
    }

    private static String[] withDefault(String... args) {
        var named = args.length > 0 && (!args[0].startsWith("-") || ABOUT.contains(args[0]));
        return named
                ? args
                : Stream.concat(Stream.of("serve"), Arrays.stream(args)).toArray(String[]::new);
    }

    private static int tell(Exception failure, CommandLine line) {
        line.getErr()
                .println(
                        failure instanceof Refused
                                        || failure instanceof DatabaseRefused
                                        || failure instanceof BackupRefused
                                ? failure.getMessage()
                                : Texts.text("khet.failed", String.valueOf(rootOf(failure))));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }

    /** What a command cannot do, said to the person who called it. */
    static final class Refused extends RuntimeException {
        Refused(String key, Object... args) {
            super(Texts.text(key, args));
        }
    }
}
