package org.khet.correspondence.internal.checks;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.khet.correspondence.pages.ChecksPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ตรวจช่องทางรับ: today's checklist, the days before, and both on paper. */
@Controller
class ChecksController {

    private static final int DAYS_SHOWN = 14;

    private final Checks checks;
    private final CheckDays days;
    private final ChecksPrint print;
    private final Clock clock;

    ChecksController(Checks checks, CheckDays days, ChecksPrint print, Clock clock) {
        this.checks = checks;
        this.days = days;
        this.print = print;
        this.clock = clock;
    }

    @GetMapping("/correspondence/checks")
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView page(Actor actor) {
        return view(actor, Map.of(), new Errors());
    }

    @PostMapping("/correspondence/checks")
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView note(
            Actor actor,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var errors = new Errors();
        var found = Checks.read(channel -> typed.getOrDefault(channel, ""), errors);
        if (errors.any()) {
            return view(actor, typed, errors);
        }
        checks.note(actor, found, request.getRemoteAddr());
        redirect.addFlashAttribute(
                Flash.NAME, Flash.ok(text("correspondence.checks.done", Integer.toString(found.size()))));
        return new ModelAndView("redirect:/correspondence/checks");
    }

    /** The month so far, or the one before, as it is kept in the file. */
    @GetMapping("/correspondence/checks.pdf")
    @Allowed(Permission.RECEIVE_LETTERS)
    void paper(Actor actor, @RequestParam(defaultValue = "0") int back, HttpServletResponse response)
            throws IOException {
        print.answer(actor, print.thisMonth().minusMonths(Math.clamp(back, 0, ChecksPrint.MOST_BACK)), response);
    }

    private ModelAndView view(Actor actor, Map<String, String> typed, Errors errors) {
        var today = LocalDate.now(clock);
        var shown = new HashMap<String, String>();
        Checks.channels().forEach(channel -> shown.put(channel.name(), typed.getOrDefault(channel.name(), "")));
        var page = new ChecksPage(
                text("correspondence.checks.lede", actor.as().unitName(), ThaiDate.fullWithWeekday(today)),
                text("correspondence.checks.half." + days.now()),
                days.today(actor),
                shown,
                days.days(actor, today.minusDays(DAYS_SHOWN), today),
                errors);
        var view = new ModelAndView("correspondence/checks", "page", page);
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
