package org.khet.office.internal.structure;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.pages.admin.PositionsPage;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.form.Kept;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ตำแหน่ง. */
@Controller
class PositionController {

    static final int LONGEST = 200;
    private static final String PATH = "/office/positions";

    private final Positions positions;

    PositionController(Positions positions) {
        this.positions = positions;
    }

    @GetMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView list(Actor actor) {
        return page(actor, "", new Errors());
    }

    @PostMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView add(Actor actor, @RequestParam(defaultValue = "") String name, RedirectAttributes redirect) {
        var check = new FormCheck();
        var clean = check.needed("name", name, LONGEST, text("office.position.missing"));
        if (check.wrong()) {
            return page(actor, name, check.errors());
        }
        return switch (positions.add(actor, clean)) {
            case Kept.Done done -> Forms.done(PATH, text("office.position.added", clean), redirect);
            case Kept.Refused(var field, var why) -> page(actor, name, new Errors().add(field, why));
        };
    }

    @PostMapping(PATH + "/{id}")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView offer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean offered,
            RedirectAttributes redirect) {
        positions.offer(actor, id, offered);
        return Forms.done(PATH, text(offered ? "office.position.reopen.done" : "office.position.close.done"), redirect);
    }

    private ModelAndView page(Actor actor, String typed, Errors errors) {
        var lines = positions.all(actor.office()).stream()
                .map(line -> new PositionsPage.Line(line.id().toString(), line.name(), line.closed(), line.people()))
                .toList();
        return Forms.page("office/admin/positions", new PositionsPage(lines, typed, errors), errors);
    }
}
