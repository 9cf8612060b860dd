package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.PageImage;
import org.khet.files.Prepared;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in what was uploaded, and loses nothing of it when the form around it is refused. */
@Component
class Attaching {

    private final Files files;
    private final Clock clock;

    Attaching(Files files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** What may be attached, for the field. */
    String hint() {
        return text("correspondence.hint.files", Long.toString(files.largestMegabytes()));
    }

    /** Makes the bytes durable, those of a secret letter sealed; a file that may not be kept is noted at the field. Call it outside a transaction. */
    Uploads read(Actor actor, List<MultipartFile> sent, List<FileId> waiting, boolean secret, Errors errors) {
        if (secret && !waiting.isEmpty()) {
            seal(actor, waiting);
        }
        var fresh = new ArrayList<Prepared.Ready>();
        for (var file : sent) {
            switch (prepare(file, secret)) {
                case Prepared.Ready ready -> fresh.add(ready);
                case Prepared.Refused refused -> errors.add("files", refused.message());
            }
        }
        return new Uploads(fresh, waiting);
    }

    /** Gives the files rows of their own, in the transaction of the letter that carries them. */
    List<FileId> keep(Actor actor, Uploads uploads) {
        var kept = new ArrayList<FileId>();
        if (!uploads.waiting().isEmpty()) {
            kept.addAll(files.claim(actor.office(), actor.person(), uploads.waiting()));
        }
        for (var file : uploads.fresh()) {
            kept.add(files.keep(actor.office(), actor.person(), file));
        }
        return kept;
    }

    /** Lets the files wait for the form to be mended. */
    List<StoredFile> setAside(Actor actor, Uploads uploads) {
        var all = new ArrayList<>(uploads.waiting());
        for (var file : uploads.fresh()) {
            all.add(files.setAside(actor.office(), actor.person(), file));
        }
        return files.waiting(actor.office(), actor.person(), all);
    }

    /** Pictures of an upload that waits for this person; of a sealed one with their name across. */
    PageImage page(Actor actor, FileId file, int page) {
        return files.waiting(actor.office(), actor.person(), List.of(file)).stream()
                .findFirst()
                .map(found -> found.sealed()
                        ? files.marked(actor.office(), file, page, mark(actor))
                        : files.page(actor.office(), file, page))
                .orElseGet(() -> new PageImage.NotShown(PageImage.Reason.NO_SUCH_PAGE, ""));
    }

    private String mark(Actor actor) {
        return text("correspondence.secret.mark", actor.name(), ThaiDate.briefWithTime(OffsetDateTime.now(clock)));
    }

    int pages(Actor actor, FileId file) {
        return files.pageCount(actor.office(), file);
    }

    private void seal(Actor actor, List<FileId> waiting) {
        try {
            files.sealWaiting(actor.office(), actor.person(), waiting);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Prepared prepare(MultipartFile file, boolean secret) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var bytes = file.getInputStream()) {
            return secret ? files.prepareSealed(name, bytes) : files.prepare(name, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
