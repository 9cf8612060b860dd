package org.khet.dispatch.internal.letter;

import java.util.UUID;
import org.khet.dispatch.OutgoingId;
import org.khet.files.FileId;
import org.khet.files.FileResponses;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** หนังสือส่ง: its page and its files. */
@Controller
class OutgoingController {

    private final OutgoingPages pages;
    private final OutgoingFiles files;

    OutgoingController(OutgoingPages pages, OutgoingFiles files) {
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/dispatch/letters/{id}")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView letter(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") String page) {
        return new ModelAndView("dispatch/letter", "page", pages.page(actor, new OutgoingId(id), state, page));
    }

    @GetMapping("/dispatch/letters/{id}/files/{file}")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ResponseEntity<Resource> file(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        return FileResponses.show(files.file(actor, new OutgoingId(id), new FileId(file)));
    }

    @GetMapping("/dispatch/letters/{id}/files/{file}/pages/{page}.png")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ResponseEntity<Resource> page(Actor actor, @PathVariable UUID id, @PathVariable UUID file, @PathVariable int page) {
        return FileResponses.drawn(files.page(actor, new OutgoingId(id), new FileId(file), page), true);
    }
}
