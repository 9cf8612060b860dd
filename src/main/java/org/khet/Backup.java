package org.khet;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.khet.platform.backup.BackingUp;
import org.khet.platform.backup.FileStore;
import org.khet.platform.web.Texts;
import picocli.CommandLine;

/** Takes a backup while Khet works; where it lies is the last line. */
@CommandLine.Command(name = "backup", resourceBundle = "messages.khet", mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {

    @CommandLine.Mixin
    private final Place place = new Place();

    @CommandLine.Parameters(paramLabel = "DIR", descriptionKey = "backup")
    private Path directory = Path.of("");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var err = spec.commandLine().getErr();
        try (var database = place.reach();
                var standalone = Standalone.on(database, place.data(), FileStore.class)) {
            var done = new BackingUp(standalone.one(FileStore.class), err::println).take(database, directory);
            done.missing().forEach(sha256 -> err.println(Texts.text("khet.backup.missing", sha256)));
            err.println(Texts.text("khet.backup.done", Long.toString(done.rows()), Long.toString(done.files())));
            spec.commandLine().getOut().println(done.directory());
            return done.missing().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }
}
