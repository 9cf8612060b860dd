package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.DraftId;
import org.khet.correspondence.Drafts;
import org.khet.correspondence.Secrecy;
import org.khet.correspondence.pages.LetterFields;
import org.khet.correspondence.pages.ReceivePage;
import org.khet.correspondence.pages.ReceivePage.Aid;
import org.khet.files.FileId;
import org.khet.files.FileResponses;
import org.khet.files.PageImage;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.khet.platform.web.KeptFile;
import org.khet.platform.web.Sha256;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** ลงทะเบียนรับ. */
@Controller
class ReceiveController {

    private final Receiving receiving;
    private final Attaching attaching;
    private final Choices choices;
    private final Drafts drafts;
    private final ReceiveAids aids;
    private final JsonMapper json;
    private final Clock clock;

    ReceiveController(
            Receiving receiving,
            Attaching attaching,
            Choices choices,
            Drafts drafts,
            ReceiveAids aids,
            JsonMapper json,
            Clock clock) {
        this.receiving = receiving;
        this.attaching = attaching;
        this.choices = choices;
        this.drafts = drafts;
        this.aids = aids;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/correspondence/receive")
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView form(Actor actor, @RequestParam(required = false) @Nullable UUID draft, RedirectAttributes redirect) {
        var empty = choices.emptyForm(actor);
        var once = UUID.randomUUID().toString();
        if (draft == null) {
            return show(actor, empty, new Errors(), List.of(), once, Aid.NONE);
        }
        var waiting = drafts.waiting(actor, new DraftId(draft));
        if (waiting.isEmpty()) {
            return gone(redirect);
        }
        if (waiting.get().sealed()) {
            return show(actor, empty, new Errors(), List.of(), once, aids.sealed(actor, draft));
        }
        var read = drafts.read(actor, List.of(waiting.get().file()), empty, choices.usualAddressee(actor));
        return show(actor, read.fields(), new Errors(), List.of(), once, aids.draft(actor, draft, read));
    }

    /** Reads what was dropped and shows the form filled; what was typed already stays. */
    @PostMapping("/correspondence/receive/read")
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView read(
            Actor actor,
            @ModelAttribute LetterFields typed,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "files.kept", required = false) @Nullable List<UUID> kept,
            @RequestParam(defaultValue = "") String once) {
        var errors = new Errors();
        var aside = attaching.setAside(
                actor,
                attaching.read(
                        actor, mayKeep(typed) ? chosen(files) : List.of(), waiting(kept), isSecret(typed), errors));
        var ids = aside.stream().map(StoredFile::id).toList();
        var read = drafts.read(actor, ids, typed, choices.usualAddressee(actor));
        return show(actor, read.fields(), errors, Choices.kept(aside), once, aids.uploads(actor, aside, read));
    }

    @GetMapping("/correspondence/receive/files/{file}/pages/{page}.png")
    @Allowed(Permission.RECEIVE_LETTERS)
    ResponseEntity<?> page(Actor actor, @PathVariable UUID file, @PathVariable int page) {
        return attaching.page(actor, new FileId(file), page) instanceof PageImage.Shown shown
                ? FileResponses.show(shown.image())
                : ResponseEntity.notFound().build();
    }

    @PostMapping("/correspondence/receive")
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView receive(
            Actor actor,
            @ModelAttribute LetterFields typed,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "files.kept", required = false) @Nullable List<UUID> kept,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam(defaultValue = "") String despite,
            RedirectAttributes redirect) {
        var check = new LetterCheck();
        var facts = LetterForm.read(typed, check, LocalDate.now(clock));
        var sent = chosen(files);
        if (facts != null) {
            check.secrecy(
                    actor, facts.secrecy(), !sent.isEmpty() || !waiting(kept).isEmpty() || draft != null);
        }
        check.tray(actor, draft, isSecret(typed));
        var uploads = attaching.read(
                actor, mayKeep(typed) ? sent : List.of(), waiting(kept), isSecret(typed), check.errors());
        var same = facts == null || !despite.isEmpty()
                ? Optional.<Drafts.Alike>empty()
                : receiving.alike(actor, facts, once);
        if (facts == null || check.errors().any() || same.isPresent()) {
            var aside = attaching.setAside(actor, uploads);
            return show(actor, typed, check.errors(), Choices.kept(aside), once, aids.again(actor, draft, aside, same));
        }
        try {
            return receiving
                    .receive(actor, arrival(facts, uploads, once, draft))
                    .shown(redirect);
        } catch (Drafts.Gone quicker) {
            return gone(redirect);
        }
    }

    private static ModelAndView gone(RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.bad(text("correspondence.tray.gone")));
        return new ModelAndView("redirect:/correspondence/tray");
    }

    private Arrival arrival(LetterFacts facts, Uploads uploads, String once, @Nullable UUID draft) {
        var key = once.isBlank() ? UUID.randomUUID().toString() : once;
        var hash = Sha256.of(json.writeValueAsBytes(facts));
        return new Arrival(facts, uploads, key, hash, draft == null ? null : new DraftId(draft));
    }

    private ModelAndView show(
            Actor actor, LetterFields fields, Errors errors, List<KeptFile> kept, String once, Aid aid) {
        var page = new ReceivePage(
                actor.as().unitName(),
                fields,
                errors,
                kept,
                attaching.hint(),
                once,
                Choices.speeds(),
                Choices.secrecies(actor, isSecret(fields)),
                Choices.channels(),
                choices.senders(actor),
                aid);
        var view = new ModelAndView("correspondence/receive", "page", page);
        if (errors.any() || aid.same() != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /** What is ลับที่สุด never enters the system, also not to wait for a form to be mended. */
    static boolean mayKeep(LetterFields typed) {
        return !Secrecy.TOP_SECRET.name().equals(typed.secrecy());
    }

    /** Also while the form is not yet right: what may be secret is sealed from the first. */
    static boolean isSecret(LetterFields typed) {
        return typed.secrecy() != null && !Secrecy.NORMAL.name().equals(typed.secrecy());
    }

    /** Browsers send an empty part where no file was chosen. */
    static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty()
                        || !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty())
                .toList();
    }

    static List<FileId> waiting(@Nullable List<UUID> kept) {
        return Objects.requireNonNullElse(kept, List.<UUID>of()).stream()
                .map(FileId::new)
                .toList();
    }
}
