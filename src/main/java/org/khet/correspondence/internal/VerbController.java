package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.pages.LetterPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.PersonId;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** The verbs on a letter: each reads its form, asks its service, and goes back to the letter. */
@Controller
class VerbController {

    private final Routing routing;
    private final Handling handling;
    private final LetterDesk desk;
    private final LetterPages pages;

    VerbController(Routing routing, Handling handling, LetterDesk desk, LetterPages pages) {
        this.routing = routing;
        this.handling = handling;
        this.desk = desk;
        this.pages = pages;
    }

    /** What every verb's form sends. */
    record Form(Actor actor, UUID entry, int version, LetterPage.Typed typed, RedirectAttributesModelMap redirect) {

        Seen seen() {
            return new Seen(new EntryId(entry), version);
        }
    }

    @PostMapping("/correspondence/letters/{entry}/route")
    @Allowed(Permission.ROUTE_LETTERS)
    ModelAndView route(@ModelAttribute Form form) {
        return checked(form, Verb.ROUTE, check -> {
            var words = check.optional("words", form.typed().words(), LetterCheck.LONG);
            var due = VerbInput.due(form.typed(), check);
            var to = new ArrayList<Sending>();
            VerbInput.units(form.typed().act(), check).forEach(unit -> to.add(new Sending(unit, Purpose.ACT, words, due)));
            VerbInput.units(form.typed().know(), check).stream()
                    .filter(unit -> to.stream().noneMatch(sending -> sending.unit().equals(unit)))
                    .forEach(unit -> to.add(new Sending(unit, Purpose.KNOW, words, null)));
            if (to.isEmpty()) {
                check.errors().add("act", text("correspondence.route.nobody"));
            }
            return () -> routing.route(form.actor(), form.seen(), List.copyOf(to));
        });
    }

    @PostMapping("/correspondence/letters/{entry}/enter")
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView enter(@ModelAttribute Form form) {
        return checked(form, Verb.ENTER, check -> () -> routing.enter(form.actor(), form.seen()));
    }

    @PostMapping("/correspondence/letters/{entry}/give-back")
    @Allowed(Permission.ASSIGN_LETTERS)
    ModelAndView giveBack(@ModelAttribute Form form) {
        return withReason(form, Verb.GIVE_BACK, words -> routing.giveBack(form.actor(), form.seen(), words));
    }

    @PostMapping("/correspondence/letters/{entry}/assign")
    @Allowed(Permission.ASSIGN_LETTERS)
    ModelAndView assign(@ModelAttribute Form form) {
        return checked(form, Verb.ASSIGN, check -> {
            var words = check.optional("words", form.typed().words(), LetterCheck.LONG);
            var due = VerbInput.due(form.typed(), check);
            var person = VerbInput.person(form.typed(), check);
            return () -> handling.assign(form.actor(), form.seen(), new PersonId(person), words, due);
        });
    }

    @PostMapping("/correspondence/letters/{entry}/acknowledge")
    @Allowed(Permission.ACT_ON_LETTERS)
    ModelAndView acknowledge(@ModelAttribute Form form) {
        return checked(form, Verb.ACKNOWLEDGE, check -> () -> handling.acknowledge(form.actor(), form.seen()));
    }

    @PostMapping("/correspondence/letters/{entry}/report")
    @Allowed(Permission.ACT_ON_LETTERS)
    ModelAndView report(@ModelAttribute Form form) {
        return withReason(form, Verb.REPORT, words -> handling.report(form.actor(), form.seen(), words));
    }

    @PostMapping("/correspondence/letters/{entry}/finish")
    @Allowed(Permission.ACT_ON_LETTERS)
    ModelAndView finish(@ModelAttribute Form form) {
        return withReason(form, Verb.FINISH, words -> handling.finish(form.actor(), form.seen(), words));
    }

    @PostMapping("/correspondence/letters/{entry}/hand-back")
    @Allowed(Permission.ACT_ON_LETTERS)
    ModelAndView handBack(@ModelAttribute Form form) {
        return withReason(form, Verb.HAND_BACK, words -> handling.handBack(form.actor(), form.seen(), words));
    }

    @PostMapping("/correspondence/letters/{entry}/send-back")
    @Allowed(Permission.CLOSE_LETTERS)
    ModelAndView sendBack(@ModelAttribute Form form) {
        return withReason(form, Verb.SEND_BACK, words -> handling.sendBack(form.actor(), form.seen(), words));
    }

    @PostMapping("/correspondence/letters/{entry}/close")
    @Allowed(Permission.CLOSE_LETTERS)
    ModelAndView close(@ModelAttribute Form form) {
        return checked(form, Verb.CLOSE, check -> {
            var words = check.optional("words", form.typed().words(), LetterCheck.LONG);
            return () -> handling.close(form.actor(), form.seen(), words);
        });
    }

    private ModelAndView withReason(Form form, Verb verb, Function<String, Outcome> act) {
        return checked(form, verb, check -> {
            var words = check.optional("words", form.typed().words(), LetterCheck.LONG);
            if (words.isEmpty()) {
                check.errors().add("words", text("correspondence.verb." + verb + ".missing"));
            }
            return () -> act.apply(words);
        });
    }

    private ModelAndView checked(Form form, Verb verb, Function<LetterCheck, Supplier<Outcome>> read) {
        var check = new LetterCheck();
        var act = read.apply(check);
        if (check.errors().any()) {
            return again(form, verb, check.errors());
        }
        return switch (act.get()) {
            case Outcome.Done() -> back(form, Flash.ok(text("correspondence.verb." + verb + ".done")));
            case Outcome.Refused(var why) -> back(form, Flash.bad(why));
        };
    }

    private ModelAndView again(Form form, Verb verb, Errors errors) {
        var open = desk.open(form.actor(), new EntryId(form.entry()));
        var page = pages.page(form.actor(), open, verb, form.typed(), errors);
        var view = new ModelAndView("correspondence/letter", "page", page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView back(Form form, Flash flash) {
        form.redirect().addFlashAttribute(Flash.NAME, flash);
        return new ModelAndView("redirect:/correspondence/letters/" + form.entry());
    }
}
