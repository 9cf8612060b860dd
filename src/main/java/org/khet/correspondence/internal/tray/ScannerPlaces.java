package org.khet.correspondence.internal.tray;

import static org.khet.platform.web.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;

/**
 * The folders a scanner writes to, and whose trays they are: the folder itself the central registry's, one below it that is
 * named as a unit that unit's, and {@code ลับ} below either the tray of the registrar of secret papers.
 */
final class ScannerPlaces {

    private final Path folder;
    private final Office office;
    private final Registrars registrars;

    ScannerPlaces(Path folder, Office office, Registrars registrars) {
        this.folder = folder;
        this.office = office;
        this.registrars = registrars;
    }

    /**
     * A folder to be emptied.
     *
     * @param home what is taken, and what is refused, lies below it meanwhile: secret scans never leave their own folder
     */
    record Place(Path directory, Path home, TrayId tray) {

        Path taken() {
            return home.resolve(".taken");
        }

        Path refused() {
            return home.resolve("refused");
        }
    }

    /** Those there are now; none unless this is the installation of one office. */
    List<Place> all() {
        var offices = office.offices();
        if (offices.size() != 1 || !Files.isDirectory(folder)) {
            return List.of();
        }
        var of = offices.getFirst();
        var places = new ArrayList<Place>();
        office.units(of, UnitKind.REGISTRY).stream()
                .limit(1)
                .forEach(registry -> places.addAll(at(folder, of, registry.id())));
        for (var unit : office.units(of)) {
            Stream.of(unit.name(), unit.shortName())
                    .distinct()
                    .map(name -> folder.resolve(name.replace('/', '-')))
                    .forEach(below -> places.addAll(at(below, of, unit.id())));
        }
        return places;
    }

    private List<Place> at(Path directory, OfficeId of, UnitId unit) {
        var secret = directory.resolve(text("correspondence.scanner.secret"));
        return Stream.of(
                        new Place(directory, folder, new TrayId(of, unit, false)),
                        new Place(secret, secret, registrars.trayFor(of, unit)))
                .filter(place -> Files.isDirectory(place.directory()))
                .toList();
    }

    boolean knows(OfficeId of, String unit) {
        return office.units(of).stream().anyMatch(one -> one.id().toString().equals(unit));
    }
}
