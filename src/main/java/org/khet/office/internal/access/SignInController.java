package org.khet.office.internal.access;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.khet.office.Errand;
import org.khet.office.pages.SignInPage;
import org.khet.platform.web.Errors;
import org.khet.platform.web.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInController {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final SignIn signIn;
    private final Entrance entrance;
    private final OfficeName officeName;

    SignInController(SignIn signIn, Entrance entrance, OfficeName officeName) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.officeName = officeName;
    }

    @GetMapping("/sign-in")
    @OpenToAll
    ModelAndView ask(@RequestParam @Nullable String left, @RequestParam(defaultValue = "") String to) {
        return page("", to, new Errors(), left != null);
    }

    @PostMapping("/sign-in")
    @OpenToAll
    ModelAndView enter(
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var missing = missing(user, password);
        if (missing.any()) {
            return refused(user, to, missing);
        }
        return switch (signIn.attempt(user, password, request.getRemoteAddr())) {
            case SignInOutcome.In in -> {
                entrance.enter(in.visit(), request, response);
                request.getSession().setAttribute(Errand.TO, WayBack.safe(to));
                yield new ModelAndView("redirect:" + Errand.wayOn(request));
            }
            case SignInOutcome.Wrong wrong -> refused(user, to, text("office.sign-in.wrong"));
            case SignInOutcome.Locked locked -> refused(user, to, text("office.sign-in.locked", clock(locked.until())));
            case SignInOutcome.NoPlace none -> refused(user, to, text("office.sign-in.no-place"));
        };
    }

    private static Errors missing(String user, String password) {
        var errors = new Errors();
        if (user.isBlank()) {
            errors.add("user", text("office.sign-in.user.missing"));
        }
        if (password.isEmpty()) {
            errors.add("password", text("office.sign-in.password.missing"));
        }
        return errors;
    }

    private ModelAndView refused(String user, String to, String why) {
        return refused(user, to, new Errors().add("user", why));
    }

    private ModelAndView refused(String user, String to, Errors errors) {
        var page = page(user, to, errors, false);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String user, String to, Errors errors, boolean left) {
        return new ModelAndView("office/sign-in", "page", new SignInPage(officeName.full(), user, to, errors, left));
    }

    private static String clock(OffsetDateTime time) {
        return CLOCK.format(time.atZoneSameInstant(BANGKOK));
    }
}
