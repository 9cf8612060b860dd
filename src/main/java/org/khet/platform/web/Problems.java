package org.khet.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What the API answers to bad input: {@code application/problem+json} (RFC 9457) naming every field that is wrong. */
public final class Problems {

    private Problems() {}

    /** 400 with the fields. */
    public static ResponseEntity<Map<String, Object>> at(Errors errors) {
        return at(HttpStatus.BAD_REQUEST, errors);
    }

    public static ResponseEntity<Map<String, Object>> at(HttpStatus status, Errors errors) {
        var fields = errors.all().entrySet().stream()
                .map(error -> Map.of("field", error.getKey(), "message", error.getValue()))
                .toList();
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of(
                        "type", "about:blank",
                        "title", Texts.text("platform.problem." + status.value()),
                        "status", status.value(),
                        "errors", List.copyOf(fields)));
    }

    /** 409: what the program saw is not so any more, or the act does not fit; why, in the office's words. */
    public static ResponseEntity<Map<String, Object>> refused(String why) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of(
                        "type",
                        "about:blank",
                        "title",
                        Texts.text("platform.problem.refused"),
                        "status",
                        HttpStatus.CONFLICT.value(),
                        "detail",
                        why));
    }
}
