package org.khet.office.internal.access;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.khet.office.Allowed;
import org.khet.office.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How Khet says no: a page to people, problem+json to programs. */
@Component
class Refusals {

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    /** Nobody is signed in. */
    void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isApi(request)) {
            var refused = request.getAttribute(BearerTokens.REFUSED);
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, refused == null ? "Bearer" : "Bearer error=\"invalid_token\"");
            problem(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    refused instanceof String why ? why : text("office.refused.token"));
        } else {
            lead("/sign-in", wayBack(request), request, response);
        }
    }

    /** Something else comes first. */
    void lead(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        lead(path, "", request, response);
    }

    private static void lead(String path, String query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            // htmx would put that page into a corner of this one.
            response.setHeader("HX-Redirect", request.getContextPath() + path);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + path + query);
        }
    }

    /** Somebody is signed in who may not do this, or the form is not ours. */
    void forbid(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isApi(request)) {
            problem(response, HttpStatus.FORBIDDEN, text("office.refused.permission"));
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** The token is good, but not for this: what it lacks is named (RFC 6750, 3.1). */
    void missScope(Allowed allowed, HttpServletResponse response) throws IOException {
        var asked = Arrays.stream(allowed.scope()).findFirst().or(() -> Scope.asked(allowed.value()));
        var scope = asked.map(Scope::word).orElse("");
        var challenge = "Bearer error=\"insufficient_scope\"" + (scope.isEmpty() ? "" : ", scope=\"" + scope + "\"");
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        var why = scope.isEmpty() ? text("office.refused.scope.none") : text("office.refused.scope", scope);
        problem(response, HttpStatus.FORBIDDEN, why);
    }

    /** The place a program names is not, or no longer, one of its owner's. */
    void missPlace(HttpServletResponse response) throws IOException {
        problem(response, HttpStatus.FORBIDDEN, text("office.refused.place"));
    }

    private void problem(HttpServletResponse response, HttpStatus status, String why) throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, why);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** The path asked for, without the context of the application. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    /** A page that was asked for is shown after signing in; a form that was sent is not sent again. */
    private static String wayBack(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) || "/".equals(path(request))) {
            return "";
        }
        var query = request.getQueryString();
        var asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }
}
