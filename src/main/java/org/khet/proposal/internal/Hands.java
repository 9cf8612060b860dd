package org.khet.proposal.internal;

import java.util.Optional;
import org.khet.office.Actor;
import org.khet.proposal.Stop;
import org.springframework.stereotype.Component;

/** In whose hands a stop is, and as what they act there. */
@Component
class Hands {

    private final StopRows stops;

    Hands(StopRows stops) {
        this.stops = stops;
    }

    /** The person in the place the stop is in the hands of; the one they work in now goes first, then their own. */
    Optional<Actor> in(Actor actor, Stop stop) {
        var places = stops.places(actor, stop.id());
        var chosen = places.contains(actor.as().id()) ? actor.as().id() : places.isEmpty() ? null : places.getFirst();
        return actor.memberships().stream()
                .filter(place -> place.id().equals(chosen))
                .findFirst()
                .map(place -> new Actor(actor.office(), actor.person(), actor.name(), place, actor.memberships()));
    }
}
