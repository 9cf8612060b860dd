package org.khet.office.internal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.khet.office.Allowed;
import org.khet.office.Errand;
import org.khet.platform.web.OpenToAll;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** The one check every request passes. What no rule lets in stays out. */
@Component
class Gate implements HandlerInterceptor {

    /** Below it a filter chain of its own has let in to health and numbers alone. */
    private static final String ACTUATOR = "/actuator/";

    private final Visitors visitors;
    private final Refusals refusals;
    private final Errands errands;

    Gate(Visitors visitors, Refusals refusals, Errands errands) {
        this.visitors = visitors;
        this.refusals = refusals;
        this.errands = errands;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (Refusals.path(request).startsWith(ACTUATOR)) {
            return true;
        }
        return switch (handler) {
            case ResourceHttpRequestHandler files -> true;
            case HandlerMethod method ->
                isOpen(method) || mayEnter(method.getMethodAnnotation(Allowed.class), request, response);
            default -> mayEnter(null, request, response);
        };
    }

    private static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToAll.class)
                || ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    private boolean mayEnter(@Nullable Allowed allowed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var actor = visitors.actor(request);
        if (actor.isEmpty()) {
            refusals.askToSignIn(request, response);
            return false;
        }
        var first = errands.next(request).filter(errand -> !isPartOf(errand, request));
        if (first.isPresent() && !Refusals.isApi(request)) {
            refusals.lead(first.get().path(), request, response);
            return false;
        }
        if (allowed != null && !Visitors.reaches(allowed)) {
            refusals.missScope(allowed, response);
            return false;
        }
        if (Refusals.isApi(request) && !Visitors.standsInPlaceAskedFor(actor.get())) {
            refusals.missPlace(response);
            return false;
        }
        if (allowed == null || !actor.get().may(allowed.value())) {
            refusals.forbid(request, response);
            return false;
        }
        return true;
    }

    private static boolean isPartOf(Errand errand, HttpServletRequest request) {
        var path = Refusals.path(request);
        return path.equals(errand.path()) || path.startsWith(errand.path() + "/");
    }
}
