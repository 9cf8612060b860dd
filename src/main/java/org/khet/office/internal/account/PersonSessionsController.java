package org.khet.office.internal.account;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.pages.PersonSessionsPage;
import org.khet.platform.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody is signed in, for the administrator, who may end it: a machine is stolen, a person has left. */
@Controller
class PersonSessionsController {

    private static final String PATH = "/office/people/{id}/sessions";
    private static final String NONE = "";

    private final OpenSessions sessions;
    private final AccountActs acts;
    private final Office office;

    PersonSessionsController(OpenSessions sessions, AccountActs acts, Office office) {
        this.sessions = sessions;
        this.acts = acts;
        this.office = office;
    }

    @GetMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView show(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        var person = person(actor, id);
        var here = request.getSession().getId();
        var rows = sessions.of(actor.office(), person.id()).stream()
                .map(session -> SessionRows.row(session, here))
                .toList();
        return new ModelAndView(
                "office/personsessions", "page", new PersonSessionsPage(id.toString(), person.name(), rows));
    }

    @PostMapping(PATH + "/{handle}/end")
    @Allowed(Permission.MANAGE_OFFICE)
    String end(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String handle,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var person = person(actor, id);
        var ended = sessions.end(actor.office(), person.id(), handle);
        ended.ifPresent(session -> acts.write(
                actor, "person.ended-session", person.id(), Device.of(session.browser()), request.getRemoteAddr()));
        redirect.addFlashAttribute(
                Flash.NAME,
                ended.map(session -> Flash.ok(text("office.account.ended", Device.of(session.browser()))))
                        .orElseGet(() -> Flash.bad(text("office.account.ended.already"))));
        return "redirect:/office/people/" + id + "/sessions";
    }

    @PostMapping(PATH + "/end")
    @Allowed(Permission.MANAGE_OFFICE)
    String endAll(Actor actor, @PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        var person = person(actor, id);
        boolean own = person.id().equals(actor.person());
        int ended = sessions.endOthers(
                actor.office(), person.id(), own ? request.getSession().getId() : NONE);
        acts.write(actor, "person.ended-sessions", person.id(), null, request.getRemoteAddr());
        redirect.addFlashAttribute(Flash.NAME, Flash.ok(text("office.account.ended.all", "" + ended)));
        return "redirect:/office/people/" + id + "/sessions";
    }

    private Person person(Actor actor, UUID id) {
        return office.person(actor.office(), new PersonId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
