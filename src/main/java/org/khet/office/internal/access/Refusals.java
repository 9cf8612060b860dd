package org.khet.office.internal.access;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problem(response, HttpStatus.UNAUTHORIZED, "office.refused.token");
        } else if (request.getHeader("HX-Request") != null) {
            // htmx would put the sign-in page into a corner of this one.
            response.setHeader("HX-Redirect", request.getContextPath() + "/sign-in");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in" + wayBack(request));
        }
    }

    /** Somebody is signed in who may not do this, or the form is not ours. */
    void forbid(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isApi(request)) {
            problem(response, HttpStatus.FORBIDDEN, "office.refused.permission");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private void problem(HttpServletResponse response, HttpStatus status, String textKey) throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, text(textKey));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** The path asked for, without the context of the application. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean isApi(HttpServletRequest request) {
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
