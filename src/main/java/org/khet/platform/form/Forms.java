package org.khet.platform.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What controllers of forms do again and again. */
public final class Forms {

    private Forms() {}

    /** The page of a form; one with errors says so with its status. */
    public static ModelAndView page(String template, Object page, Errors errors) {
        var view = new ModelAndView(template, "page", page);
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /** On to the next page, which says once what was done. */
    public static ModelAndView done(String href, String said, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.ok(said));
        return new ModelAndView("redirect:" + href);
    }

    /** A day as the three boxes show it. */
    public static DateBoxes boxes(@Nullable LocalDate day) {
        return day == null
                ? DateBoxes.EMPTY
                : new DateBoxes(
                        Integer.toString(day.getDayOfMonth()),
                        Integer.toString(day.getMonthValue()),
                        Integer.toString(org.khet.platform.thai.ThaiDate.year(day)));
    }
}
