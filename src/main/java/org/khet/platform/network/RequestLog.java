package org.khet.platform.network;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives each request a name that stands in every line logged meanwhile, and logs a line for it when {@code
 * KHET_LOG_REQUESTS} says so: the pattern of its path, never the path itself, the query or anything that was sent, since
 * those hold subjects of letters, names and passwords.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final String REQUEST = "request";
    private static final long NANOS = 1_000_000;

    private final boolean each;

    RequestLog(@Value("${khet.log.requests:false}") boolean each) {
        this.each = each;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = UUID.randomUUID().toString();
        response.setHeader("X-Request-Id", name);
        long start = System.nanoTime();
        MDC.put(REQUEST, name);
        try {
            chain.doFilter(request, response);
        } finally {
            if (each) {
                log(request, response.getStatus(), (System.nanoTime() - start) / NANOS);
            }
            MDC.remove(REQUEST);
        }
    }

    private static void log(HttpServletRequest request, int status, long millis) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var path = Objects.toString(pattern, "-");
        LOG.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", path)
                .addKeyValue("status", status)
                .addKeyValue("millis", millis)
                .addKeyValue("address", request.getRemoteAddr())
                .log("answered");
    }
}
