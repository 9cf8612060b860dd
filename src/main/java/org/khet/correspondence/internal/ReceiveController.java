package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.Secrecy;
import org.khet.correspondence.pages.LetterFields;
import org.khet.correspondence.pages.ReceivePage;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.khet.platform.web.KeptFile;
import org.khet.platform.web.Sha256;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
    private final JsonMapper json;
    private final Clock clock;

    ReceiveController(Receiving receiving, Attaching attaching, Choices choices, JsonMapper json, Clock clock) {
        this.receiving = receiving;
        this.attaching = attaching;
        this.choices = choices;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/correspondence/receive")
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView form(Actor actor) {
        var fields = LetterForm.empty(choices.usualAddressee(actor));
        return show(actor, fields, new Errors(), List.of(), UUID.randomUUID().toString());
    }

    @PostMapping("/correspondence/receive")
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView receive(
            Actor actor,
            @ModelAttribute LetterFields typed,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "files.kept", required = false) @Nullable List<UUID> kept,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes redirect) {
        var check = new LetterCheck();
        var facts = LetterForm.read(typed, check, LocalDate.now(clock));
        var sent = chosen(files);
        if (facts != null) {
            check.secrecy(
                    actor, facts.secrecy(), !sent.isEmpty() || !waiting(kept).isEmpty());
        }
        var uploads = attaching.read(
                actor, mayKeep(typed) ? sent : List.of(), waiting(kept), isSecret(typed), check.errors());
        if (facts == null || check.errors().any()) {
            var aside = Choices.kept(attaching.setAside(actor, uploads));
            return show(actor, typed, check.errors(), aside, once);
        }
        var key = once.isBlank() ? UUID.randomUUID().toString() : once;
        return go(
                receiving.receive(actor, new Arrival(facts, uploads, key, Sha256.of(json.writeValueAsBytes(facts)))),
                redirect);
    }

    private static ModelAndView go(Received received, RedirectAttributes redirect) {
        return switch (received) {
            case Received.New(var line) -> {
                redirect.addFlashAttribute(
                        Flash.NAME,
                        Flash.ok(text(
                                        "correspondence.receive.done",
                                        Integer.toString(line.number()),
                                        ThaiDate.timeToTheSecond(line.receivedAt())))
                                .withLink(text("correspondence.receive.another"), "/correspondence/receive"));
                yield to(line.entry());
            }
            case Received.Again(var entry) -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.ok(text("correspondence.receive.again")));
                yield to(entry);
            }
            case Received.KeyTaken(var entry) -> {
                redirect.addFlashAttribute(
                        Flash.NAME,
                        Flash.bad(text("correspondence.receive.taken"))
                                .withLink(text("correspondence.receive.another"), "/correspondence/receive"));
                yield to(entry);
            }
        };
    }

    private static ModelAndView to(EntryId entry) {
        return new ModelAndView("redirect:/correspondence/letters/" + entry);
    }

    private ModelAndView show(Actor actor, LetterFields fields, Errors errors, List<KeptFile> kept, String once) {
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
                choices.senders(actor));
        var view = new ModelAndView("correspondence/receive", "page", page);
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /** What is ลับที่สุด never enters the system, also not to wait for a form to be mended. */
    private static boolean mayKeep(LetterFields typed) {
        return !Secrecy.TOP_SECRET.name().equals(typed.secrecy());
    }

    /** Also while the form is not yet right: what may be secret is sealed from the first. */
    private static boolean isSecret(LetterFields typed) {
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
