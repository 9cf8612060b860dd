package org.khet.office.internal;

import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** หน่วยงานและบุคลากร, to look at. */
@Controller
class OfficeController {

    private final Units units;
    private final People people;

    OfficeController(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    @GetMapping("/office/units")
    @Allowed(Permission.SEE_OFFICE)
    ModelAndView units(Actor actor) {
        return new ModelAndView("office/units", "page", units.all(actor.office()));
    }

    @GetMapping("/office/units/{id}")
    @Allowed(Permission.SEE_OFFICE)
    ModelAndView unit(Actor actor, @PathVariable String id) {
        var page = units.one(actor.office(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("office/unit", "page", page);
    }

    @GetMapping("/office/people")
    @Allowed(Permission.SEE_OFFICE)
    ModelAndView people(
            Actor actor, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String unit) {
        return new ModelAndView("office/people", "page", people.page(actor.office(), name, unit));
    }
}
