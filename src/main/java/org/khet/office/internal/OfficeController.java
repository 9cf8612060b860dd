package org.khet.office.internal;

import java.util.Map;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class OfficeController {
    @GetMapping("/office/units")
    @Allowed(Permission.SEE_OFFICE)
    ModelAndView units() {
        return new ModelAndView("ui/error", Map.of("page", new org.khet.platform.web.ErrorPage("a", "b")));
    }
}
