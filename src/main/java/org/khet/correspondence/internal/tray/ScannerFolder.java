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
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.khet.correspondence.internal.tray.DraftRows.Laid;
import org.khet.correspondence.internal.tray.ScannerPlaces.Place;
import org.khet.files.Prepared;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a scanner wrote goes to the tray whose folder it lies in. A file is taken by renaming it, so that of several nodes one
 * takes it, and is gone from the folder only when its draft is in the database. What cannot be kept is moved aside and said
 * in the tray.
 */
final class ScannerFolder {

    /** Laid in by no person. */
    static final PersonId SCANNER = new PersonId(new UUID(0, 0));

    private static final Logger LOG = LoggerFactory.getLogger(ScannerFolder.class);
    private static final String MARK = "--";

    private final ScannerPlaces places;
    private final Duration still;
    private final org.khet.files.Files files;
    private final DraftRows rows;
    private final TransactionTemplate transaction;

    /** @param still how long a file must have lain unchanged, since a scanner writes page by page */
    ScannerFolder(
            ScannerPlaces places,
            Duration still,
            org.khet.files.Files files,
            DraftRows rows,
            TransactionTemplate transaction) {
        this.places = places;
        this.still = still;
        this.files = files;
        this.rows = rows;
        this.transaction = transaction;
    }

    /** Takes what lies there; how many files those were. */
    int empty() throws IOException {
        int count = 0;
        var homes = new HashSet<Path>();
        for (var place : places.all()) {
            if (homes.add(place.home())) {
                Files.createDirectories(place.taken());
                count += again(place);
            }
            count += empty(place);
        }
        return count;
    }

    private int empty(Place place) throws IOException {
        int count = 0;
        for (var file : waiting(place.directory())) {
            var mine = place.taken()
                    .resolve(UUID.randomUUID() + MARK + place.tray().unit() + MARK + file.getFileName());
            if (moved(file, mine)) {
                Files.setLastModifiedTime(mine, FileTime.from(Instant.now()));
                lay(mine, place);
                count++;
            }
        }
        return count;
    }

    /** What a node took and did not finish: another does after some minutes. */
    private int again(Place place) throws IOException {
        int count = 0;
        var of = place.tray().office();
        for (var file : listed(place.taken(), this::abandoned)) {
            var parts = String.valueOf(file.getFileName()).split(MARK, 3);
            if (parts.length == 3 && places.knows(of, parts[1])) {
                var tray = new TrayId(
                        of, new UnitId(UUID.fromString(parts[1])), place.tray().secret());
                lay(file, new Place(place.directory(), place.home(), tray));
                count++;
            }
        }
        return count;
    }

    private void lay(Path mine, Place place) throws IOException {
        var parts = String.valueOf(mine.getFileName()).split(MARK, 3);
        try {
            if (!rows.came(place.tray().office(), parts[0])) {
                laid(mine, place, parts[0], parts[2]);
            }
        } catch (DuplicateKeyException another) {
            LOG.debug("another node laid {} in", parts[0]);
        }
        Files.deleteIfExists(mine);
    }

    private void laid(Path mine, Place place, String cameAs, String name) throws IOException {
        var tray = place.tray();
        switch (prepared(mine, tray, name)) {
            case Prepared.Ready ready ->
                transaction.executeWithoutResult(status -> rows.insert(
                        new Laid(tray, SCANNER, ready.name(), files.keep(tray.office(), SCANNER, ready), "", cameAs)));
            case Prepared.Refused no -> {
                Files.createDirectories(place.refused());
                Files.copy(mine, place.refused().resolve(cameAs + MARK + name), StandardCopyOption.REPLACE_EXISTING);
                var why = text("correspondence.tray.refused", no.message());
                rows.insert(new Laid(tray, SCANNER, name, null, why, cameAs));
            }
        }
    }

    private Prepared prepared(Path mine, TrayId tray, String name) throws IOException {
        try (var bytes = Files.newInputStream(mine)) {
            return tray.secret() ? files.prepareSealed(name, bytes) : files.prepare(name, bytes);
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
}
