package org.khet.correspondence.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Channel;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.Secrecy;
import org.khet.correspondence.Speed;
import org.khet.files.FileId;
import org.khet.files.FileResponses;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.platform.api.Past;
import org.khet.platform.thai.ThaiDate;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/letters/{id}} and the files, as {@code openapi.yaml} says. */
@RestController
class LetterReadApi {

    private final LetterDesk desk;
    private final LetterHistory history;
    private final Entrusting entrusting;
    private final Office office;

    LetterReadApi(LetterDesk desk, LetterHistory history, Entrusting entrusting, Office office) {
        this.desk = desk;
        this.history = history;
        this.entrusting = entrusting;
        this.office = office;
    }

    @GetMapping("/api/v1/letters/{id}")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    Opened letter(Actor actor, @PathVariable UUID id) {
        var open = desk.open(actor, new EntryId(id));
        var named = open.entry().secret() ? entrusting.named(actor, open.entry()) : List.<Person>of();
        return Opened.of(open, named, verbs(actor, open.entry()));
    }

    @GetMapping("/api/v1/letters/{id}/history")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    Past history(Actor actor, @PathVariable UUID id) {
        var open = desk.open(actor, new EntryId(id));
        return Past.of(history.of(actor, open, LetterPages.unitNames(office, actor)));
    }

    private static List<String> verbs(Actor actor, Entry entry) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.open(actor, entry))
                .map(VerbBoxes::path)
                .toList();
    }

    @GetMapping("/api/v1/letters/{id}/files/{file}")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ResponseEntity<Resource> file(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        return FileResponses.show(desk.file(actor, new EntryId(id), new FileId(file)));
    }

    /** A page as a picture: of a secret letter the only thing that is shown, with the reader's name across. */
    @GetMapping("/api/v1/letters/{id}/files/{file}/pages/{page}.png")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ResponseEntity<Resource> page(Actor actor, @PathVariable UUID id, @PathVariable UUID file, @PathVariable int page) {
        return FileResponses.show(desk.page(actor, new EntryId(id), new FileId(file), page));
    }

    /** In JSON one object with the letter. */
    record Opened(
            @JsonUnwrapped One letter,
            Channel channel,
            String note,
            List<Elsewhere> above,
            List<Elsewhere> below,
            List<Named> named) {

        static Opened of(LetterDesk.OpenLetter open, List<Person> named, List<String> verbs) {
            var facts = open.letter().facts();
            return new Opened(
                    One.of(open.entry(), facts, open, verbs),
                    facts.channel(),
                    open.entry().note(),
                    open.above().stream().map(Elsewhere::above).toList(),
                    open.below().stream().map(Elsewhere::below).toList(),
                    named.stream().map(Named::of).toList());
        }
    }

    record One(
            UUID id,
            UUID unit,
            @Nullable Integer registerYear,
            @Nullable Integer registerNumber,
            String number,
            LocalDate dated,
            String from,
            String to,
            String subject,
            Speed speed,
            Secrecy secrecy,
            EntryState status,
            @Nullable String receivedAt,
            String refersTo,
            List<String> enclosures,
            String remark,
            List<ApiFile> files,
            @Nullable LocalDate due,
            String instruction,
            UUID atUnit,
            @Nullable UUID atPerson,
            int version,
            int edition,
            List<String> verbs) {

        static One of(Entry entry, LetterFacts facts, LetterDesk.OpenLetter open, List<String> verbs) {
            return new One(
                    entry.id().value(),
                    entry.unit().value(),
                    entry.year(),
                    entry.number(),
                    facts.number(),
                    facts.dated(),
                    facts.sender(),
                    facts.addressee(),
                    facts.subject(),
                    facts.speed(),
                    facts.secrecy(),
                    entry.state(),
                    machine(entry.receivedAt()),
                    facts.refersTo(),
                    facts.enclosures(),
                    facts.remark(),
                    ApiFile.all(entry, open.files()),
                    entry.due(),
                    entry.instruction(),
                    entry.atUnit().value(),
                    entry.atPerson(),
                    entry.version(),
                    open.letter().version(),
                    verbs);
        }

        private static @Nullable String machine(@Nullable OffsetDateTime at) {
            return at == null ? null : ThaiDate.machine(at);
        }
    }

    /**
     * The same letter at another unit.
     *
     * @param purpose null above: what a unit got it for is told by the unit itself
     * @param status null above, where it is not shown to those below
     */
    record Elsewhere(
            UUID unit,
            @Nullable Integer registerYear,
            @Nullable Integer registerNumber,
            @Nullable Purpose purpose,
            @Nullable EntryState status) {

        static Elsewhere above(Entry entry) {
            return new Elsewhere(entry.unit().value(), entry.year(), entry.number(), null, null);
        }

        static Elsewhere below(Entry entry) {
            return new Elsewhere(entry.unit().value(), entry.year(), entry.number(), entry.purpose(), entry.state());
        }
    }

    record Named(UUID id, String name) {

        static Named of(Person person) {
            return new Named(person.id().value(), person.name());
        }
    }

    record ApiFile(String name, String mediaType, long size, String sha256, String href) {

        static List<ApiFile> all(Entry entry, List<StoredFile> files) {
            return files.stream().map(file -> of(entry.id().value(), file)).toList();
        }

        static ApiFile of(UUID letter, StoredFile file) {
            return new ApiFile(
                    file.name(),
                    file.mediaType().value(),
                    file.size(),
                    file.sha256(),
                    "/api/v1/letters/" + letter + "/files/" + file.id());
        }
    }
}
