package org.khet.dispatch.internal.receivers;

import static org.khet.platform.web.Texts.text;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.pages.SendForm;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.form.Kept;
import org.khet.platform.web.Errors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** กลุ่มผู้รับ: kept to be sent to again. */
@Controller
class GroupController {

    static final String PATH = "/dispatch/groups";
    private static final int LONGEST = 100;

    private final Grouping grouping;
    private final GroupPages pages;

    GroupController(Grouping grouping, GroupPages pages) {
        this.grouping = grouping;
        this.pages = pages;
    }

    /** What was typed beside the ticks. */
    record Form(
            @Nullable String name,
            @Nullable String wide,
            @Nullable String version,
            @Nullable String find) {

        String typedName() {
            return name == null ? "" : name;
        }

        int seen() {
            return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
        }
    }

    @GetMapping(PATH)
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView list(Actor actor) {
        return new ModelAndView("dispatch/groups", "page", pages.list(actor));
    }

    @GetMapping(PATH + "/new")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView ask(Actor actor) {
        return pages.adding(actor, new Form("", "", "", null), SendForm.EMPTY, new Errors());
    }

    @PostMapping(PATH + "/new")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView add(
            Actor actor, @ModelAttribute Form form, @ModelAttribute SendForm ticks, RedirectAttributes redirect) {
        var check = new FormCheck();
        var name = name(form, check);
        var members = members(actor, ticks, check);
        if (form.find() != null || check.wrong()) {
            return pages.adding(actor, form, ticks, form.find() != null ? new Errors() : check.errors());
        }
        return switch (once(() -> grouping.add(actor, name, "yes".equals(form.wide()), members))) {
            case Kept.Done done -> Forms.done(PATH, text("dispatch.group.kept", name), redirect);
            case Kept.Refused(var field, var why) -> pages.adding(actor, form, ticks, new Errors().add(field, why));
        };
    }

    @GetMapping(PATH + "/{id}")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return pages.group(actor, grouping.open(actor, id), null, null, new Errors());
    }

    @PostMapping(PATH + "/{id}")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute Form form,
            @ModelAttribute SendForm ticks,
            RedirectAttributes redirect) {
        var group = grouping.open(actor, id);
        var check = new FormCheck();
        var name = name(form, check);
        var members = members(actor, ticks, check);
        if (form.find() != null || check.wrong()) {
            return pages.group(actor, group, form, ticks, form.find() != null ? new Errors() : check.errors());
        }
        return switch (once(() -> grouping.change(actor, id, form.seen(), name, members))) {
            case Kept.Done done -> Forms.done(PATH, text("dispatch.group.kept", name), redirect);
            case Kept.Refused(var field, var why) ->
                pages.group(actor, group, form, ticks, new Errors().add(field, why));
        };
    }

    @GetMapping(PATH + "/{id}/delete")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView askDelete(Actor actor, @PathVariable UUID id) {
        return pages.deleting(actor, grouping.open(actor, id));
    }

    @PostMapping(PATH + "/{id}/delete")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView delete(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        grouping.delete(actor, id);
        return Forms.done(PATH, text("dispatch.group.deleted"), redirect);
    }

    /** Two who give the same name at the same moment: the second is told. */
    private static Kept once(Supplier<Kept> act) {
        try {
            return act.get();
        } catch (DuplicateKeyException both) {
            return Grouping.taken();
        }
    }

    private static String name(Form form, FormCheck check) {
        return check.needed("name", form.name(), LONGEST, text("dispatch.group.name.missing"));
    }

    private Collection<Receiver> members(Actor actor, SendForm ticks, FormCheck check) {
        var members = pages.members(actor, ticks);
        if (members.isEmpty()) {
            check.errors().add("to", text("dispatch.send.nobody"));
        }
        return List.copyOf(members);
    }
}
