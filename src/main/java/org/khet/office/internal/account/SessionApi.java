package org.khet.office.internal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.Scope;
import org.khet.office.internal.account.OpenSessions.OpenSession;
import org.khet.platform.thai.ThaiDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where somebody is signed in, for programs, as {@code openapi.yaml} says. */
@RestController
class SessionApi {

    private static final String OWN = "/api/v1/account/sessions";

    private final OpenSessions sessions;
    private final AccountActs acts;
    private final Office office;

    SessionApi(OpenSessions sessions, AccountActs acts, Office office) {
        this.sessions = sessions;
        this.acts = acts;
        this.office = office;
    }

    @GetMapping("/api/v1/people/{id}/sessions")
    @Allowed(Permission.MANAGE_OFFICE)
    Open list(Actor actor, @PathVariable UUID id) {
        return open(actor, person(actor, id).id());
    }

    @DeleteMapping("/api/v1/people/{id}/sessions/{handle}")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> end(Actor actor, @PathVariable UUID id, @PathVariable String handle, HttpServletRequest request) {
        return end(actor, person(actor, id).id(), handle, request);
    }

    @DeleteMapping("/api/v1/people/{id}/sessions")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> endAll(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        return endAll(actor, person(actor, id).id(), request);
    }

    @GetMapping(OWN)
    @Allowed(value = Permission.WORK, scope = Scope.ACCOUNT)
    Open own(Actor actor) {
        return open(actor, actor.person());
    }

    @DeleteMapping(OWN + "/{handle}")
    @Allowed(value = Permission.WORK, scope = Scope.ACCOUNT)
    ResponseEntity<?> endOwn(Actor actor, @PathVariable String handle, HttpServletRequest request) {
        return end(actor, actor.person(), handle, request);
    }

    /** A program has no session of its own to keep: all of them end. */
    @DeleteMapping(OWN)
    @Allowed(value = Permission.WORK, scope = Scope.ACCOUNT)
    ResponseEntity<?> endAllOwn(Actor actor, HttpServletRequest request) {
        return endAll(actor, actor.person(), request);
    }

    private Open open(Actor actor, PersonId whose) {
        return new Open(sessions.of(actor.office(), whose).stream().map(One::of).toList());
    }

    private ResponseEntity<?> end(Actor actor, PersonId whose, String handle, HttpServletRequest request) {
        var ended = sessions.end(actor.office(), whose, handle).orElseThrow(SessionApi::none);
        acts.write(actor, "person.ended-session", whose, Device.of(ended.browser()), request.getRemoteAddr());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<?> endAll(Actor actor, PersonId whose, HttpServletRequest request) {
        sessions.endOthers(actor.office(), whose, "");
        acts.write(actor, "person.ended-sessions", whose, null, request.getRemoteAddr());
        return ResponseEntity.noContent().build();
    }

    private Person person(Actor actor, UUID id) {
        return office.person(actor.office(), new PersonId(id)).orElseThrow(SessionApi::none);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    record Open(List<One> items) {}

    /** @param handle names it here; its id is a secret */
    record One(String handle, String device, String address, String since, String lastUsed) {

        static One of(OpenSession session) {
            return new One(
                    session.handle(),
                    Device.of(session.browser()),
                    session.address(),
                    ThaiDate.machine(session.since()),
                    ThaiDate.machine(session.lastUsed()));
        }
    }
}
