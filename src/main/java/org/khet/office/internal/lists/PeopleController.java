package org.khet.office.internal.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.list.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** บุคลากร: the list, and the list as a file. */
@Controller
class PeopleController {

    private final PeopleList list;
    private final PeopleSheets sheets;

    PeopleController(PeopleList list, PeopleSheets sheets) {
        this.list = list;
        this.sheets = sheets;
    }

    @GetMapping("/office/people")
    @Allowed(Permission.SEE_OFFICE)
    ModelAndView people(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before) {
        var place = new Slice.Place(FormCheck.id(after), FormCheck.id(before));
        var page = list.page(actor, list.filter(actor, name, unit, state), place);
        return new ModelAndView("office/people", "page", page);
    }

    @GetMapping("/office/people/export.csv")
    @Allowed(Permission.MANAGE_OFFICE)
    void csv(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response)
            throws IOException {
        sheets.of(actor, list.filter(actor, name, unit, state)).csv(response);
    }

    @GetMapping("/office/people/export.xlsx")
    @Allowed(Permission.MANAGE_OFFICE)
    void xlsx(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response)
            throws IOException {
        sheets.of(actor, list.filter(actor, name, unit, state)).xlsx(response);
    }
}
