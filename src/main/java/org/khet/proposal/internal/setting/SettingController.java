package org.khet.proposal.internal.setting;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.khet.proposal.pages.SettingPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ข้อกำหนดการเสนอแฟ้ม, for the administrator. */
@Controller
class SettingController {

    private static final String PATH = "/proposal/setting";
    private static final String NO = "no";
    private static final String YES = "yes";

    private final OfficeRules rules;

    SettingController(OfficeRules rules) {
        this.rules = rules;
    }

    @GetMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView ask(Actor actor) {
        return page(rules.ownSigning(actor.office()) ? YES : NO, new Errors());
    }

    @PostMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView set(Actor actor, @RequestParam(defaultValue = "") String own, RedirectAttributes redirect) {
        if (!own.equals(YES) && !own.equals(NO)) {
            return page(own, new Errors().add("own", text("proposal.error.setting")));
        }
        rules.set(actor, own.equals(YES));
        return Forms.done(PATH, text("proposal.setting.done"), redirect);
    }

    private static ModelAndView page(String own, Errors errors) {
        var options = List.of(
                new Option(NO, text("proposal.setting.no")),
                new Option(YES, text("proposal.setting.yes"), text("proposal.setting.yes.hint")));
        return Forms.page("proposal/setting", new SettingPage(own, options, errors), errors);
    }
}
