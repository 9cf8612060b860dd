package org.khet.office.internal.setup;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.office.internal.setup.FirstUnits.FirstUnit;
import org.khet.office.pages.setup.ProfileFields;
import org.khet.office.pages.setup.SetUpPage;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.picture.SmallPicture;
import org.khet.platform.web.Errors;
import org.khet.platform.web.OpenToAll;
import org.khet.platform.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** ตั้งค่าครั้งแรก: first the code, then the office, its units, its first administrator. Afterwards it is not there. */
@Controller
class SetUpController {

    private static final String CODE = "set-up.code";
    private static final String EMBLEM = "set-up.emblem";
    private static final int LONGEST_CODE = 100;

    private final SetUp setUp;
    private final SetUpCodes codes;

    SetUpController(SetUp setUp, SetUpCodes codes) {
        this.setUp = setUp;
        this.codes = codes;
    }

    @GetMapping("/setup")
    @OpenToAll
    ModelAndView ask(HttpServletRequest request) {
        open();
        var typed = new SetUpPage.Administrator("", "", "", "", "");
        return code(request) == null
                ? codePage(new Errors())
                : page(
                        request,
                        ProfileFields.EMPTY,
                        typed,
                        FirstUnits.suggested().stream().map(FirstUnit::key).toList(),
                        new Errors());
    }

    @PostMapping("/setup/code")
    @OpenToAll
    ModelAndView enter(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        open();
        if (code.length() > LONGEST_CODE || !codes.right(code)) {
            return codePage(new Errors().add("code", text("office.set-up.code.wrong")));
        }
        request.getSession().setAttribute(CODE, code);
        return new ModelAndView("redirect:/setup");
    }

    @PostMapping("/setup")
    @OpenToAll
    ModelAndView found(
            @ModelAttribute ProfileFields office,
            @ModelAttribute SetUpPage.Administrator administrator,
            @RequestParam(required = false) @Nullable List<String> units,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(name = "emblem", required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        open();
        var code = code(request);
        if (code == null) {
            return codePage(new Errors().add("code", text("office.set-up.code.first")));
        }
        var check = new FormCheck();
        var ticked = Objects.requireNonNullElse(units, List.<String>of());
        var facts = SetUpForm.read(office, administrator, ticked, check);
        SetUpForm.password(password, again, facts.userName(), check);
        emblem(file, request.getSession(), check);
        if (check.wrong()) {
            return page(request, office, administrator, ticked, check.errors());
        }
        return switch (setUp.found(code, facts, password, kept(request.getSession()))) {
            case DONE -> {
                request.getSession().invalidate();
                yield new ModelAndView("office/setup/done", "userName", facts.userName());
            }
            case LATE -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private void open() {
        if (!codes.open()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private @Nullable String code(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CODE) instanceof String code && codes.right(code) ? code : null;
    }

    /** Kept with the session while the rest of the form is mended. */
    private static void emblem(@Nullable MultipartFile file, HttpSession session, FormCheck check) throws IOException {
        if (file != null && !file.isEmpty()) {
            switch (SmallPicture.of(file.getBytes())) {
                case SmallPicture.Made.Png(var png) ->
                    session.setAttribute(EMBLEM, Base64.getEncoder().encodeToString(png));
                case SmallPicture.Made.Refused(var why) -> check.errors().add("emblem", why);
            }
        }
    }

    private static byte @Nullable [] kept(HttpSession session) {
        return session.getAttribute(EMBLEM) instanceof String png
                ? Base64.getDecoder().decode(png)
                : null;
    }

    private static ModelAndView codePage(Errors errors) {
        return Forms.page("office/setup/code", new SetUpPage.Code(errors), errors);
    }

    private static ModelAndView page(
            HttpServletRequest request,
            ProfileFields office,
            SetUpPage.Administrator administrator,
            List<String> ticked,
            Errors errors) {
        var suggested = FirstUnits.suggested().stream()
                .map(unit -> new Option(unit.key(), unit.name()))
                .toList();
        var emblem = kept(request.getSession()) != null;
        return Forms.page(
                "office/setup/office", new SetUpPage(office, administrator, suggested, ticked, emblem, errors), errors);
    }
}
