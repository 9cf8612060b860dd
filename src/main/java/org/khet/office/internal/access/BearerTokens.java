package org.khet.office.internal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.khet.office.internal.access.KnownTokens.Known;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads {@code Authorization: Bearer khet_…} of the API. Who brings no known token stays nobody. */
final class BearerTokens extends OncePerRequestFilter {

    /** Attribute of the request: why the token it brought is not good. */
    static final String REFUSED = BearerTokens.class.getName();

    private static final String SCHEME = "Bearer ";

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
                case Known.Good good -> SecurityContextHolder.setContext(SessionVisits.context(good.visit()));
                case Known.Bad bad -> request.setAttribute(REFUSED, bad.why());
            }
        }
        chain.doFilter(request, response);
    }
}
