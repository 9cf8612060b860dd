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
import org.khet.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The second factor of somebody who lost it, for programs, as {@code openapi.yaml} says. */
@RestController
class PersonFactorApi {

    private static final String PATH = "/api/v1/people/{id}/second-factor";

    private final SecondFactor factor;
    private final Factors factors;
    private final Office office;

    PersonFactorApi(SecondFactor factor, Factors factors, Office office) {
        this.factor = factor;
        this.factors = factors;
        this.office = office;
    }

    @GetMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    Standing show(Actor actor, @PathVariable UUID id) {
        return new Standing(factors.isSet(actor.office(), person(actor, id).id()));
    }

    @DeleteMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> takeAway(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        var person = person(actor, id);
        return factor.takeAway(actor, person.id(), request.getRemoteAddr())
                ? ResponseEntity.noContent().build()
                : Problems.refused(text("office.person.factor.none", person.name()));
    }

    private Person person(Actor actor, UUID id) {
        return office.person(actor.office(), new PersonId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param set it is asked for at sign-in */
    record Standing(boolean set) {}
}
