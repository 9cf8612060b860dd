package org.khet.platform.web;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a request ends that nobody could answer: a Thai page for people, problem+json for programs. */
@Controller
class ErrorPages implements ErrorController {

    /** Statuses with words of their own; all others share those of their hundred. */
    private static final Set<Integer> KNOWN = Set.of(403, 404, 405, 413);

    private static final int OWN_FAULT = 500;

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    @OpenToAll
    ModelAndView page(HttpServletRequest request) {
        int status = status(request);
        var key = "platform.error." + key(status);
        var page = new ErrorPage(text(key + ".title"), text(key + ".advice"));
        return new ModelAndView("ui/error", Map.of("page", page), HttpStatus.valueOf(status));
    }

    @RequestMapping("/error")
    @OpenToAll
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        int status = status(request);
        var detail = text("platform.error." + key(status) + ".advice");
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), detail))
                .build();
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && HttpStatus.resolve(code) != null
                ? code
                : HttpStatus.NOT_FOUND.value();
    }

    private static String key(int status) {
        if (KNOWN.contains(status)) {
            return Integer.toString(status);
        }
        return status >= OWN_FAULT ? "500" : "400";
    }
}
