package org.khet.office.internal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Begins the session of one who signed in. */
@Component
class Entrance {

    private final SessionVisits visits;

    Entrance(SessionVisits visits) {
        this.visits = visits;
    }

    /** A session that was there before ends: whoever planted its id (session fixation) gains nothing. */
    void enter(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        keep(visit, request, response);
    }

    /** The same person, from now on as another of theirs. */
    void keep(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        var context = SessionVisits.context(visit);
        SecurityContextHolder.setContext(context);
        visits.saveContext(context, request, response);
    }
}
