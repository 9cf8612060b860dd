package org.khet;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.khet.platform.backup.FileStore;
import org.khet.platform.backup.Restoring;
import org.khet.platform.web.Texts;
import picocli.CommandLine;

/** Brings a backup into an empty database, the one that comes along or the one of {@code KHET_DB_URL}. */
@CommandLine.Command(name = "restore", resourceBundle = "messages.khet", mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {

    @CommandLine.Mixin
    private final Place place = new Place();

    @CommandLine.Parameters(paramLabel = "DIR", descriptionKey = "restore")
    private Path directory = Path.of("");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var err = spec.commandLine().getErr();
        try (var database = place.open();
                var standalone = Standalone.on(database, place.data(), FileStore.class)) {
            var done = new Restoring(standalone.one(FileStore.class), err::println).bring(directory, database);
            done.missing().forEach(sha256 -> err.println(Texts.text("khet.restore.missing", sha256)));
            err.println(Texts.text("khet.restore.done", Long.toString(done.rows()), Long.toString(done.files())));
            return CommandLine.ExitCode.OK;
        }
    }
}
