package org.khet.platform.api;

import java.util.Map;
import org.khet.platform.web.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A request to the API that could not be read says where. */
@ControllerAdvice
@Order(-2)
class UnreadRequests {

    @ExceptionHandler(ApiArguments.Unread.class)
    ResponseEntity<Map<String, Object>> refuse(ApiArguments.Unread unread) {
        return Problems.at(unread.errors());
    }
}
