package org.khet.correspondence.internal.tray;

import static org.khet.platform.web.Texts.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.DraftId;
import org.khet.correspondence.Drafts;
import org.khet.files.FileResponses;
import org.khet.files.Prepared;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.api.ApiQuery;
import org.khet.platform.api.JsonBody;
import org.khet.platform.api.Once;
import org.khet.platform.form.FormCheck;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** ถาดรอลงรับ for programs, as {@code openapi.yaml} says. */
@RestController
class TrayApi {

    private final Tray tray;
    private final TrayFiles files;
    private final HandingOver handing;
    private final Drafts drafts;
    private final Once once;

    TrayApi(Tray tray, TrayFiles files, HandingOver handing, Drafts drafts, Once once) {
        this.tray = tray;
        this.files = files;
        this.handing = handing;
        this.drafts = drafts;
        this.once = once;
    }

    @GetMapping("/api/v1/tray")
    @Allowed(Permission.RECEIVE_LETTERS)
    ResponseEntity<?> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") String size) {
        var errors = new Errors();
        var place = FormCheck.id(after);
        if (after != null && place == null) {
            errors.add("after", text("correspondence.filter.after"));
        }
        var most = ApiQuery.size(size, errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        return ResponseEntity.ok(ApiQuery.Page.of(
                tray.lines(actor, place, most + 1),
                most,
                shown -> TrayItem.of(shown, drafts, actor),
                shown -> shown.line().id().toString()));
    }

    @GetMapping("/api/v1/tray/{draft}")
    @Allowed(Permission.RECEIVE_LETTERS)
    TrayItem one(Actor actor, @PathVariable UUID draft) {
        return tray.line(actor, new DraftId(draft))
                .map(shown -> TrayItem.of(shown, drafts, actor))
                .orElseThrow(TrayApi::none);
    }

    @GetMapping("/api/v1/tray/{draft}/file")
    @Allowed(Permission.RECEIVE_LETTERS)
    ResponseEntity<Resource> file(Actor actor, @PathVariable UUID draft) {
        return FileResponses.show(files.file(actor, new DraftId(draft)).orElseThrow(TrayApi::none));
    }

    /** The way to look at a draft of the secret tray, whose file goes out to nobody. */
    @GetMapping("/api/v1/tray/{draft}/pages/{page}.png")
    @Allowed(Permission.RECEIVE_LETTERS)
    ResponseEntity<Resource> page(Actor actor, @PathVariable UUID draft, @PathVariable int page) {
        return FileResponses.show(files.page(actor, new DraftId(draft), page).orElseThrow(TrayApi::none));
    }

    /** All of the files or none: one that cannot be kept refuses the request. */
    @PostMapping("/api/v1/tray")
    @Allowed(Permission.RECEIVE_LETTERS)
    ResponseEntity<?> lay(
            Actor actor,
            Once.Key key,
            @RequestPart(name = "files", required = false) @Nullable List<MultipartFile> files) {
        var errors = new Errors();
        var ready = tray.prepare(actor, TrayController.sent(files, errors), errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        var who = new Once.Who(actor.office().value(), actor.person().value());
        return once.make(
                who,
                key,
                told(ready),
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Laid(tray.lay(actor, ready).stream()
                                .map(DraftId::toString)
                                .toList())));
    }

    @PostMapping("/api/v1/tray/{draft}/discard")
    @Allowed(Permission.RECEIVE_LETTERS)
    ResponseEntity<?> discard(Actor actor, @PathVariable UUID draft, JsonBody body) {
        var reason = TrayController.reason("why", body.string("why"), body.errors());
        if (body.errors().any()) {
            return Problems.at(body.errors());
        }
        return tray.discard(actor, new DraftId(draft), reason)
                ? ResponseEntity.noContent().build()
                : Problems.refused(text("correspondence.tray.gone"));
    }

    /** ส่งให้นายทะเบียนข้อมูลข่าวสารลับ. */
    @PostMapping("/api/v1/tray/{draft}/hand-over")
    @Allowed(Permission.RECEIVE_LETTERS)
    ResponseEntity<?> handOver(Actor actor, @PathVariable UUID draft) {
        return switch (handing.handOver(actor, new DraftId(draft))) {
            case DONE -> ResponseEntity.ok(new Handed(true));
            case TO_NOBODY -> ResponseEntity.ok(new Handed(false));
            case GONE -> Problems.refused(text("correspondence.tray.gone"));
        };
    }

    /** @param appointed false while nobody is registrar who could see it */
    record Handed(boolean appointed) {}

    /** Ids of the drafts, in the order of the files. */
    record Laid(List<String> items) {}

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** What tells these files from others. */
    private static byte[] told(List<Prepared.Ready> files) {
        return files.stream()
                .map(file -> file.name() + "\n" + file.sha256())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
