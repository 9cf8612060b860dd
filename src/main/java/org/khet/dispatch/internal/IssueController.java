package org.khet.dispatch.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.pages.IssueFields;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.khet.platform.web.KeptFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ออกเลขหนังสือ. */
@Controller
class IssueController {

    private static final String PATH = "/dispatch/new";
    private static final int LONGEST_KEY = 100;

    private final Issuing issuing;
    private final IssuePages pages;
    private final Uploading uploading;
    private final Clock clock;

    IssueController(Issuing issuing, IssuePages pages, Uploading uploading, Clock clock) {
        this.issuing = issuing;
        this.pages = pages;
        this.uploading = uploading;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView form(Actor actor, @RequestParam(defaultValue = "") String answers) {
        return show(
                actor,
                pages.answering(actor, IssueForm.empty(today(), actor.person()), answers),
                false,
                List.of(),
                new Errors());
    }

    /** Finds the letter it answers; what was typed and chosen stays. */
    @PostMapping(PATH + "/find")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView find(
            Actor actor,
            @ModelAttribute IssueFields typed,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "files.kept", required = false) @Nullable List<UUID> kept) {
        var errors = new Errors();
        var uploads = uploading.read(actor, files, kept, false, errors);
        return show(actor, typed, true, uploading.setAside(actor, uploads), errors);
    }

    @PostMapping(PATH)
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView issue(
            Actor actor,
            @ModelAttribute IssueFields typed,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "files.kept", required = false) @Nullable List<UUID> kept,
            RedirectAttributes redirect) {
        var check = new FormCheck();
        var series = IssueForm.series(typed.series(), check);
        var facts = IssueForm.read(typed, series, pages.sender(actor, actor.unit(), series), today(), check);
        var owner = IssueForm.owner(typed, pages.owners(actor, actor.unit()), actor.person(), check);
        var uploads = uploading.read(actor, files, kept, true, check.errors());
        var answers = answers(typed, check);
        if (check.wrong()) {
            return show(actor, typed, false, uploading.setAside(actor, uploads), check.errors());
        }
        var wish =
                new Issuing.Wish(series, owner, pages.referring(actor, facts, answers), uploads, answers, key(typed));
        return switch (issuing.issue(actor, wish)) {
            case Issuing.Issued.Done(var taken) ->
                Forms.done("/dispatch/letters/" + taken.id(), text("dispatch.issue.done", taken.printed()), redirect);
            case Issuing.Issued.Again(var id) -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.bad(text("dispatch.issue.again")));
                yield new ModelAndView("redirect:/dispatch/letters/" + id);
            }
            case Issuing.Issued.Refused(var field, var why) ->
                show(actor, typed, false, uploading.setAside(actor, uploads), new Errors().add(field, why));
        };
    }

    private static @Nullable UUID answers(IssueFields typed, FormCheck check) {
        var asked = Objects.requireNonNullElse(typed.answers(), "");
        var id = FormCheck.id(asked);
        if (id == null && !asked.isEmpty()) {
            check.errors().add("answers", text("dispatch.error.answers"));
        }
        return id;
    }

    private static String key(IssueFields typed) {
        var key = Objects.requireNonNullElse(typed.key(), "");
        return key.isBlank() || key.length() > LONGEST_KEY ? UUID.randomUUID().toString() : key;
    }

    private ModelAndView show(Actor actor, IssueFields fields, boolean searched, List<KeptFile> kept, Errors errors) {
        return Forms.page("dispatch/new", pages.page(actor, fields, searched, kept, errors), errors);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
