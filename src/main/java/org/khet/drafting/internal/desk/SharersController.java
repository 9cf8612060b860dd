package org.khet.drafting.internal.desk;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.drafting.pages.PeoplePage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ผู้ร่วมร่าง and มอบร่าง. */
@Controller
class SharersController {

    private static final int LONGEST_WHY = 300;

    private final Drafts drafts;
    private final Handing handing;
    private final Office office;

    SharersController(Drafts drafts, Handing handing, Office office) {
        this.drafts = drafts;
        this.handing = handing;
        this.office = office;
    }

    @GetMapping("/drafting/drafts/{id}/people")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView people(Actor actor, @PathVariable UUID id) {
        return page(actor, drafts.open(actor, new DraftId(id)), "", "", new Errors());
    }

    @PostMapping("/drafting/drafts/{id}/share")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView share(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String person,
            RedirectAttributes redirect) {
        return act(actor, id, "person", person, "", "drafting.shared", redirect, handing::share);
    }

    @PostMapping("/drafting/drafts/{id}/unshare")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView unshare(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String person,
            RedirectAttributes redirect) {
        return act(actor, id, "person", person, "", "drafting.unshared", redirect, handing::unshare);
    }

    @PostMapping("/drafting/drafts/{id}/hand-over")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView handOver(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        var draft = drafts.open(actor, new DraftId(id));
        Verb.HAND_OVER.allow(actor, draft);
        var check = new FormCheck();
        var words = check.optional("why", why, LONGEST_WHY);
        if (check.wrong()) {
            return page(actor, draft, to, why, check.errors());
        }
        return act(
                actor,
                id,
                "to",
                to,
                why,
                "drafting.handed",
                redirect,
                (who, one, colleague) -> handing.handOver(who, one, colleague, words));
    }

    /** What is done to a draft with a person. */
    private interface With {
        Outcome act(Actor actor, DraftId draft, PersonId person);
    }

    private ModelAndView act(
            Actor actor,
            UUID id,
            String field,
            String chosen,
            String why,
            String said,
            RedirectAttributes redirect,
            With with) {
        var draft = drafts.open(actor, new DraftId(id));
        Verb.SHARE.allow(actor, draft);
        var person = FormCheck.id(chosen);
        if (person == null) {
            return page(actor, draft, chosen, why, new Errors().add(field, text("drafting.error.person")));
        }
        return switch (with.act(actor, draft.id(), new PersonId(person))) {
            case Outcome.Done done -> Forms.done("/drafting/drafts/" + id + "/people", text(said), redirect);
            case Outcome.Refused(var words) -> page(actor, draft, chosen, why, new Errors().add(field, words));
            case Outcome.Stale stale -> throw new IllegalStateException("no words were written");
        };
    }

    private ModelAndView page(Actor actor, Draft draft, String chosen, String why, Errors errors) {
        var sharers = handing.sharers(actor, draft);
        var colleagues = handing.colleagues(actor, draft);
        var page = new PeoplePage(
                draft.id().toString(),
                draft.title().isEmpty() ? text("drafting.untitled") : draft.title(),
                office.person(actor.office(), draft.owner()).map(Person::name).orElse(""),
                sharers.stream().map(SharersController::option).toList(),
                choices(colleagues.stream()
                        .filter(one -> !sharers.contains(one))
                        .toList()),
                choices(colleagues),
                Verb.HAND_OVER.open(actor, draft),
                chosen,
                why,
                errors);
        return Forms.page("drafting/people", page, errors);
    }

    /** Nobody is chosen beforehand. */
    private static List<Option> choices(List<Person> people) {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("drafting.person.choose")));
        people.forEach(person -> options.add(option(person)));
        return options;
    }

    private static Option option(Person person) {
        return new Option(person.id().toString(), text("drafting.person", person.name(), person.position()));
    }
}
