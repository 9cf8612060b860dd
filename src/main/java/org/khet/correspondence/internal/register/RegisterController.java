package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.khet.correspondence.pages.RegisterPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** ทะเบียนหนังสือรับ: the address is the query. */
@Controller
class RegisterController {

    private static final int PAGE = 50;

    private final RegisterLines lines;
    private final Registry registry;
    private final RegisterPages pages;

    RegisterController(RegisterLines lines, Registry registry, RegisterPages pages) {
        this.lines = lines;
        this.registry = registry;
        this.pages = pages;
    }

    @GetMapping("/correspondence")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView list(Actor actor, @ModelAttribute Filter filter) {
        var errors = new Errors();
        var asked = registry.unit(actor, filter.unit());
        if (asked.isEmpty()) {
            errors.add("unit", text("correspondence.filter.unit"));
        }
        var unit = asked.or(() -> registry.unit(actor, null)).orElseThrow();
        var query = RegisterFilter.read(filter, actor, unit.id(), errors);
        var found = errors.any() ? List.<RegisterLine>of() : new ArrayList<>(lines.list(query, PAGE + 1));
        var more = found.size() > PAGE;
        var shown = new ArrayList<>(more ? found.subList(0, PAGE) : found);
        if (query.newerThan() != null) {
            Collections.reverse(shown);
        }
        var slice = new RegisterPages.Slice(query, shown, more, errors.any() ? 0 : count(query, shown, more));
        var view = new ModelAndView("correspondence/register", "page", pages.page(actor, unit, filter, slice, errors));
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /** Exact to a limit. What only the letters themselves can tell is not counted beyond a page: that reads them all. */
    private int count(RegisterQuery query, List<RegisterLine> shown, boolean more) {
        if (query.words() == null && query.speed() == null) {
            return lines.count(query.everywhere(), RegisterPages.MOST_COUNTED + 1);
        }
        var onePage = query.olderThan() == null && query.newerThan() == null && !more;
        return onePage ? shown.size() : RegisterPages.NOT_COUNTED;
    }
}
