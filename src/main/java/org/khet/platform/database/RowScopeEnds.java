package org.khet.platform.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost of all filters: what a request was narrowed to ends with it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RowScopeEnds extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            RowScope.leave();
        }
    }

    /** The page that says what went wrong is asked for when the request itself is over. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
