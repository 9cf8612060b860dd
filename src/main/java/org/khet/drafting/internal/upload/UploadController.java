package org.khet.drafting.internal.upload;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.drafting.pages.UploadPage;
import org.khet.files.Files;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ใช้ไฟล์ที่ทำไว้แล้ว. */
@Controller
class UploadController {

    private final Drafts drafts;
    private final FinishedFiles finished;
    private final ConversionRows conversions;
    private final Files files;
    private final Soffice soffice;

    UploadController(Drafts drafts, FinishedFiles finished, ConversionRows conversions, Files files, Soffice soffice) {
        this.drafts = drafts;
        this.finished = finished;
        this.conversions = conversions;
        this.files = files;
        this.soffice = soffice;
    }

    @GetMapping("/drafting/drafts/{id}/upload")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView form(Actor actor, @PathVariable UUID id) {
        return page(actor, drafts.open(actor, new DraftId(id)), new Errors());
    }

    @PostMapping("/drafting/drafts/{id}/upload")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView take(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect) {
        var draft = drafts.open(actor, new DraftId(id));
        if (file == null || file.isEmpty()) {
            return page(actor, draft, new Errors().add("file", text("drafting.upload.missing")));
        }
        return switch (finished.take(actor, draft.id(), file)) {
            case FinishedFiles.Taken.Used used ->
                Forms.done("/drafting/drafts/" + id, text("drafting.upload.used"), redirect);
            case FinishedFiles.Taken.Waiting waiting ->
                Forms.done("/drafting/drafts/" + id + "/upload", text("drafting.upload.waiting"), redirect);
            case FinishedFiles.Taken.Refused(var why) -> page(actor, draft, new Errors().add("file", why));
        };
    }

    /** Back to the editor, where what was written before still stands. */
    @PostMapping("/drafting/drafts/{id}/write")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView leave(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        var draft = drafts.open(actor, new DraftId(id));
        var done = draft.file() == null || finished.leave(actor, draft.id());
        redirect.addFlashAttribute(
                Flash.NAME, done ? Flash.ok(text("drafting.upload.left")) : Flash.bad(text("drafting.upload.closed")));
        return new ModelAndView("redirect:/drafting/drafts/" + id);
    }

    private ModelAndView page(Actor actor, Draft draft, Errors errors) {
        var last = conversions.last(actor.office(), draft.id());
        var standing = last.filter(one -> !one.state().equals("DONE"))
                .map(one ->
                        text("drafting.conversion." + one.state(), ThaiDate.briefWithTime(one.askedAt()), one.why()))
                .orElse("");
        var running = last.filter(
                        one -> one.state().equals("WAITING") || one.state().equals("RUNNING"))
                .isPresent();
        var page = new UploadPage(
                draft.id().toString(),
                draft.title().isEmpty() ? text("drafting.untitled") : draft.title(),
                draft.open(),
                draft.file() != null,
                text(
                        soffice.there() ? "drafting.upload.hint.both" : "drafting.upload.hint.pdf",
                        Long.toString(files.largestMegabytes())),
                standing,
                running,
                errors);
        return Forms.page("drafting/upload", page, errors);
    }
}
