package org.khet.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends a request it could not answer. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    @OpenToAll
    Object show(HttpServletRequest request) {
        return ErrorAnswer.to(request, path(request), status(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
    }

    /** Somebody who types /error into the browser has found no page. */
    private static int status(HttpServletRequest request) {
        var given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return given instanceof Integer code && HttpStatus.resolve(code) != null ? code : HttpStatus.NOT_FOUND.value();
    }
}
