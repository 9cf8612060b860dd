package org.khet.correspondence.internal.tray;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.correspondence.internal.tray.DraftRows.Laid;
import org.khet.files.Prepared;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The folder a scanner writes to. What lies in it goes to the tray of the central registry; what lies in a folder below it
 * that is named as a unit, to that unit's. A file is taken by renaming it, so that of several nodes one takes it, and is
 * gone from the folder only when its draft is in the database. What cannot be kept is moved aside and said in the tray.
 */
final class ScannerFolder {

    /** Laid in by no person. */
    static final PersonId SCANNER = new PersonId(new UUID(0, 0));

    private static final Logger LOG = LoggerFactory.getLogger(ScannerFolder.class);
    private static final String MARK = "--";

    private final Path folder;
    private final Path taken;
    private final Path refused;
    private final Duration still;
    private final org.khet.files.Files files;
    private final DraftRows rows;
    private final Office office;
    private final TransactionTemplate transaction;

    /** @param still how long a file must have lain unchanged, since a scanner writes page by page */
    ScannerFolder(
            Path folder,
            Duration still,
            org.khet.files.Files files,
            DraftRows rows,
            Office office,
            TransactionTemplate transaction) {
        this.folder = folder;
        this.taken = folder.resolve(".taken");
        this.refused = folder.resolve("refused");
        this.still = still;
        this.files = files;
        this.rows = rows;
        this.office = office;
        this.transaction = transaction;
    }

    private record Goal(OfficeId office, UnitId unit) {}

    /** Takes what lies there; how many files those were. */
    int empty() throws IOException {
        var offices = office.offices();
        if (offices.size() != 1 || !Files.isDirectory(folder)) {
            return 0;
        }
        Files.createDirectories(taken);
        var of = offices.getFirst();
        int count = again(of);
        var registry = office.units(of, UnitKind.REGISTRY);
        if (!registry.isEmpty()) {
            count += empty(folder, new Goal(of, registry.getFirst().id()));
        }
        for (var unit : office.units(of)) {
            for (var name : List.of(unit.name(), unit.shortName())) {
                var below = folder.resolve(name.replace('/', '-'));
                count += Files.isDirectory(below) ? empty(below, new Goal(of, unit.id())) : 0;
            }
        }
        return count;
    }

    private int empty(Path directory, Goal goal) throws IOException {
        int count = 0;
        for (var file : waiting(directory)) {
            var mine = taken.resolve(UUID.randomUUID() + MARK + goal.unit() + MARK + file.getFileName());
            if (moved(file, mine)) {
                Files.setLastModifiedTime(mine, FileTime.from(Instant.now()));
                lay(mine, goal);
                count++;
            }
        }
        return count;
    }

    /** What a node took and did not finish: another does after some minutes. */
    private int again(OfficeId of) throws IOException {
        int count = 0;
        for (var file : listed(taken, this::abandoned)) {
            var parts = String.valueOf(file.getFileName()).split(MARK, 3);
            var unit = parts.length < 3 ? Optional.<UnitId>empty() : unit(of, parts[1]);
            if (unit.isPresent()) {
                lay(file, new Goal(of, unit.get()));
                count++;
            }
        }
        return count;
    }

    private void lay(Path mine, Goal goal) throws IOException {
        var parts = String.valueOf(mine.getFileName()).split(MARK, 3);
        try {
            if (!rows.came(goal.office(), parts[0])) {
                laid(mine, goal, parts[0], parts[2]);
            }
        } catch (DuplicateKeyException another) {
            LOG.debug("another node laid {} in", parts[2]);
        }
        Files.deleteIfExists(mine);
    }

    private void laid(Path mine, Goal goal, String cameAs, String name) throws IOException {
        try (var bytes = Files.newInputStream(mine)) {
            switch (files.prepare(name, bytes)) {
                case Prepared.Ready ready ->
                    transaction.executeWithoutResult(status -> rows.insert(new Laid(
                            goal.office(),
                            goal.unit(),
                            SCANNER,
                            ready.name(),
                            files.keep(goal.office(), SCANNER, ready),
                            "",
                            cameAs)));
                case Prepared.Refused no -> {
                    Files.createDirectories(refused);
                    Files.copy(mine, refused.resolve(cameAs + MARK + name), StandardCopyOption.REPLACE_EXISTING);
                    var why = text("correspondence.tray.refused", no.message());
                    rows.insert(new Laid(goal.office(), goal.unit(), SCANNER, name, null, why, cameAs));
                }
            }
        }
    }

    private List<Path> waiting(Path directory) throws IOException {
        return listed(directory, this::ready);
    }

    private static List<Path> listed(Path directory, DirectoryStream.Filter<Path> filter) throws IOException {
        try (var found = Files.newDirectoryStream(directory, filter)) {
            var files = new ArrayList<Path>();
            found.forEach(files::add);
            files.sort(null);
            return files;
        }
    }

    private boolean ready(Path file) throws IOException {
        return Files.isRegularFile(file)
                && !String.valueOf(file.getFileName()).startsWith(".")
                && unchanged(file, Files.size(file) == 0 ? still.plusMinutes(1) : still);
    }

    private boolean abandoned(Path file) throws IOException {
        return Files.isRegularFile(file) && unchanged(file, still.plusMinutes(5));
    }

    private static boolean unchanged(Path file, Duration since) throws IOException {
        return Files.getLastModifiedTime(file)
                .toInstant()
                .isBefore(Instant.now().minus(since));
    }

    private static boolean moved(Path file, Path mine) throws IOException {
        try {
            Files.move(file, mine, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException another) {
            return false;
        }
    }

    private Optional<UnitId> unit(OfficeId of, String id) {
        return office.units(of).stream()
                .map(unit -> unit.id())
                .filter(unit -> unit.toString().equals(id))
                .findFirst();
    }
}
