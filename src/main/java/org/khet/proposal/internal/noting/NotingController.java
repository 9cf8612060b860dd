package org.khet.proposal.internal.noting;

import static org.khet.platform.web.Texts.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.khet.files.FileResponses;
import org.khet.files.OpenedFile;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.platform.web.Sha256;
import org.khet.proposal.Proposals;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** ใบบันทึกความเห็น as it is filed with the letter. */
@Controller
class NotingController {

    private final Proposals proposals;
    private final Office office;
    private final Clock clock;

    NotingController(Proposals proposals, Office office, Clock clock) {
        this.proposals = proposals;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping("/proposal/files/{id}/notes.pdf")
    @Allowed(Permission.DRAFT_LETTERS)
    ResponseEntity<Resource> pdf(Actor actor, @PathVariable UUID id) throws IOException {
        var file = proposals.open(actor, id);
        var out = new ByteArrayOutputStream();
        var profile = office.profile(actor.office());
        new NotingPaper(profile.name(), file, proposals.notes(actor, file), clock.instant()).writeTo(out);
        var bytes = out.toByteArray();
        return FileResponses.show(new OpenedFile(
                text("proposal.notes.file"),
                "application/pdf",
                bytes.length,
                false,
                Sha256.of(bytes),
                new ByteArrayResource(bytes)));
    }
}
