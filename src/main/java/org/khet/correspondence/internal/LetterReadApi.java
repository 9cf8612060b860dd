package org.khet.correspondence.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Secrecy;
import org.khet.correspondence.Speed;
import org.khet.files.FileId;
import org.khet.files.FileResponses;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.HistoryItem;
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
    private final Office office;

    LetterReadApi(LetterDesk desk, LetterHistory history, Office office) {
        this.desk = desk;
        this.history = history;
        this.office = office;
    }

    @GetMapping("/api/v1/letters/{id}")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    One letter(Actor actor, @PathVariable UUID id) {
        var open = desk.open(actor, new EntryId(id));
        return One.of(open.entry(), open.letter().facts(), open, verbs(actor, open.entry()));
    }

    @GetMapping("/api/v1/letters/{id}/history")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    Past history(Actor actor, @PathVariable UUID id) {
        var open = desk.open(actor, new EntryId(id));
        return new Past(history.of(actor, open, LetterPages.unitNames(office, actor)).stream()
                .map(Step::of)
                .toList());
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

    record Past(List<Step> items) {}

    record Step(
            HistoryItem.State state,
            String act,
            String who,
            @Nullable String at,
            @Nullable String lay,
            @Nullable String note) {

        static Step of(HistoryItem item) {
            return new Step(item.state(), item.act(), item.who(), item.datetime(), item.lay(), item.note());
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
