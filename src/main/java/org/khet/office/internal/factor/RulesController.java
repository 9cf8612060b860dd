package org.khet.office.internal.factor;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.Role;
import org.khet.office.internal.factor.SignInRules.Mode;
import org.khet.office.internal.factor.SignInRules.Rules;
import org.khet.office.pages.SignInRulesPage;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.khet.platform.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office asks of those who sign in. */
@Controller
class RulesController {

    static final String PATH = "/office/sign-in-rules";
    private static final int FEWEST = 8;
    private static final int MOST = 64;

    private final SignInRules rules;
    private final ChangingRules changing;

    RulesController(SignInRules rules, ChangingRules changing) {
        this.rules = rules;
        this.changing = changing;
    }

    /** As typed. */
    record Form(String shortest, String mode, List<String> roles) {

        static Form of(Rules rules) {
            return new Form(
                    "" + rules.shortest(),
                    rules.mode().name(),
                    rules.requiredOf().stream().map(Role::name).toList());
        }

        Errors errors() {
            var errors = new Errors();
            var number = ThaiDigits.toArabic(shortest.strip());
            if (!number.matches("\\d{1,3}") || Integer.parseInt(number) < FEWEST || Integer.parseInt(number) > MOST) {
                errors.add("shortest", text("office.rules.shortest.outside", "" + FEWEST, "" + MOST));
            }
            if (Arrays.stream(Mode.values()).noneMatch(one -> one.name().equals(mode))) {
                errors.add("mode", text("office.rules.mode.missing"));
            }
            if (!roles.stream()
                    .allMatch(role -> Arrays.stream(Role.values())
                            .anyMatch(one -> one.name().equals(role)))) {
                errors.add("roles", text("office.rules.roles.unknown"));
            } else if (mode.equals(Mode.REQUIRED.name()) && roles.isEmpty()) {
                errors.add("roles", text("office.rules.roles.missing"));
            }
            return errors;
        }

        /** Of a form without errors. */
        Rules rules() {
            Set<Role> required = EnumSet.noneOf(Role.class);
            roles.stream().map(Role::valueOf).forEach(required::add);
            return new Rules(Integer.parseInt(ThaiDigits.toArabic(shortest.strip())), Mode.valueOf(mode), required);
        }
    }

    @GetMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView ask(Actor actor) {
        return page(Form.of(rules.of(actor.office())), new Errors());
    }

    @PostMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView change(
            Actor actor,
            @RequestParam(defaultValue = "") String shortest,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(defaultValue = "") List<String> roles,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var form = new Form(shortest, mode, roles);
        var errors = form.errors();
        if (errors.any()) {
            var page = page(form, errors);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        changing.change(actor, form.rules(), request.getRemoteAddr());
        redirect.addFlashAttribute(Flash.NAME, Flash.ok(text("office.rules.done")));
        return new ModelAndView("redirect:" + PATH);
    }

    private static ModelAndView page(Form form, Errors errors) {
        var modes = Arrays.stream(Mode.values())
                .map(mode -> new Option(mode.name(), text("office.rules.mode." + mode)))
                .toList();
        var roles = Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), text("office.role." + role)))
                .toList();
        return new ModelAndView(
                "office/sign-in-rules",
                "page",
                new SignInRulesPage(form.shortest(), form.mode(), form.roles(), modes, roles, errors));
    }
}
