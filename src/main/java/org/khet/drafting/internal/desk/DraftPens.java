package org.khet.drafting.internal.desk;

import java.util.List;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftRoutes;
import org.khet.drafting.DraftState;
import org.khet.office.Actor;
import org.khet.platform.web.Link;
import org.springframework.stereotype.Component;

/** Who holds the pen: those of the draft while it is written, the one it lies with while it goes round. */
@Component
class DraftPens {

    private final List<DraftRoutes> routes;

    DraftPens(List<DraftRoutes> routes) {
        this.routes = routes;
    }

    boolean writes(Actor actor, Draft draft) {
        return Verb.WRITE.permittedTo(actor, draft) && fits(actor, draft, Verb.WRITE);
    }

    /** Does the draft stand where this person can do it? */
    boolean fits(Actor actor, Draft draft, Verb verb) {
        return verb.fits(draft)
                || (verb == Verb.WRITE
                        && draft.state() == DraftState.PROPOSED
                        && routes.stream().anyMatch(route -> route.writes(actor, draft.id())));
    }

    /** While its writer has it back nobody looks over their shoulder. */
    boolean reads(Actor actor, Draft draft) {
        return (draft.state() == DraftState.PROPOSED || draft.state() == DraftState.SIGNED)
                && routes.stream().anyMatch(route -> route.reads(actor, draft.id()));
    }

    void kept(Actor actor, Draft draft, int version, String why) {
        if (draft.state() == DraftState.PROPOSED) {
            routes.forEach(route -> route.corrected(actor, draft.id(), version, why));
        }
    }

    List<Link> offers(Actor actor, Draft draft) {
        return routes.stream()
                .flatMap(route -> route.offers(actor, draft).stream())
                .toList();
    }
}
