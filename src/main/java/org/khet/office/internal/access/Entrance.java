package org.khet.office.internal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.khet.office.Errand;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Begins the session of one who signed in. */
@Component
class Entrance {

    /** What the list of sessions shows of each: where it came from, and with which browser. */
    private static final String ADDRESS = "address";

    private static final String BROWSER = "browser";
    private static final int LONGEST_NAME_OF_A_BROWSER = 400;
    /** One who has yet to give a code has not long to find it. */
    private static final Duration HALFWAY = Duration.ofMinutes(10);

    private final SessionVisits visits;
    private final Errands errands;

    Entrance(SessionVisits visits, Errands errands) {
        this.visits = visits;
        this.errands = errands;
    }

    /** A session that was there before ends: whoever planted its id (session fixation) gains nothing. */
    void enter(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        keep(visit, request, response);
        var session = request.getSession();
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        session.setAttribute(BROWSER, browser(request));
        begin(visit, session);
    }

    private void begin(Visit visit, HttpSession session) {
        var waiting = errands.of(visit);
        if (!waiting.isEmpty()) {
            session.setAttribute(Errand.SESSION, waiting);
        }
        if (errands.standInTheWayOf(visit)) {
            session.setAttribute(Errand.LASTS, session.getMaxInactiveInterval());
            session.setMaxInactiveInterval((int) HALFWAY.toSeconds());
        }
    }

    private static String browser(HttpServletRequest request) {
        var name = request.getHeader(HttpHeaders.USER_AGENT);
        return name == null ? "" : name.substring(0, Math.min(name.length(), LONGEST_NAME_OF_A_BROWSER));
    }

    /** The same person, from now on as another of theirs. */
    void keep(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        var context = SessionVisits.context(visit);
        SecurityContextHolder.setContext(context);
        visits.saveContext(context, request, response);
    }
}
