package org.khet;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.khet.platform.database.Database;
import picocli.CommandLine;

/** Where Khet keeps its data: a directory, or the database that {@code KHET_DB_URL} names. */
final class Place {

    @CommandLine.Option(names = "--data", paramLabel = "DIR", defaultValue = "./data")
    private Path data = Path.of("data");

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    /** For the server: nobody else works there as long as it is open. */
    Database open() {
        return external().orElseGet(() -> Database.start(data()));
    }

    /** For a command beside the server: it may be running, or not. */
    Database reach() {
        return external().orElseGet(() -> Database.reach(data()));
    }

    private static Optional<Database> external() {
        Map<String, String> set = System.getenv();
        var url = set.getOrDefault("KHET_DB_URL", "");
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(Database.external(
                        url, set.getOrDefault("KHET_DB_USER", "khet"), set.getOrDefault("KHET_DB_PASSWORD", "")));
    }
}
