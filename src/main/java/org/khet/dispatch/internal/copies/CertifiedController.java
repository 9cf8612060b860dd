package org.khet.dispatch.internal.copies;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.pages.CertifiedPage;
import org.khet.files.FileId;
import org.khet.files.FileResponses;
import org.khet.files.Files;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.form.Kept;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.khet.signing.Proof;
import org.khet.signing.Way;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** รับรองสำเนาถูกต้อง: the form, and the copies certified before. */
@Controller
class CertifiedController {

    private final OutgoingLetters letters;
    private final CopyMaking making;
    private final Certifying certifying;
    private final Files files;

    CertifiedController(OutgoingLetters letters, CopyMaking making, Certifying certifying, Files files) {
        this.letters = letters;
        this.making = making;
        this.certifying = certifying;
        this.files = files;
    }

    @GetMapping("/dispatch/letters/{id}/certified")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView ask(Actor actor, @PathVariable UUID id) {
        return page(actor, letters.open(actor, new OutgoingId(id)), "", "", new Errors());
    }

    @PostMapping("/dispatch/letters/{id}/certified")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView certify(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var letter = letters.open(actor, new OutgoingId(id));
        Certifying.gate(actor, letter);
        var errors = new Errors();
        var source = source(actor, letter, file);
        if (source.isEmpty()) {
            errors.add("file", text("dispatch.copy.file.unknown"));
        }
        if (password.isEmpty()) {
            errors.add("password", text("dispatch.copy.password.missing"));
        }
        if (errors.any()) {
            return page(actor, letter, file, way, errors);
        }
        var proof = new Proof(way, password, code, request.getRemoteAddr());
        return switch (certifying.certify(actor, letter, source.orElseThrow(), proof)) {
            case Kept.Done _ -> Forms.done(letter.path() + "/certified", text("dispatch.copy.done"), redirect);
            case Kept.Refused(var field, var why) ->
                page(actor, letter, file, way, new Errors().add(field.isEmpty() ? "file" : field, why));
        };
    }

    @GetMapping("/dispatch/letters/{id}/certified/{copy}.pdf")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ResponseEntity<?> copy(Actor actor, @PathVariable UUID id, @PathVariable UUID copy) {
        var letter = letters.open(actor, new OutgoingId(id));
        return certifying.copies(actor, letter).stream()
                .filter(one -> one.id().equals(copy))
                .findFirst()
                .flatMap(one -> files.open(actor.office(), new FileId(one.fileId())))
                .map(FileResponses::show)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<StoredFile> source(Actor actor, Outgoing letter, String file) {
        var id = FormCheck.id(file);
        return making.sources(actor, letter).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst();
    }

    private ModelAndView page(Actor actor, Outgoing letter, String file, String way, Errors errors) {
        var sources = making.sources(actor, letter);
        var ways = certifying.ways(actor);
        var may = Certifying.may(actor, letter) && !sources.isEmpty();
        var page = new CertifiedPage(
                text("dispatch.copy.of", letter.printed(), letter.subject()),
                letter.path(),
                may,
                sources.stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList(),
                file.isEmpty() && !sources.isEmpty() ? sources.getFirst().id().toString() : file,
                ways.stream().map(one -> new Option(one.id(), one.label())).toList(),
                way.isEmpty() && !ways.isEmpty() ? ways.getFirst().id() : way,
                ways.stream().anyMatch(Way::needsCode),
                lines(actor, letter),
                errors);
        return Forms.page("dispatch/certified", page, errors);
    }

    private List<CertifiedPage.Line> lines(Actor actor, Outgoing letter) {
        return certifying.copies(actor, letter).stream()
                .map(one -> new CertifiedPage.Line(
                        letter.path() + "/certified/" + one.id() + ".pdf",
                        ThaiDate.briefWithTime(one.certifiedAt()),
                        one.name(),
                        one.position(),
                        "/signing/verify/" + one.code()))
                .toList();
    }
}
