package org.khet.correspondence.internal;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.pages.LetterPage;
import org.khet.files.FileId;
import org.khet.files.FileResponses;
import org.khet.files.PageImage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.Errors;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A letter's page and the files it carries. */
@Controller
class LetterController {

    private static final LetterPage.Typed NOTHING = new LetterPage.Typed(List.of(), List.of(), null, null, null);

    private final LetterDesk desk;
    private final LetterPages pages;

    LetterController(LetterDesk desk, LetterPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/correspondence/letters/{entry}")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView letter(Actor actor, @PathVariable UUID entry, @RequestParam(required = false) @Nullable String verb) {
        var open = desk.open(actor, new EntryId(entry));
        var chosen = Arrays.stream(Verb.values())
                .filter(one -> one.name().equals(verb) && one.open(actor, open.entry()))
                .findFirst()
                .orElse(null);
        return new ModelAndView(
                "correspondence/letter", "page", pages.page(actor, open, chosen, NOTHING, new Errors()));
    }

    @GetMapping("/correspondence/letters/{entry}/files/{file}")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ResponseEntity<Resource> file(Actor actor, @PathVariable UUID entry, @PathVariable UUID file) {
        return FileResponses.show(desk.file(actor, new EntryId(entry), new FileId(file)));
    }

    @GetMapping("/correspondence/letters/{entry}/files/{file}/pages/{page}.png")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ResponseEntity<?> page(Actor actor, @PathVariable UUID entry, @PathVariable UUID file, @PathVariable int page) {
        return switch (desk.page(actor, new EntryId(entry), new FileId(file), page)) {
            case PageImage.Shown shown -> FileResponses.show(shown.image());
            case PageImage.NotShown not ->
                ResponseEntity.status(
                                not.why() == PageImage.Reason.BUSY
                                        ? HttpStatus.SERVICE_UNAVAILABLE
                                        : HttpStatus.NOT_FOUND)
                        .build();
        };
    }
}
