package org.khet.dispatch.internal.mine;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.khet.files.FileId;
import org.khet.files.FileResponses;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.list.Slice;
import org.khet.platform.web.Flash;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** หนังสือถึงฉัน. */
@Controller
class MineController {

    static final String PATH = "/dispatch/mine";

    private final MinePages pages;
    private final Acknowledging acknowledging;

    MineController(MinePages pages, Acknowledging acknowledging) {
        this.pages = pages;
        this.acknowledging = acknowledging;
    }

    @GetMapping(PATH)
    @Allowed(Permission.WORK)
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before) {
        var place = new Slice.Place(FormCheck.id(after), FormCheck.id(before));
        return new ModelAndView("dispatch/mine", "page", pages.list(actor, MineFilter.of(q, state), place));
    }

    /** Looking at it is recorded: its sender sees that it reached. */
    @GetMapping(PATH + "/{delivery}")
    @Allowed(Permission.WORK)
    ModelAndView letter(Actor actor, @PathVariable UUID delivery) {
        var line = pages.find(actor, delivery);
        acknowledging.open(actor, line);
        return new ModelAndView("dispatch/mineletter", "page", pages.letter(actor, line));
    }

    @PostMapping(PATH + "/{delivery}/acknowledge")
    @Allowed(Permission.WORK)
    ModelAndView acknowledge(Actor actor, @PathVariable UUID delivery, RedirectAttributes redirect) {
        var line = pages.find(actor, delivery);
        if (acknowledging.acknowledge(actor, line)) {
            return Forms.done(PATH, text("dispatch.mine.acknowledged", line.subject()), redirect);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.bad(text("dispatch.refused.moved")));
        return new ModelAndView("redirect:" + PATH);
    }

    @GetMapping(PATH + "/{delivery}/files/{file}")
    @Allowed(Permission.WORK)
    ResponseEntity<Resource> file(Actor actor, @PathVariable UUID delivery, @PathVariable UUID file) {
        return FileResponses.show(pages.file(actor, pages.find(actor, delivery), new FileId(file)));
    }

    @GetMapping(PATH + "/{delivery}/files/{file}/pages/{page}.png")
    @Allowed(Permission.WORK)
    ResponseEntity<Resource> page(
            Actor actor, @PathVariable UUID delivery, @PathVariable UUID file, @PathVariable int page) {
        return FileResponses.drawn(pages.page(actor, pages.find(actor, delivery), new FileId(file), page), true);
    }
}
