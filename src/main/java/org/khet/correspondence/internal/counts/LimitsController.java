package org.khet.correspondence.internal.counts;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.correspondence.Speed;
import org.khet.correspondence.pages.LimitsPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** กำหนดแล้วเสร็จตามชั้นความเร็ว, a setting of the office. */
@Controller
class LimitsController {

    private final Limits limits;

    LimitsController(Limits limits) {
        this.limits = limits;
    }

    @GetMapping("/correspondence/limits")
    @Allowed(Permission.SET_LIMITS)
    ModelAndView page(Actor actor) {
        var typed = new LinkedHashMap<String, String>();
        limits.of(actor.office()).forEach((speed, days) -> typed.put(speed.name(), days.toString()));
        return view(typed, new Errors());
    }

    @PostMapping("/correspondence/limits")
    @Allowed(Permission.SET_LIMITS)
    ModelAndView set(
            Actor actor,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var errors = new Errors();
        var days = Limits.read(speed -> typed.getOrDefault(speed, ""), errors);
        if (errors.any()) {
            return view(typed, errors);
        }
        limits.set(actor, days, request.getRemoteAddr());
        redirect.addFlashAttribute(Flash.NAME, Flash.ok(text("correspondence.limits.done")));
        return new ModelAndView("redirect:/correspondence/limits");
    }

    private static ModelAndView view(Map<String, String> typed, Errors errors) {
        var fields = List.of(Speed.values()).reversed().stream()
                .map(speed -> new LimitsPage.Field(
                        speed.name(), text("correspondence.speed." + speed), typed.getOrDefault(speed.name(), "")))
                .toList();
        var view = new ModelAndView("correspondence/limits", "page", new LimitsPage(fields, errors));
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
