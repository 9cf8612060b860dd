package org.khet.signing.internal.verify;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.OpenToAll;
import org.khet.signing.pages.VerifyCodePage;
import org.khet.signing.pages.VerifyPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** ตรวจสอบลายมือชื่อ: open to whoever holds a copy. */
@Controller
class VerifyController {

    private static final String PATH = "/signing/verify";
    private static final int LONGEST_CODE = 80;
    private static final int MEGABYTES = 20;

    private final Verification verification;
    private final Copies copies;

    VerifyController(Verification verification, Copies copies) {
        this.verification = verification;
        this.copies = copies;
    }

    @GetMapping(PATH)
    @OpenToAll
    ModelAndView ask(@RequestParam(defaultValue = "") String code) {
        if (code.isBlank()) {
            return code("", new Errors(), HttpStatus.OK);
        }
        var clean = Verification.code(code.substring(0, Math.min(code.length(), LONGEST_CODE)));
        return clean.matches("[0-9A-Z]{24}")
                ? new ModelAndView("redirect:" + PATH + "/" + clean)
                : code(
                        code,
                        new Errors().add("code", text("signing.verify.code.shape")),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(PATH + "/{code}")
    @OpenToAll
    ModelAndView show(@PathVariable String code, HttpServletRequest request) {
        return looked(code, request, row -> page(row, null, new Errors()));
    }

    /** The answer is shown at once: of the copy nothing is left to redirect to. */
    @PostMapping(PATH + "/{code}")
    @OpenToAll
    ModelAndView compare(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile copy,
            HttpServletRequest request) {
        return looked(code, request, row -> {
            var wrong = wrong(copy);
            if (copy == null || wrong.isPresent()) {
                return page(row, null, new Errors().add("copy", wrong.orElse("")));
            }
            verification.count(request.getRemoteAddr());
            return page(row, copies.compare(row, bytes(copy)), new Errors());
        });
    }

    private interface Answer {
        ModelAndView about(SignedRows.Row row);
    }

    private ModelAndView looked(String code, HttpServletRequest request, Answer answer) {
        var wait = verification.mustWait(request.getRemoteAddr());
        if (wait.isPresent()) {
            return refused(text("signing.verify.often", ThaiDate.time(wait.get())), HttpStatus.TOO_MANY_REQUESTS);
        }
        var row = verification.find(code);
        if (row.isEmpty()) {
            verification.count(request.getRemoteAddr());
            return refused(text("signing.verify.none"), HttpStatus.NOT_FOUND);
        }
        return answer.about(row.get());
    }

    private static Optional<String> wrong(@Nullable MultipartFile copy) {
        if (copy == null || copy.isEmpty()) {
            return Optional.of(text("signing.verify.copy.missing"));
        }
        return copy.getSize() > (long) MEGABYTES << 20
                ? Optional.of(text("signing.verify.copy.big", Integer.toString(MEGABYTES)))
                : Optional.empty();
    }

    private static byte[] bytes(MultipartFile copy) {
        try {
            return copy.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelAndView page(SignedRows.Row row, Copies.@Nullable Found found, Errors errors) {
        var page = new VerifyPage(
                PATH + "/" + row.code(),
                verification.facts(row),
                verification.unchanged(row),
                row.kind().name(),
                found == null ? "" : found.name(),
                Integer.toString(MEGABYTES),
                errors);
        var view = new ModelAndView("signing/verify", "page", page);
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static ModelAndView refused(String why, HttpStatus status) {
        return code("", new Errors().add("code", why), status);
    }

    private static ModelAndView code(String typed, Errors errors, HttpStatus status) {
        var view = new ModelAndView("signing/code", "page", new VerifyCodePage(typed, errors));
        view.setStatus(status);
        return view;
    }
}
