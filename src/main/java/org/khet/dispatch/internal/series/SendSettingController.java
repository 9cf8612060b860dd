package org.khet.dispatch.internal.series;

import static org.khet.platform.web.Texts.text;

import org.khet.dispatch.pages.SettingPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ข้อกำหนดการส่งหนังสือ of the office: after how many working days what nobody entered is late. */
@Controller
class SendSettingController {

    private static final String PATH = "/dispatch/setting";
    private static final int MOST = 90;

    private final Settings settings;

    SendSettingController(Settings settings) {
        this.settings = settings;
    }

    @GetMapping(PATH)
    @Allowed(Permission.KEEP_LETTER_FORMS)
    ModelAndView ask(Actor actor) {
        return page(Integer.toString(settings.lateAfter(actor.office())), new Errors());
    }

    @PostMapping(PATH)
    @Allowed(Permission.KEEP_LETTER_FORMS)
    ModelAndView set(Actor actor, @RequestParam(defaultValue = "") String late, RedirectAttributes redirect) {
        var digits = ThaiDigits.toArabic(late).strip();
        var days = digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
        if (days < 1 || days > MOST) {
            return page(late, new Errors().add("late", text("dispatch.setting.error", Integer.toString(MOST))));
        }
        settings.lateAfter(actor, days);
        return Forms.done(PATH, text("dispatch.setting.done"), redirect);
    }

    private static ModelAndView page(String late, Errors errors) {
        return Forms.page("dispatch/setting", new SettingPage(late, errors), errors);
    }
}
