package org.khet.office.internal.factor;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.pages.PersonFactorPage;
import org.khet.platform.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For who lost phone and recovery codes: the administrator takes the second factor away. */
@Controller
class PersonFactorController {

    private static final String PATH = "/office/people/{id}/second-factor";

    private final SecondFactor factor;
    private final Factors factors;
    private final Office office;

    PersonFactorController(SecondFactor factor, Factors factors, Office office) {
        this.factor = factor;
        this.factors = factors;
        this.office = office;
    }

    @GetMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView ask(Actor actor, @PathVariable UUID id) {
        var person = person(actor, id);
        return new ModelAndView(
                "office/personfactor",
                "page",
                new PersonFactorPage(id.toString(), person.name(), factors.isSet(actor.office(), person.id())));
    }

    @PostMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    String remove(Actor actor, @PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        var person = person(actor, id);
        boolean removed = factor.takeAway(actor, person.id(), request.getRemoteAddr());
        redirect.addFlashAttribute(
                Flash.NAME,
                removed
                        ? Flash.ok(text("office.person.factor.removed", person.name()))
                        : Flash.bad(text("office.person.factor.none", person.name())));
        return "redirect:/office/people/" + id + "/sessions";
    }

    private Person person(Actor actor, UUID id) {
        return office.person(actor.office(), new PersonId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
