package org.khet.dispatch.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.pages.IssueFields;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** แก้ไข, ยกเลิกเลข, แนบไฟล์ of a letter that has its number and is not sent. */
@Controller
class ChangeController {

    private static final String LETTER = "/dispatch/letters/{id}";

    private final OutgoingLetters letters;
    private final Changing changing;
    private final ChangePages pages;
    private final Uploading uploading;
    private final IssuePages issuing;
    private final Clock clock;

    ChangeController(
            OutgoingLetters letters,
            Changing changing,
            ChangePages pages,
            Uploading uploading,
            IssuePages issuing,
            Clock clock) {
        this.letters = letters;
        this.changing = changing;
        this.pages = pages;
        this.uploading = uploading;
        this.issuing = issuing;
        this.clock = clock;
    }

    @GetMapping(LETTER + "/correct")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView correctForm(Actor actor, @PathVariable UUID id) {
        var letter = letters.open(actor, new OutgoingId(id));
        permit(changing.mayCorrect(actor, letter));
        return pages.correct(actor, letter, letter.version(), IssueForm.of(letter), new Errors());
    }

    @PostMapping(LETTER + "/correct")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView correct(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute IssueFields typed,
            RedirectAttributes redirect) {
        var letter = letters.open(actor, new OutgoingId(id));
        permit(changing.mayCorrect(actor, letter));
        var check = new FormCheck();
        var facts = IssueForm.read(typed, letter.series(), letter.sender(), LocalDate.now(clock), check);
        IssueForm.inYear(facts, letter.year(), check);
        var owner = IssueForm.owner(typed, issuing.owners(actor, letter.unit()), letter.owner(), check);
        if (!check.wrong()) {
            changing.correct(actor, new Changing.Seen(letter.id(), version), owner, facts)
                    .ifPresent(why -> check.errors().add("subject", why));
        }
        return check.wrong()
                ? pages.correct(actor, letter, version, typed, check.errors())
                : Forms.done(letter.path(), text("dispatch.correct.done"), redirect);
    }

    @GetMapping(LETTER + "/cancel")
    @Allowed(Permission.CORRECT_LETTERS)
    ModelAndView cancelForm(Actor actor, @PathVariable UUID id) {
        var letter = letters.open(actor, new OutgoingId(id));
        permit(changing.mayCancel(actor, letter));
        return pages.cancel(letter, letter.version(), "", new Errors());
    }

    @PostMapping(LETTER + "/cancel")
    @Allowed(Permission.CORRECT_LETTERS)
    ModelAndView cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var letter = letters.open(actor, new OutgoingId(id));
        permit(changing.mayCancel(actor, letter));
        var check = new FormCheck();
        var why = check.needed("reason", reason, IssueForm.LINE, text("dispatch.error.reason"));
        if (!check.wrong()) {
            changing.cancel(actor, new Changing.Seen(letter.id(), version), why)
                    .ifPresent(refused -> check.errors().add("reason", refused));
        }
        return check.wrong()
                ? pages.cancel(letter, version, reason, check.errors())
                : Forms.done(letter.path(), text("dispatch.cancel.done", letter.printed()), redirect);
    }

    @GetMapping(LETTER + "/attach")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView attachForm(Actor actor, @PathVariable UUID id) {
        var letter = letters.open(actor, new OutgoingId(id));
        permit(changing.mayAttach(actor, letter));
        return pages.attach(actor, letter, letter.version(), List.of(), new Errors());
    }

    @PostMapping(LETTER + "/attach")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView attach(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "files.kept", required = false) @Nullable List<UUID> kept,
            RedirectAttributes redirect) {
        var letter = letters.open(actor, new OutgoingId(id));
        permit(changing.mayAttach(actor, letter));
        var errors = new Errors();
        var uploads = uploading.read(actor, files, kept, pages.none(actor, letter), errors);
        if (uploads.none()) {
            errors.add("files", text("dispatch.error.files.none"));
        }
        if (!errors.any()) {
            changing.attach(actor, new Changing.Seen(letter.id(), version), uploads)
                    .ifPresent(refused -> errors.add("files", refused));
        }
        return errors.any()
                ? pages.attach(actor, letter, version, uploading.setAside(actor, uploads), errors)
                : Forms.done(letter.path(), text("dispatch.attach.done"), redirect);
    }

    /** Who sees a letter may not yet change it: the form is for those who may, like what it does. */
    private static void permit(boolean may) {
        if (!may) {
            throw new AccessDeniedException("outgoing letter");
        }
    }
}
