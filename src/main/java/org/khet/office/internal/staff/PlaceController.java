package org.khet.office.internal.staff;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.pages.admin.ConfirmPage;
import org.khet.office.pages.admin.PlaceFields;
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

/** หน้าที่ of a person: given, changed, ended. */
@Controller
class PlaceController {

    private final Placing placing;
    private final PlacePages places;
    private final PersonPages pages;
    private final Clock clock;

    PlaceController(Placing placing, PlacePages places, PersonPages pages, Clock clock) {
        this.placing = placing;
        this.places = places;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/office/people/{id}/places/new")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView ask(Actor actor, @PathVariable UUID id) {
        var person = pages.person(actor, id);
        var fields = new PlaceFields("", "", "", Forms.boxes(LocalDate.now(clock)), DateBoxes.EMPTY);
        return places.adding(actor, person, person.version(), fields, new Errors());
    }

    @PostMapping("/office/people/{id}/places/new")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute PlaceFields typed,
            RedirectAttributes redirect) {
        var check = new FormCheck();
        var facts = places.read(actor, typed, check);
        var person = pages.person(actor, id);
        if (facts == null || check.wrong()) {
            return places.adding(actor, person, version, typed, check.errors());
        }
        return switch (placing.add(actor, new Guard.Seen(id, version, "unit"), facts)) {
            case Kept.Done done -> Forms.done(PersonPages.href(id), text("office.place.added"), redirect);
            case Kept.Refused(var field, var why) ->
                places.adding(actor, person, version, typed, new Errors().add(field, why));
        };
    }

    @GetMapping("/office/people/{id}/places/{place}/change")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable UUID place) {
        var facts = places.place(actor, id, place).facts();
        var fields = new PlaceFields("", "", facts.position(), Forms.boxes(facts.since()), Forms.boxes(facts.until()));
        var person = pages.person(actor, id);
        return places.changing(actor, person, place, person.version(), fields, new Errors());
    }

    @PostMapping("/office/people/{id}/places/{place}/change")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID place,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute PlaceFields typed,
            RedirectAttributes redirect) {
        var check = new FormCheck();
        var days = PlacePages.days(typed, check, LocalDate.now(clock));
        var position = PlacePages.position(typed, check);
        var person = pages.person(actor, id);
        if (check.wrong()) {
            return places.changing(actor, person, place, version, typed, check.errors());
        }
        var seen = new Guard.Seen(id, version, "position");
        return switch (placing.change(actor, seen, place, position, days.since(), days.until())) {
            case Kept.Done done -> Forms.done(PersonPages.href(id), text("office.place.changed"), redirect);
            case Kept.Refused(var field, var why) ->
                places.changing(actor, person, place, version, typed, new Errors().add(field, why));
        };
    }

    @GetMapping("/office/people/{id}/places/{place}/end")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView askEnd(Actor actor, @PathVariable UUID id, @PathVariable UUID place) {
        return endPage(actor, id, place, Forms.boxes(LocalDate.now(clock)), new Errors());
    }

    @PostMapping("/office/people/{id}/places/{place}/end")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView end(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID place,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute Day typed,
            RedirectAttributes redirect) {
        var check = new FormCheck();
        var last = check.neededDay("day", typed.day(), LocalDate.now(clock), text("office.place.end.missing"));
        if (check.wrong()) {
            return endPage(actor, id, place, typed.boxes(), check.errors());
        }
        return switch (placing.end(actor, new Guard.Seen(id, version, "day"), place, last)) {
            case Kept.Done done -> Forms.done(PersonPages.href(id), text("office.place.ended"), redirect);
            case Kept.Refused(var field, var why) ->
                endPage(actor, id, place, typed.boxes(), new Errors().add(field, why));
        };
    }

    record Day(@Nullable DateBoxes day) {

        DateBoxes boxes() {
            return day == null ? DateBoxes.EMPTY : day;
        }
    }

    private ModelAndView endPage(Actor actor, UUID id, UUID place, DateBoxes day, Errors errors) {
        var person = pages.person(actor, id);
        var stored = places.place(actor, id, place);
        var href = PersonPages.href(id);
        var page = new ConfirmPage(
                        text("office.place.end.title"),
                        List.of(text("office.place.end.rights"), text("office.place.end.letters")),
                        PlacePages.facts(person, stored),
                        href + "/places/" + place + "/end",
                        person.version(),
                        text("office.place.end.button"),
                        new Link(person.facts().name(), href))
                .askingDay(day);
        return Forms.page("office/admin/confirm", page.refused(errors), errors);
    }
}
