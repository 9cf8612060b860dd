package org.khet.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one who gave the right password must do before any other page: give a second code, choose a new password. Each kind
 * is a bean. At sign-in those that wait are written into the session; until they are done the gate lets the person to the
 * page of the first of them and nowhere else.
 */
public interface Errand {

    /** Attribute of the session: the names of those that wait, first things first, with a comma between. */
    String SESSION = "errands";

    /** Attribute of the session: the path asked for before signing in. */
    String TO = "to";

    /** Attribute of the session: seconds it lasts without use once everything is done. */
    String LASTS = "lasts";

    /** The word it stands by in the session. */
    String name();

    /** Its page; what lies below it may be called meanwhile. */
    String path();

    /** First things first, lowest. */
    int order();

    /** Must this person do it now? Asked at sign-in. */
    boolean waitsFor(OfficeId office, PersonId person);

    /** Is somebody in only when it is done? */
    default boolean beforeEntry() {
        return false;
    }

    /** Names of those that still wait in this session. */
    static List<String> waiting(HttpServletRequest request) {
        var session = request.getSession(false);
        @Nullable Object names = session == null ? null : session.getAttribute(SESSION);
        return names instanceof String some && !some.isEmpty() ? Arrays.asList(some.split(",", -1)) : List.of();
    }

    /** Where the person wanted to go before: asked for when nothing waits any more, else the gate leads on. */
    static String wayOn(HttpServletRequest request) {
        var session = request.getSession();
        @Nullable Object to = session.getAttribute(TO);
        if (!waiting(request).isEmpty() || !(to instanceof String path)) {
            return "/";
        }
        session.removeAttribute(TO);
        return path;
    }

    /** It is done. The session goes on under a new id, so that an id seen before gains nothing. */
    default void done(HttpServletRequest request) {
        var session = request.getSession();
        var rest = waiting(request).stream().filter(one -> !one.equals(name())).toList();
        if (rest.isEmpty()) {
            session.removeAttribute(SESSION);
        } else {
            session.setAttribute(SESSION, String.join(",", rest));
        }
        if (beforeEntry() && session.getAttribute(LASTS) instanceof Integer seconds) {
            session.setMaxInactiveInterval(seconds);
        }
        request.changeSessionId();
    }
}
