package org.khet.office.internal.access;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Membership;
import org.khet.office.Permission;
import org.khet.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ทำในฐานะ: a person with several places chooses the one to work in. */
@Controller
class ActAsController {

    private final Entrance entrance;
    private final SignInAudit audit;

    ActAsController(Entrance entrance, SignInAudit audit) {
        this.entrance = entrance;
        this.audit = audit;
    }

    @PostMapping("/office/act-as")
    @Allowed(Permission.WORK)
    String actAs(
            Actor actor,
            @RequestParam(defaultValue = "") String place,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var chosen = actor.memberships().stream()
                .filter(one -> one.id().toString().equals(place))
                .findFirst();
        chosen.ifPresent(one -> keep(actor, one, request, response));
        redirect.addFlashAttribute(
                Flash.NAME,
                chosen.map(one -> Flash.ok(text("office.act-as.done", one.capacity())))
                        .orElseGet(() -> Flash.bad(text("office.act-as.not-yours"))));
        return "redirect:/";
    }

    private void keep(Actor actor, Membership place, HttpServletRequest request, HttpServletResponse response) {
        UUID id = place.id();
        audit.changedPlace(
                new Actor(actor.office(), actor.person(), actor.name(), place, actor.memberships()),
                request.getRemoteAddr());
        entrance.keep(new Visit(actor.office(), actor.person(), id), request, response);
    }
}
