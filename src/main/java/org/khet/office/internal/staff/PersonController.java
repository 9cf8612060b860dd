package org.khet.office.internal.staff;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.pages.admin.PersonFields;
import org.khet.office.pages.admin.PersonFormPage;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.form.Kept;
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

/** บุคลากร: add, look at, change. */
@Controller
class PersonController {

    private final Staffing staffing;
    private final Persons persons;
    private final PersonPages pages;

    PersonController(Staffing staffing, Persons persons, PersonPages pages) {
        this.staffing = staffing;
        this.persons = persons;
        this.pages = pages;
    }

    @GetMapping("/office/people/{id}")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("office/admin/person", "page", pages.page(actor, id));
    }

    @GetMapping("/office/people/new")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView ask(Actor actor) {
        return addPage(actor, PersonFields.EMPTY, new Errors());
    }

    @PostMapping("/office/people/new")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView add(
            Actor actor,
            @ModelAttribute PersonFields typed,
            @RequestParam(defaultValue = "false") boolean namesake,
            RedirectAttributes redirect) {
        var check = new FormCheck();
        var facts = PersonForm.read(typed, check);
        if (check.wrong()) {
            return addPage(actor, typed, check.errors());
        }
        return switch (staffing.add(actor, facts, namesake)) {
            case Kept.Done(var id) ->
                Forms.done(PersonPages.href(id), text("office.person.added", facts.name()), redirect);
            case Kept.Refused(var field, var why) -> addPage(actor, typed, new Errors().add(field, why));
        };
    }

    @GetMapping("/office/people/{id}/change")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView form(Actor actor, @PathVariable UUID id) {
        var person = pages.person(actor, id);
        return changePage(actor, person, person.version(), PersonForm.of(person.facts()), new Errors());
    }

    @PostMapping("/office/people/{id}/change")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute PersonFields typed,
            RedirectAttributes redirect) {
        var check = new FormCheck();
        var facts = PersonForm.read(typed, check);
        var person = pages.person(actor, id);
        if (check.wrong()) {
            return changePage(actor, person, version, typed, check.errors());
        }
        return switch (staffing.change(actor, new Guard.Seen(id, version, "title"), facts)) {
            case Kept.Done done -> Forms.done(PersonPages.href(id), text("office.person.changed"), redirect);
            case Kept.Refused(var field, var why) ->
                changePage(actor, person, version, typed, new Errors().add(field, why));
        };
    }

    private ModelAndView addPage(Actor actor, PersonFields typed, Errors errors) {
        var back = new Link(text("office.people.title"), "/office/people");
        return form(actor, new Form(text("office.person.add"), "/office/people/new", back, 0), typed, errors);
    }

    private ModelAndView changePage(
            Actor actor, PersonFacts.Stored person, int version, PersonFields typed, Errors errors) {
        var href = PersonPages.href(person.id());
        var back = new Link(person.facts().name(), href);
        return form(actor, new Form(text("office.person.change"), href + "/change", back, version), typed, errors);
    }

    private record Form(String title, String action, Link back, int version) {}

    private ModelAndView form(Actor actor, Form form, PersonFields typed, Errors errors) {
        List<String> positions = persons.positions(actor.office());
        var page = new PersonFormPage(
                form.title(),
                form.action(),
                form.back(),
                form.version(),
                typed,
                positions,
                errors.of("namesake") != null,
                errors);
        return Forms.page("office/admin/person-form", page, errors);
    }
}
