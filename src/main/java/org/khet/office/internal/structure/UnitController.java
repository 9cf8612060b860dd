package org.khet.office.internal.structure;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.pages.admin.ConfirmPage;
import org.khet.office.pages.admin.UnitFields;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.form.Kept;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** หน่วย: add, change, close, open again. */
@Controller
class UnitController {

    private final Structuring structuring;
    private final UnitRows units;
    private final UnitForms forms;

    UnitController(Structuring structuring, UnitRows units, UnitForms forms) {
        this.structuring = structuring;
        this.units = units;
        this.forms = forms;
    }

    @GetMapping("/office/units/new")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView ask(Actor actor, @RequestParam(defaultValue = "SCHOOL") String kind) {
        return forms.adding(actor, new UnitFields(kind, "", "", "", "", "", ""), new Errors());
    }

    @PostMapping("/office/units/new")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView add(Actor actor, @ModelAttribute UnitFields typed, RedirectAttributes redirect) {
        var check = new FormCheck();
        var facts = forms.read(actor, typed, null, check);
        if (check.wrong()) {
            return forms.adding(actor, typed, check.errors());
        }
        return switch (structuring.add(actor, facts)) {
            case Kept.Done(var id) -> Forms.done(href(id), text("office.unit.added", facts.name()), redirect);
            case Kept.Refused(var field, var why) -> forms.adding(actor, typed, new Errors().add(field, why));
        };
    }

    @GetMapping("/office/units/{id}/change")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView form(Actor actor, @PathVariable UUID id) {
        var unit = unit(actor, id);
        return forms.changing(actor, unit, unit.version(), UnitForms.fields(unit.facts()), new Errors());
    }

    @PostMapping("/office/units/{id}/change")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute UnitFields typed,
            RedirectAttributes redirect) {
        var unit = unit(actor, id);
        var check = new FormCheck();
        var facts = forms.read(actor, typed, unit.facts().kind(), check);
        if (check.wrong()) {
            return forms.changing(actor, unit, version, typed, check.errors());
        }
        return switch (structuring.change(actor, new Structuring.Seen(id, version), facts)) {
            case Kept.Done done -> Forms.done(href(id), text("office.unit.changed"), redirect);
            case Kept.Refused(var field, var why) ->
                forms.changing(actor, unit, version, typed, new Errors().add(field, why));
        };
    }

    @GetMapping("/office/units/{id}/close")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView askClose(Actor actor, @PathVariable UUID id) {
        return closePage(actor, id, "", new Errors());
    }

    @PostMapping("/office/units/{id}/close")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView close(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var check = new FormCheck();
        var why = check.needed("reason", reason, 200, text("office.reason.missing"));
        if (check.wrong()) {
            return closePage(actor, id, reason, check.errors());
        }
        return switch (structuring.close(actor, new Structuring.Seen(id, version), why)) {
            case Kept.Done done -> Forms.done(href(id), text("office.unit.close.done"), redirect);
            case Kept.Refused(var field, var words) -> closePage(actor, id, reason, new Errors().add(field, words));
        };
    }

    @GetMapping("/office/units/{id}/reopen")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView askReopen(Actor actor, @PathVariable UUID id) {
        return reopenPage(actor, id, new Errors());
    }

    @PostMapping("/office/units/{id}/reopen")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView reopen(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes redirect) {
        return switch (structuring.reopen(actor, new Structuring.Seen(id, version))) {
            case Kept.Done done -> Forms.done(href(id), text("office.unit.reopen.done"), redirect);
            case Kept.Refused(var field, var why) -> reopenPage(actor, id, new Errors().add(field, why));
        };
    }

    private static String href(UUID unit) {
        return "/office/units/" + unit;
    }

    private UnitFacts.Stored unit(Actor actor, UUID id) {
        return units.find(actor.office(), id).orElseThrow(() -> new Structuring.NoSuchUnit(id));
    }

    private ModelAndView closePage(Actor actor, UUID id, String reason, Errors errors) {
        var costs = List.of(text("office.unit.close.gone"), text("office.unit.close.kept"));
        var page = confirmation(actor, id, "close", costs).askingReason(reason);
        return Forms.page("office/admin/confirm", page.refused(errors), errors);
    }

    private ModelAndView reopenPage(Actor actor, UUID id, Errors errors) {
        var page = confirmation(actor, id, "reopen", List.of(text("office.unit.reopen.back")));
        return Forms.page("office/admin/confirm", page.refused(errors), errors);
    }

    private ConfirmPage confirmation(Actor actor, UUID id, String verb, List<String> costs) {
        var unit = unit(actor, id);
        var facts = List.of(
                new Fact(text("office.unit.name"), unit.facts().name()),
                new Fact(
                        text("office.unit.kind"),
                        text("office.kind.one." + unit.facts().kind())),
                new Fact(text("office.unit.code"), unit.facts().code()),
                new Fact(text("office.unit.network"), unit.networkName()));
        return new ConfirmPage(
                text("office.unit." + verb + ".title"),
                costs,
                facts,
                href(id) + "/" + verb,
                unit.version(),
                text("office.unit." + verb + ".button"),
                new Link(unit.facts().name(), href(id)));
    }
}
