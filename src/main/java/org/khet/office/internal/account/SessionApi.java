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
        return new Open(sessions.of(actor.office(), person(actor, id).id()).stream()
                .map(One::of)
                .toList());
    }

    @DeleteMapping("/api/v1/people/{id}/sessions/{handle}")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> end(Actor actor, @PathVariable UUID id, @PathVariable String handle, HttpServletRequest request) {
        var person = person(actor, id);
        var ended = sessions.end(actor.office(), person.id(), handle).orElseThrow(SessionApi::none);
        acts.write(actor, "person.ended-session", person.id(), Device.of(ended.browser()), request.getRemoteAddr());
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/api/v1/people/{id}/sessions")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> endAll(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        var person = person(actor, id);
        sessions.endOthers(actor.office(), person.id(), "");
        acts.write(actor, "person.ended-sessions", person.id(), null, request.getRemoteAddr());
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
