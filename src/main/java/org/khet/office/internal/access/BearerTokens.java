package org.khet.office.internal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.khet.office.internal.access.KnownTokens.Known;
import org.khet.platform.form.FormCheck;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads {@code Authorization: Bearer khet_…} of the API. Who brings no known token stays nobody. */
final class BearerTokens extends OncePerRequestFilter {

    /** Attribute of the request: why the token it brought is not good. */
    static final String REFUSED = BearerTokens.class.getName();

    private static final String SCHEME = "Bearer ";

    private static final UUID NOWHERE = new UUID(0, 0);

    private final KnownTokens tokens;

    BearerTokens(KnownTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            var token = header.substring(SCHEME.length()).strip();
            switch (tokens.look(token, request.getRemoteAddr())) {
                case Known.Good good ->
                    SecurityContextHolder.setContext(SessionVisits.context(inPlace(good.visit(), request)));
                case Known.Bad bad -> request.setAttribute(REFUSED, bad.why());
            }
        }
        chain.doFilter(request, response);
    }

    /** ทำในฐานะ: one of the places of the token's owner, instead of the first. */
    private static Visit inPlace(Visit visit, HttpServletRequest request) {
        var place = request.getHeader("Khet-Place");
        return place == null ? visit : visit.in(Objects.requireNonNullElse(FormCheck.id(place), NOWHERE));
    }
}
