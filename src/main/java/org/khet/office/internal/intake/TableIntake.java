package org.khet.office.internal.intake;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.sheet.SheetReader;
import org.khet.platform.sheet.SheetReader.Read;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** A table is sent in, looked at, and read in whole or not at all. */
@Service
class TableIntake {

    private static final long MOST_BYTES = 5L * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private final Uploads uploads;
    private final PeopleIntake people;
    private final UnitsIntake units;
    private final JdbcClient jdbc;

    TableIntake(Uploads uploads, PeopleIntake people, UnitsIntake units, JdbcClient jdbc) {
        this.uploads = uploads;
        this.people = people;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** What became of a table that was sent in. */
    sealed interface Sent {
        record Kept(UUID id) implements Sent {}

        record Refused(String why) implements Sent {}
    }

    /** A table as it was uploaded. */
    @Transactional
    Sent send(Actor actor, Kind kind, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return new Sent.Refused(text("office.import.file.missing"));
        }
        return file.getSize() > MOST_BYTES
                ? new Sent.Refused(text("office.import.file.large"))
                : send(actor, kind, name(file.getOriginalFilename()), file.getBytes());
    }

    /** What a browser calls the file, for the eye only. */
    private static String name(@Nullable String given) {
        var name = given == null ? "" : given.replaceAll("(?s).*[/\\\\]|\\p{Cntrl}", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    @Transactional
    Sent send(Actor actor, Kind kind, String fileName, byte[] bytes) {
        permit(actor);
        return switch (SheetReader.read(bytes)) {
            case Read.Refused(var why) -> new Sent.Refused(why);
            case Read.Rows(var rows) -> {
                var table = Table.of(kind.columns(), rows);
                var missing = kind == Kind.PEOPLE
                        ? table.missing(PersonRow.TITLE, PersonRow.FIRST_NAME, PersonRow.LAST_NAME, PersonRow.POSITION)
                        : table.missing(UnitsPlanner.KIND, UnitsPlanner.NAME);
                yield missing.isEmpty()
                        ? new Sent.Kept(uploads.keep(actor, kind, fileName, bytes))
                        : new Sent.Refused(text("office.import.columns", String.join(", ", missing)));
            }
        };
    }

    /** What was sent in, with what reading it in would do now. */
    record Look(Uploads.Upload upload, Plan<?> plan) {}

    @Transactional
    Look look(Actor actor, UUID id) {
        permit(actor);
        var upload = find(actor, id);
        return new Look(upload, plan(actor, upload));
    }

    /** What became of reading it in. */
    sealed interface Applied {
        record Done(Kind kind, long added, long changed) implements Applied {}

        /** It is not what was looked at: look again. */
        record Changed() implements Applied {}
    }

    /** All of it or nothing, and only what was looked at. */
    @Transactional
    Applied apply(Actor actor, UUID id, String fingerprint) {
        permit(actor);
        inLine(actor);
        var upload = find(actor, id);
        return switch (upload.kind()) {
            case PEOPLE -> {
                var plan = people.plan(actor, table(upload));
                if (!plan.ready() || !plan.fingerprint().equals(fingerprint)) {
                    yield new Applied.Changed();
                }
                people.apply(actor, plan.changes());
                yield done(actor, upload, plan);
            }
            case UNITS -> {
                var plan = units.plan(actor.office(), table(upload));
                if (!plan.ready() || !plan.fingerprint().equals(fingerprint)) {
                    yield new Applied.Changed();
                }
                units.apply(actor, plan.changes());
                yield done(actor, upload, plan);
            }
        };
    }

    @Transactional
    void drop(Actor actor, UUID id) {
        permit(actor);
        uploads.drop(actor, id);
    }

    private Applied done(Actor actor, Uploads.Upload upload, Plan<?> plan) {
        uploads.drop(actor, upload.id());
        return new Applied.Done(upload.kind(), plan.count(Plan.Act.ADD), plan.count(Plan.Act.CHANGE));
    }

    private Plan<?> plan(Actor actor, Uploads.Upload upload) {
        return upload.kind() == Kind.PEOPLE
                ? people.plan(actor, table(upload))
                : units.plan(actor.office(), table(upload));
    }

    private static Table table(Uploads.Upload upload) {
        return switch (SheetReader.read(upload.bytes())) {
            case Read.Rows(var rows) -> Table.of(upload.kind().columns(), rows);
            case Read.Refused(var why) -> throw new IllegalStateException("was readable when it was kept: " + why);
        };
    }

    private Uploads.Upload find(Actor actor, UUID id) {
        return uploads.find(actor, id).orElseThrow(() -> new NoSuchUpload(id));
    }

    /** Whoever changes people or units by hand in the meantime waits. */
    private void inLine(Actor actor) {
        jdbc.sql("select id from office.office where id = :office for update")
                .param("office", actor.office().value())
                .query(UUID.class)
                .single();
    }

    private static void permit(Actor actor) {
        if (!actor.may(Permission.MANAGE_OFFICE)) {
            throw new AccessDeniedException(Permission.MANAGE_OFFICE.name());
        }
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchUpload extends RuntimeException {
        NoSuchUpload(UUID upload) {
            super("no upload " + upload);
        }
    }
}
