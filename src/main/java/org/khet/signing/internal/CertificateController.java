package org.khet.signing.internal;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.khet.signing.pages.RevokePage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ใบรับรองของฉัน, and for the administrator those of the office with its seal. */
@Controller
class CertificateController {

    static final String OWN = "/signing/certificates";
    static final String OFFICE = "/signing/certificates/office";

    private static final int KILOBYTES = 100;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_REASON = 500;

    private final Certificates certificates;
    private final CertificatePages pages;

    CertificateController(Certificates certificates, CertificatePages pages) {
        this.certificates = certificates;
        this.pages = pages;
    }

    @GetMapping(OWN)
    @Allowed(Permission.WORK)
    ModelAndView own(Actor actor) {
        return own(actor, new Errors());
    }

    @PostMapping(OWN)
    @Allowed(Permission.WORK)
    ModelAndView add(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes redirect) {
        return switch (taken(actor, false, file, password)) {
            case Certificates.Outcome.Done(var kept) ->
                Forms.done(OWN, text("signing.certificate.added", kept.holder()), redirect);
            case Certificates.Outcome.Refused(var field, var why) -> own(actor, new Errors().add(field, why));
        };
    }

    @PostMapping(OWN + "/{id}/remove")
    @Allowed(Permission.WORK)
    ModelAndView remove(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return switch (certificates.remove(actor, id)) {
            case Certificates.Outcome.Done(var kept) ->
                Forms.done(kept.seal() ? OFFICE : OWN, text("signing.certificate.removed", kept.holder()), redirect);
            case Certificates.Outcome.Refused(var field, var why) -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.bad(why));
                yield new ModelAndView("redirect:" + OWN);
            }
        };
    }

    @GetMapping(OFFICE)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView office(Actor actor) {
        return office(actor, new Errors());
    }

    @PostMapping(OFFICE)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView addSeal(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes redirect) {
        return switch (taken(actor, true, file, password)) {
            case Certificates.Outcome.Done(var kept) ->
                Forms.done(OFFICE, text("signing.seal.added", kept.holder()), redirect);
            case Certificates.Outcome.Refused(var field, var why) -> office(actor, new Errors().add(field, why));
        };
    }

    @GetMapping(OWN + "/{id}/revoke")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView askRevoke(Actor actor, @PathVariable UUID id) {
        return revoke(actor, id, "", new Errors());
    }

    @PostMapping(OWN + "/{id}/revoke")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView revoke(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        var check = new FormCheck();
        var reason = check.needed("why", why, LONGEST_REASON, text("signing.revoke.why.missing"));
        if (check.wrong()) {
            return revoke(actor, id, why, check.errors());
        }
        return switch (certificates.revoke(actor, id, reason)) {
            case Certificates.Outcome.Done(var kept) ->
                Forms.done(OFFICE, text("signing.certificate.revoked-now", kept.holder()), redirect);
            case Certificates.Outcome.Refused(var field, var said) ->
                revoke(actor, id, why, new Errors().add(field, said));
        };
    }

    private Certificates.Outcome taken(Actor actor, boolean seal, @Nullable MultipartFile file, String password) {
        var wrong = wrong(file);
        if (file == null || wrong.isPresent()) {
            return new Certificates.Outcome.Refused("file", wrong.orElse(""));
        }
        if (password.isEmpty() || password.length() > LONGEST_PASSWORD) {
            return new Certificates.Outcome.Refused("password", text("signing.certificate.password.missing"));
        }
        try {
            return certificates.add(actor, seal, file.getBytes(), password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> wrong(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Optional.of(text("signing.certificate.file.missing"));
        }
        return file.getSize() > KILOBYTES * 1024
                ? Optional.of(text("signing.certificate.file.big", Integer.toString(KILOBYTES)))
                : Optional.empty();
    }

    private ModelAndView own(Actor actor, Errors errors) {
        return Forms.page("signing/certificates", pages.own(actor, errors), errors);
    }

    private ModelAndView office(Actor actor, Errors errors) {
        return Forms.page("signing/office", pages.office(actor, errors), errors);
    }

    private ModelAndView revoke(Actor actor, UUID id, String why, Errors errors) {
        var kept = certificates.find(actor, id);
        var page = new RevokePage(OWN + "/" + id + "/revoke", kept.holder(), pages.facts(actor, kept), why, errors);
        return Forms.page("signing/revoke", page, errors);
    }
}
