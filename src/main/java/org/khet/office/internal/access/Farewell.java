package org.khet.office.internal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.khet.platform.database.RowScope;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Writes down that somebody left. */
@Component
class Farewell implements LogoutHandler {

    private final Actors actors;
    private final SignInAudit audit;

    Farewell(Actors actors, SignInAudit audit) {
        this.actors = actors;
        this.audit = audit;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof Visit visit) {
            RowScope.enter(visit.office().value());
            actors.of(visit).ifPresent(who -> audit.signedOut(who, request.getRemoteAddr()));
        }
    }
}
