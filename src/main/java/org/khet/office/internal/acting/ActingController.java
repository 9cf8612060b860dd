package org.khet.office.internal.acting;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.pages.acting.ActingFields;
import org.khet.office.pages.admin.ConfirmPage;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.form.Kept;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders of รักษาราชการแทน and ปฏิบัติราชการแทน. */
@Controller
class ActingController {

    static final String PATH = "/office/acting";
    private static final int REASON = 200;

    private final Appointing appointing;
    private final Posts posts;
    private final ActingForm form;
    private final ActingPages pages;
    private final Clock clock;

    ActingController(Appointing appointing, Posts posts, ActingForm form, ActingPages pages, Clock clock) {
        this.appointing = appointing;
        this.posts = posts;
        this.form = form;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Allowed(Permission.MANAGE_ACTING)
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String state) {
        return pages.list(actor, state.equals("over"), null);
    }

    @GetMapping(PATH + "/{id}")
    @Allowed(Permission.MANAGE_ACTING)
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return pages.one(actor, id);
    }

    @GetMapping(PATH + "/new")
    @Allowed(Permission.MANAGE_ACTING)
    ModelAndView ask(Actor actor, @RequestParam(defaultValue = "") String post) {
        var errors = new Errors();
        var chosen = posts.find(actor.office(), post).orElse(null);
        if (chosen == null && !post.isEmpty()) {
            errors.add("post", text("office.acting.post.gone"));
        }
        return pages.form(actor, chosen, ActingFields.of(post), errors);
    }

    @PostMapping(PATH + "/new")
    @Allowed(Permission.MANAGE_ACTING)
    ModelAndView appoint(Actor actor, @ModelAttribute ActingFields typed, RedirectAttributes redirect) {
        var post = posts.find(actor.office(), typed.post() == null ? "" : typed.post())
                .orElse(null);
        var check = new FormCheck();
        if (post == null) {
            check.errors().add("post", text("office.acting.post.gone"));
            return pages.form(actor, null, typed, check.errors());
        }
        var order = form.read(post, typed, check);
        if (order == null || check.wrong()) {
            return pages.form(actor, post, typed, check.errors());
        }
        return switch (appointing.appoint(actor, post, order)) {
            case Kept.Done(var id) -> Forms.done(PATH + "/" + id, text("office.acting.appointed"), redirect);
            case Kept.Refused(var field, var why) -> pages.form(actor, post, typed, new Errors().add(field, why));
        };
    }

    @GetMapping(PATH + "/{id}/end")
    @Allowed(Permission.MANAGE_ACTING)
    ModelAndView askEnd(Actor actor, @PathVariable UUID id) {
        return endPage(actor, id, new Ending(Forms.boxes(LocalDate.now(clock)), ""), new Errors());
    }

    @PostMapping(PATH + "/{id}/end")
    @Allowed(Permission.MANAGE_ACTING)
    ModelAndView end(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute Ending typed,
            RedirectAttributes redirect) {
        var check = new FormCheck();
        var last = check.neededDay("day", typed.day(), LocalDate.now(clock), text("office.place.end.missing"));
        var reason = check.needed("reason", typed.reason(), REASON, text("office.reason.missing"));
        if (check.wrong()) {
            return endPage(actor, id, typed, check.errors());
        }
        return switch (appointing.end(actor, id, version, last, reason)) {
            case Kept.Done done -> Forms.done(PATH + "/" + id, text("office.acting.ended"), redirect);
            case Kept.Refused(var field, var why) -> endPage(actor, id, typed, new Errors().add(field, why));
        };
    }

    record Ending(@Nullable DateBoxes day, @Nullable String reason) {}

    private ModelAndView endPage(Actor actor, UUID id, Ending typed, Errors errors) {
        var stored = pages.order(actor, id);
        var href = PATH + "/" + id;
        var page = new ConfirmPage(
                        text("office.acting.end.title"),
                        List.of(text("office.acting.end.rights"), text("office.acting.end.kept")),
                        ActingPages.facts(stored),
                        href + "/end",
                        stored.version(),
                        text("office.acting.end.button"),
                        new Link(text("office.acting.back"), href))
                .askingDay(typed.day() == null ? DateBoxes.EMPTY : typed.day())
                .askingReason(typed.reason() == null ? "" : typed.reason());
        return Forms.page("office/admin/confirm", page.refused(errors), errors);
    }
}
