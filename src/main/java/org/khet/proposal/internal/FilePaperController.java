package org.khet.proposal.internal;

import java.util.UUID;
import org.khet.files.FileResponses;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The paper of a file: as pictures, and as a PDF. */
@Controller
class FilePaperController {

    private final StopGate gate;
    private final FilePrints prints;

    FilePaperController(StopGate gate, FilePrints prints) {
        this.gate = gate;
        this.prints = prints;
    }

    @GetMapping("/proposal/files/{id}/paper.pdf")
    @Allowed(Permission.DRAFT_LETTERS)
    ResponseEntity<Resource> pdf(Actor actor, @PathVariable UUID id) {
        var file = gate.open(actor, id);
        return FileResponses.show(prints.pdf(actor, file, gate.turn(actor, file).orElse(null)));
    }

    /** A page as the one who asks sees it now; the version in the address is there for the browser's memory alone. */
    @GetMapping("/proposal/files/{id}/paper/{version}/{page}.png")
    @Allowed(Permission.DRAFT_LETTERS)
    ResponseEntity<Resource> page(
            Actor actor, @PathVariable UUID id, @PathVariable String version, @PathVariable int page) {
        var file = gate.open(actor, id);
        return FileResponses.drawn(
                prints.page(actor, file, gate.turn(actor, file).orElse(null), page), version.equals("signed"));
    }
}
