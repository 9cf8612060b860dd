package org.khet.drafting.internal.desk;

import java.util.UUID;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.files.FileResponses;
import org.khet.files.Files;
import org.khet.files.OpenedFile;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.Sha256;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The paper of a draft: as pictures beside the form, and as a PDF with ร่าง across it. */
@Controller
class PaperController {

    private static final int LONGEST_NAME = 80;

    private final Drafts drafts;
    private final Prints prints;
    private final Files files;

    PaperController(Drafts drafts, Prints prints, Files files) {
        this.drafts = drafts;
        this.prints = prints;
        this.files = files;
    }

    @GetMapping("/drafting/drafts/{id}/paper.pdf")
    @Allowed(Permission.DRAFT_LETTERS)
    ResponseEntity<Resource> pdf(Actor actor, @PathVariable UUID id) {
        var draft = drafts.open(actor, new DraftId(id));
        if (draft.file() != null) {
            return FileResponses.show(files.open(actor.office(), draft.file()).orElseThrow());
        }
        var bytes = prints.marked(actor.office(), draft);
        return FileResponses.show(new OpenedFile(
                name(draft), "application/pdf", bytes.length, false, Sha256.of(bytes), new ByteArrayResource(bytes)));
    }

    /** A page as it will print. The revision in the address lets a browser keep what it has. */
    @GetMapping("/drafting/drafts/{id}/paper/{revision}/{page}.png")
    @Allowed(Permission.DRAFT_LETTERS)
    ResponseEntity<Resource> page(
            Actor actor, @PathVariable UUID id, @PathVariable int revision, @PathVariable int page) {
        var draft = drafts.open(actor, new DraftId(id));
        return FileResponses.drawn(prints.page(actor, draft, page), draft.revision() == revision);
    }

    private static String name(Draft draft) {
        var title = draft.title().isEmpty() ? draft.content().kind().title() : draft.title();
        var clean = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME)) + ".pdf";
    }
}
