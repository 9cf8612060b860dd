package org.khet.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** A status as its answer: a page in Thai for people, problem+json for programs (addresses below {@code /api/}). */
final class ErrorAnswer {

    private static final Set<Integer> WITH_OWN_TEXT = Set.of(400, 403, 404, 405, 413, 415, 429, 503);

    private ErrorAnswer() {}

    static Object to(HttpServletRequest request, String path, int status) {
        return path.startsWith("/api/") ? problem(path, status) : page(request, status);
    }

    private static ModelAndView page(HttpServletRequest request, int status) {
        var texts = texts(status, request);
        var view = new ModelAndView("error/page", HttpStatus.valueOf(status));
        view.addObject("page", new ErrorPage(status, Texts.text(texts + ".title"), Texts.text(texts + ".text")));
        return view;
    }

    private static ResponseEntity<ProblemDetail> problem(String path, int status) {
        var problem = ProblemDetail.forStatus(status);
        problem.setDetail(Texts.text("platform.error." + known(status) + ".title"));
        problem.setInstance(URI.create(path));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A form refused with 403 is most often one that lay open for too long: its token belongs to an ended session. */
    private static String texts(int status, HttpServletRequest request) {
        // The container turns the request into a GET on its way to the error page.
        var before = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        var stale =
                status == HttpStatus.FORBIDDEN.value() && "POST".equals(before == null ? request.getMethod() : before);
        return stale ? "platform.error.stale" : "platform.error." + known(status);
    }

    private static int known(int status) {
        if (WITH_OWN_TEXT.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }
}
