package org.khet.office.internal;

import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** หน่วยงาน, to look at. */
@Controller
class OfficeController {

    private final Units units;

    OfficeController(Units units) {
        this.units = units;
    }

    @GetMapping("/office/units")
    @Allowed(Permission.SEE_OFFICE)
    ModelAndView units(Actor actor) {
        return new ModelAndView("office/units", "page", units.all(actor));
    }

    @GetMapping("/office/units/{id}")
    @Allowed(Permission.SEE_OFFICE)
    ModelAndView unit(Actor actor, @PathVariable String id) {
        var page = units.one(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("office/unit", "page", page);
    }
}
