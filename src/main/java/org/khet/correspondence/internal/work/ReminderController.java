package org.khet.correspondence.internal.work;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.khet.correspondence.pages.ReminderPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** แจ้งเตือนทางอีเมล, which everybody switches on for themselves. */
@Controller
class ReminderController {

    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,6}");

    private final ReminderJobs jobs;
    private final boolean on;
    private final Clock clock;

    ReminderController(ReminderJobs jobs, @Value("${khet.reminders.enabled}") boolean on, Clock clock) {
        this.jobs = jobs;
        this.on = on;
        this.clock = clock;
    }

    @GetMapping("/correspondence/reminders")
    @Allowed(Permission.WORK)
    ModelAndView page(Actor actor) {
        return view(actor, jobs.address(actor).orElse(""), new Errors());
    }

    @PostMapping("/correspondence/reminders")
    @Allowed(Permission.WORK)
    ModelAndView set(Actor actor, @RequestParam(defaultValue = "") String email, RedirectAttributes redirect) {
        var typed = email.strip();
        if (!typed.isEmpty() && !isAddress(typed)) {
            var errors = new Errors().add("email", text("correspondence.reminder.wrong"));
            var view = view(actor, email, errors);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        jobs.set(actor, typed, OffsetDateTime.now(clock));
        redirect.addFlashAttribute(
                Flash.NAME, Flash.ok(text("correspondence.reminder." + (typed.isEmpty() ? "off" : "done"))));
        return new ModelAndView("redirect:/correspondence/reminders");
    }

    static boolean isAddress(String typed) {
        return ADDRESS.matcher(typed).matches();
    }

    private ModelAndView view(Actor actor, String email, Errors errors) {
        return new ModelAndView(
                "correspondence/reminders", "page", new ReminderPage(actor.capacity(), email, on, errors));
    }
}
