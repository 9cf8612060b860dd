package org.khet.dispatch.internal.numbers;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.Series;
import org.khet.dispatch.pages.NumbersPage.Typed;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** เลขทะเบียนส่ง: จองเลข and เปิดทะเบียนของปี. */
@Controller
class ReserveController {

    private static final String PATH = "/dispatch/numbers";
    private static final int LONGEST = 300;
    private static final int LONGEST_KEY = 100;
    private static final int LARGEST_FIRST = 999_999;

    private final Reserving numbering;
    private final ReservePages pages;
    private final Clock clock;

    ReserveController(Reserving numbering, ReservePages pages, Clock clock) {
        this.numbering = numbering;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Allowed(Permission.CORRECT_LETTERS)
    ModelAndView page(Actor actor) {
        return show(actor, ReservePages.empty(), new FormCheck());
    }

    @PostMapping(PATH + "/reserve")
    @Allowed(Permission.CORRECT_LETTERS)
    ModelAndView reserve(Actor actor, @ModelAttribute Typed typed, RedirectAttributes redirect) {
        var check = new FormCheck();
        var series = series(pages.kept(actor), "series", typed.series(), check);
        var keeper = pages.keeper(actor, series, typed.keeper(), check);
        var reason = check.needed("reason", typed.reason(), LONGEST, text("dispatch.numbers.reason.missing"));
        if (check.wrong() || keeper == null) {
            return show(actor, typed, check);
        }
        var number = numbering.reserve(actor, series, keeper, reason, key(typed));
        redirect.addFlashAttribute(
                Flash.NAME,
                number.map(one -> Flash.ok(text("dispatch.numbers.reserve.done", one)))
                        .orElseGet(() -> Flash.bad(text("dispatch.numbers.reserve.again"))));
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping(PATH + "/open")
    @Allowed(Permission.CORRECT_LETTERS)
    ModelAndView open(Actor actor, @ModelAttribute Typed typed, RedirectAttributes redirect) {
        var check = new FormCheck();
        var series = series(pages.registers(actor), "of", typed.of(), check);
        var thisYear = ThaiDate.year(LocalDate.now(clock));
        var year = number("year", typed.year(), thisYear, thisYear + 1, check);
        var first = number("first", typed.first(), 1, LARGEST_FIRST, check);
        var why = check.needed("why", typed.why(), LONGEST, text("dispatch.numbers.why.missing"));
        if (!check.wrong() && !numbering.open(actor, series, year, first, why)) {
            check.errors().add("year", text("dispatch.numbers.open.taken", Integer.toString(year)));
        }
        return check.wrong()
                ? show(actor, typed, check)
                : Forms.done(
                        PATH,
                        text(
                                "dispatch.numbers.open.done",
                                series.words(),
                                Integer.toString(year),
                                Integer.toString(first)),
                        redirect);
    }

    /** One of the series whose register is kept here. */
    private static Series series(List<Series> kept, String field, @Nullable String typed, FormCheck check) {
        return kept.stream().filter(one -> one.code().equals(typed)).findFirst().orElseGet(() -> {
            check.errors().add(field, text("dispatch.error.series"));
            return Series.MEMO;
        });
    }

    private static int number(String field, @Nullable String typed, int least, int most, FormCheck check) {
        var digits = ThaiDigits.toArabic(Objects.requireNonNullElse(typed, "")).strip();
        var number = digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
        if (number < least || number > most) {
            check.errors()
                    .add(
                            field,
                            text(
                                    "dispatch.numbers." + field + ".wrong",
                                    Integer.toString(least),
                                    Integer.toString(most)));
        }
        return number;
    }

    private static String key(Typed typed) {
        var key = Objects.requireNonNullElse(typed.key(), "");
        return key.isBlank() || key.length() > LONGEST_KEY ? UUID.randomUUID().toString() : key;
    }

    private ModelAndView show(Actor actor, Typed typed, FormCheck check) {
        return Forms.page("dispatch/numbers", pages.page(actor, typed, check.errors()), check.errors());
    }
}
