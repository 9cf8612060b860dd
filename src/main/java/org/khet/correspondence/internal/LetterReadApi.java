package org.khet.correspondence.internal;

import java.time.LocalDate;
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
import org.khet.office.Permission;
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

    LetterReadApi(LetterDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/v1/letters/{id}")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    One letter(Actor actor, @PathVariable UUID id) {
        var open = desk.open(actor, new EntryId(id));
        var entry = open.entry();
        var facts = open.letter().facts();
        return new One(
                id,
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
                entry.receivedAt() == null ? null : ThaiDate.machine(entry.receivedAt()),
                facts.refersTo(),
                facts.enclosures(),
                facts.remark(),
                open.files().stream().map(file -> ApiFile.of(id, file)).toList());
    }

    @GetMapping("/api/v1/letters/{id}/files/{file}")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ResponseEntity<Resource> file(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        return FileResponses.show(desk.file(actor, new EntryId(id), new FileId(file)));
    }

    record One(
            UUID id,
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
            List<ApiFile> files) {}

    record ApiFile(String name, String mediaType, long size, String sha256, String href) {

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
