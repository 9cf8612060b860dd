package org.khet.office.internal.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.platform.database.RowScope;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who sends the request at hand; asked once a request, then remembered with it. */
@Component
class Visitors {

    private static final String ACTOR = Visitors.class.getName();

    private final Actors actors;

    Visitors(Actors actors) {
        this.actors = actors;
    }

    @SuppressWarnings("unchecked") // only this method writes the attribute
    Optional<Actor> actor(HttpServletRequest request) {
        var known = (Optional<Actor>) request.getAttribute(ACTOR);
        if (known == null) {
            known = visit().flatMap(this::arrived);
            request.setAttribute(ACTOR, known);
        }
        // A page about an error is shown when the request has ended, and begins anew.
        known.ifPresent(actor -> RowScope.enter(actor.office().value()));
        return known;
    }

    /** Now it is known whom the request is of: from here on it sees the rows of that office alone. */
    private Optional<Actor> arrived(Visit visit) {
        RowScope.enter(visit.office().value());
        return actors.of(visit);
    }

    /** Is the token of the request at hand, if it has one, for that? */
    static boolean reaches(Allowed allowed) {
        return visit().filter(visit -> visit.reaches(allowed)).isPresent();
    }

    /** A program that names a place works there or nowhere: the first place in its stead would write into another register. */
    static boolean standsInPlaceAskedFor(Actor actor) {
        return visit().map(Visit::place)
                .filter(place -> !place.equals(actor.as().id()))
                .isEmpty();
    }

    static Optional<Visit> visit() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Visit.class::isInstance)
                .map(Visit.class::cast);
    }
}
