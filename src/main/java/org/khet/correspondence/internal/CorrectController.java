package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.pages.CancelPage;
import org.khet.correspondence.pages.CorrectPage;
import org.khet.correspondence.pages.LetterFields;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Flash;
import org.khet.platform.web.KeptFile;
import org.springframework.http.HttpStatus;
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

/** แก้ไขข้อมูลหนังสือ and ยกเลิกเลขรับ. */
@Controller
class CorrectController {

    private final Correcting correcting;
    private final Attaching attaching;
    private final LetterDesk desk;
    private final Choices choices;
    private final Clock clock;

    CorrectController(Correcting correcting, Attaching attaching, LetterDesk desk, Choices choices, Clock clock) {
        this.correcting = correcting;
        this.attaching = attaching;
        this.desk = desk;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/correspondence/letters/{entry}/correct")
    @Allowed(Permission.CORRECT_LETTERS)
    ModelAndView form(Actor actor, @PathVariable UUID entry) {
        var found = permitted(actor, entry, Verb.CORRECT);
        var letter = desk.letter(actor, desk.entry(actor, found.id()));
        var fields = found.state() == EntryState.RESERVED
                ? LetterForm.empty(choices.usualAddressee(actor))
                : LetterForm.of(letter.facts());
        return show(actor, found, letter.version(), fields, new Errors(), List.of());
    }

    @PostMapping("/correspondence/letters/{entry}/correct")
    @Allowed(Permission.CORRECT_LETTERS)
    ModelAndView correct(
            Actor actor,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute LetterFields typed,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "files.kept", required = false) @Nullable List<UUID> kept,
            RedirectAttributes redirect) {
        var found = permitted(actor, entry, Verb.CORRECT);
        var check = new LetterCheck();
        var facts = LetterForm.read(typed, check, LocalDate.now(clock));
        if (facts != null) {
            correcting.check(actor, found, facts, brings(files, kept), check);
        }
        var secret = found.secret() || ReceiveController.isSecret(typed);
        var uploads = attaching.read(
                actor,
                ReceiveController.mayKeep(typed) ? ReceiveController.chosen(files) : List.of(),
                ReceiveController.waiting(kept),
                secret,
                check.errors());
        if (facts == null || check.errors().any()) {
            return show(actor, found, version, typed, check.errors(), aside(actor, uploads));
        }
        return switch (correcting.correct(actor, new Seen(found.id(), found.version()), version, facts, uploads)) {
            case Outcome.Done done -> back(entry, "correspondence.verb.CORRECT.done", redirect);
            case Outcome.Refused(var why) ->
                show(actor, found, version, typed, new Errors().add("subject", why), aside(actor, uploads));
        };
    }

    @GetMapping("/correspondence/letters/{entry}/cancel")
    @Allowed(Permission.CORRECT_LETTERS)
    ModelAndView cancelForm(Actor actor, @PathVariable UUID entry) {
        return cancelPage(actor, permitted(actor, entry, Verb.CANCEL).id(), "", new Errors());
    }

    @PostMapping("/correspondence/letters/{entry}/cancel")
    @Allowed(Permission.CORRECT_LETTERS)
    ModelAndView cancel(
            Actor actor,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var check = new LetterCheck();
        permitted(actor, entry, Verb.CANCEL);
        var words = check.needed("reason", reason, LetterCheck.LONG);
        if (check.errors().any()) {
            return cancelPage(actor, new EntryId(entry), reason, check.errors());
        }
        return switch (correcting.cancel(actor, new Seen(new EntryId(entry), version), words)) {
            case Outcome.Done done -> back(entry, "correspondence.verb.CANCEL.done", redirect);
            case Outcome.Refused(var why) ->
                cancelPage(actor, new EntryId(entry), reason, new Errors().add("reason", why));
        };
    }

    /** Who sees a letter may not yet correct it: the form is for those who may, like what it does. */
    private Entry permitted(Actor actor, UUID id, Verb verb) {
        var entry = desk.known(actor, new EntryId(id));
        if (!verb.permittedTo(actor, entry)) {
            throw new AccessDeniedException(verb.name());
        }
        return entry;
    }

    private static ModelAndView back(UUID entry, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.ok(text(key)));
        return new ModelAndView("redirect:/correspondence/letters/" + entry);
    }

    private static boolean brings(@Nullable List<MultipartFile> more, @Nullable List<UUID> kept) {
        return !ReceiveController.chosen(more).isEmpty()
                || !ReceiveController.waiting(kept).isEmpty();
    }

    private List<KeptFile> aside(Actor actor, Uploads uploads) {
        return Choices.kept(attaching.setAside(actor, uploads));
    }

    private ModelAndView show(
            Actor actor, Entry entry, int version, LetterFields fields, Errors errors, List<KeptFile> kept) {
        var page = new CorrectPage(
                entry.id().toString(),
                entry.registerNumber(),
                entry.state() == EntryState.RESERVED,
                version,
                fields,
                errors,
                kept,
                attaching.hint(),
                Choices.speeds(),
                Choices.secrecies(actor, entry, ReceiveController.isSecret(fields)),
                Choices.channels(),
                choices.senders(actor));
        return view("correspondence/correct", page, errors);
    }

    private ModelAndView cancelPage(Actor actor, EntryId id, String reason, Errors errors) {
        var entry = desk.entry(actor, id);
        var facts = desk.letter(actor, entry).facts();
        var list = List.of(
                new Fact(text("correspondence.field.subject"), facts.subject()),
                new Fact(text("correspondence.field.number"), facts.number()),
                new Fact(text("correspondence.field.dated"), ThaiDate.full(facts.dated())),
                new Fact(text("correspondence.field.sender"), facts.sender()));
        var page = new CancelPage(id.toString(), entry.registerNumber(), entry.version(), list, reason, errors);
        return view("correspondence/cancel", page, errors);
    }

    private static ModelAndView view(String template, Object page, Errors errors) {
        var view = new ModelAndView(template, "page", page);
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
