package org.khet.correspondence.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.pages.LetterPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The verbs on a letter: {@code POST …/route}, {@code …/enter} and so on. Who may do which, in which unit and state, is
 * said once, by {@link Verb}, and held by {@link Guard}.
 */
@Controller
class VerbController {

    private static final Set<Verb> WITH_A_PAGE = Set.of(Verb.CORRECT, Verb.CANCEL);

    private final VerbActs acts;
    private final LetterDesk desk;
    private final LetterPages pages;

    VerbController(VerbActs acts, LetterDesk desk, LetterPages pages) {
        this.acts = acts;
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/correspondence/letters/{entry}/{verb}")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView act(
            Actor actor,
            @PathVariable UUID entry,
            @PathVariable String verb,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute LetterPage.Typed typed,
            RedirectAttributes redirect) {
        var id = new EntryId(entry);
        var entered = desk.known(actor, id);
        var named = named(verb, id);
        if (!named.permittedTo(actor, entered)) {
            throw new AccessDeniedException(named.name());
        }
        var check = new LetterCheck();
        var act = acts.read(actor, new Seen(id, version), named, typed, check);
        if (check.errors().any()) {
            return again(actor, id, named, typed, check.errors());
        }
        return switch (act.get()) {
            case Outcome.Done done -> back(id, Flash.ok(VerbBoxes.words(named, "done", actor, entered)), redirect);
            case Outcome.Refused(var why)
            when typed.words() == null || typed.words().isBlank() -> back(id, Flash.bad(why), redirect);
            case Outcome.Refused(var why) -> again(actor, id, named, typed, new Errors().add("words", why));
        };
    }

    private static ModelAndView back(EntryId id, Flash flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, flash);
        return new ModelAndView("redirect:/correspondence/letters/" + id);
    }

    private ModelAndView again(Actor actor, EntryId id, Verb verb, LetterPage.Typed typed, Errors errors) {
        var open = desk.open(actor, id);
        var view = new ModelAndView("correspondence/letter", "page", pages.page(actor, open, verb, typed, errors));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Verb named(String name, EntryId id) {
        return Arrays.stream(Verb.values())
                .filter(verb ->
                        !WITH_A_PAGE.contains(verb) && VerbBoxes.path(verb).equals(name))
                .findFirst()
                .orElseThrow(() -> new Guard.NoSuchLetter(id));
    }
}
