package org.khet.platform.api;

import org.khet.platform.web.OpenToAll;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The documentation of the API, to read and for programs. */
@Controller
class ApiController {

    private final ApiPage page;

    ApiController(JsonMapper json) {
        this.page = ApiDocument.read(json);
    }

    @GetMapping("/api")
    @OpenToAll
    ModelAndView show() {
        return new ModelAndView("api/docs", "page", page);
    }

    @GetMapping("/openapi.yaml")
    @OpenToAll
    ResponseEntity<Resource> source() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(ApiDocument.SOURCE);
    }
}
