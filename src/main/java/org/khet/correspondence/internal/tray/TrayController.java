package org.khet.correspondence.internal.tray;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.DraftId;
import org.khet.files.FileResponses;
import org.khet.files.PageImage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ถาดรอลงรับ: letters that came as files, to be confirmed one by one. */
@Controller
class TrayController {

    private static final String TRAY = "redirect:/correspondence/tray";
    private static final int LONGEST_REASON = 300;

    private final Tray tray;
    private final TrayFiles files;
    private final HandingOver handing;
    private final TrayPages pages;

    TrayController(Tray tray, TrayFiles files, HandingOver handing, TrayPages pages) {
        this.tray = tray;
        this.files = files;
        this.handing = handing;
        this.pages = pages;
    }

    @GetMapping("/correspondence/tray")
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView tray(Actor actor) {
        return new ModelAndView("correspondence/tray", "page", pages.page(actor, tray.lines(actor), new Errors()));
    }

    @PostMapping("/correspondence/tray")
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView lay(
            Actor actor,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect) {
        var errors = new Errors();
        int laid = tray.lay(actor, sent(files, errors), errors).size();
        if (errors.any()) {
            return refused(actor, errors);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.ok(text("correspondence.tray.laid", Integer.toString(laid))));
        return new ModelAndView(TRAY);
    }

    @PostMapping("/correspondence/tray/{draft}/discard")
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView discard(
            Actor actor,
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        var errors = new Errors();
        var reason = reason("why-" + draft, why, errors);
        if (errors.any()) {
            return refused(actor, errors);
        }
        boolean thrown = tray.discard(actor, new DraftId(draft), reason);
        redirect.addFlashAttribute(
                Flash.NAME,
                thrown ? Flash.ok(text("correspondence.tray.thrown")) : Flash.bad(text("correspondence.tray.gone")));
        return new ModelAndView(TRAY);
    }

    /** ส่งให้นายทะเบียนข้อมูลข่าวสารลับ. */
    @PostMapping("/correspondence/tray/{draft}/hand-over")
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView handOver(Actor actor, @PathVariable UUID draft, RedirectAttributes redirect) {
        var said = switch (handing.handOver(actor, new DraftId(draft))) {
            case DONE -> Flash.ok(text("correspondence.tray.handed"));
            case TO_NOBODY -> Flash.bad(text("correspondence.tray.handed.nobody"));
            case GONE -> Flash.bad(text("correspondence.tray.gone"));
        };
        redirect.addFlashAttribute(Flash.NAME, said);
        return new ModelAndView(TRAY);
    }

    @GetMapping("/correspondence/tray/{draft}/file")
    @Allowed(Permission.RECEIVE_LETTERS)
    ResponseEntity<?> file(Actor actor, @PathVariable UUID draft) {
        var file = files.file(actor, new DraftId(draft));
        return file.isPresent()
                ? FileResponses.show(file.get())
                : ResponseEntity.notFound().build();
    }

    @GetMapping("/correspondence/tray/{draft}/pages/{page}.png")
    @Allowed(Permission.RECEIVE_LETTERS)
    ResponseEntity<?> page(Actor actor, @PathVariable UUID draft, @PathVariable int page) {
        return switch (files.page(actor, new DraftId(draft), page).orElse(null)) {
            case PageImage.Shown shown -> FileResponses.show(shown.image());
            case PageImage.NotShown _ -> ResponseEntity.notFound().build();
            case null -> ResponseEntity.notFound().build();
        };
    }

    /** Browsers send an empty part where no file was chosen. */
    static List<MultipartFile> sent(@Nullable List<MultipartFile> files, Errors errors) {
        var sent = Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty()
                        || !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty())
                .toList();
        if (sent.isEmpty()) {
            errors.add("files", text("correspondence.tray.none"));
        }
        return sent;
    }

    static String reason(String field, String typed, Errors errors) {
        var reason = typed.replaceAll("\\p{Cntrl}", " ").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            errors.add(field, text("correspondence.tray.why", Integer.toString(LONGEST_REASON)));
        }
        return reason;
    }

    private ModelAndView refused(Actor actor, Errors errors) {
        var view = new ModelAndView("correspondence/tray", "page", pages.page(actor, tray.lines(actor), errors));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
