package org.khet.correspondence.internal.numbers;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.khet.correspondence.pages.NumbersPage.Typed;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** เลขทะเบียน: จองเลข and เปิดทะเบียนของปี. */
@Controller
class NumbersController {

    private final Numbering numbering;
    private final NumbersPages pages;
    private final Clock clock;

    NumbersController(Numbering numbering, NumbersPages pages, Clock clock) {
        this.numbering = numbering;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/correspondence/numbers")
    @Allowed(Permission.CORRECT_LETTERS)
    ModelAndView page(Actor actor) {
        return new ModelAndView(
                "correspondence/numbers", "page", pages.page(actor, NumbersPages.empty(), new Errors()));
    }

    @PostMapping("/correspondence/numbers/reserve")
    @Allowed(Permission.CORRECT_LETTERS)
    ModelAndView reserve(
            Actor actor, @ModelAttribute Typed typed, HttpServletRequest request, RedirectAttributes redirect) {
        var errors = new Errors();
        var keeper = NumbersTyped.needed("keeper", typed.keeper(), errors);
        var reason = NumbersTyped.needed("reason", typed.reason(), errors);
        var key = Objects.requireNonNullElse(typed.key(), "");
        if (key.isBlank() || key.length() > NumbersTyped.LONGEST) {
            errors.add("reason", text("correspondence.numbers.key"));
        }
        if (errors.any()) {
            return again(actor, typed, errors);
        }
        var number = numbering.reserve(actor, keeper, reason, key, request.getRemoteAddr());
        redirect.addFlashAttribute(
                Flash.NAME,
                number.map(one -> Flash.ok(text("correspondence.numbers.reserve.done", one)))
                        .orElseGet(() -> Flash.bad(text("correspondence.numbers.reserve.again"))));
        return new ModelAndView("redirect:/correspondence/numbers");
    }

    @PostMapping("/correspondence/numbers/open")
    @Allowed(Permission.CORRECT_LETTERS)
    ModelAndView open(
            Actor actor, @ModelAttribute Typed typed, HttpServletRequest request, RedirectAttributes redirect) {
        var errors = new Errors();
        var year = NumbersTyped.year(typed.year(), LocalDate.now(clock), errors);
        var first = NumbersTyped.first(typed.first(), errors);
        var why = NumbersTyped.needed("why", typed.why(), errors);
        if (!errors.any() && !numbering.open(actor, year, first, why, request.getRemoteAddr())) {
            errors.add("year", text("correspondence.numbers.open.taken", Integer.toString(year)));
        }
        if (errors.any()) {
            return again(actor, typed, errors);
        }
        redirect.addFlashAttribute(
                Flash.NAME,
                Flash.ok(text("correspondence.numbers.open.done", Integer.toString(year), Integer.toString(first))));
        return new ModelAndView("redirect:/correspondence/numbers");
    }

    private ModelAndView again(Actor actor, Typed typed, Errors errors) {
        var view = new ModelAndView("correspondence/numbers", "page", pages.page(actor, typed, errors));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
