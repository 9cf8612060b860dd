package org.khet.dispatch.internal;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.MediaType;
import org.khet.files.Prepared;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.platform.web.Errors;
import org.khet.platform.web.FileSize;
import org.khet.platform.web.KeptFile;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the letter as it was signed by hand and what is enclosed, and loses nothing when the form around it is refused. */
@Component
class Uploading {

    private final Files files;

    Uploading(Files files) {
        this.files = files;
    }

    String hint() {
        return text("dispatch.hint.files", Long.toString(files.largestMegabytes()));
    }

    /**
     * Makes the bytes durable; what may not be kept is noted at the field. Call it outside a transaction.
     *
     * @param letterFirst the first of them is the letter itself, which has pages: a PDF or pictures
     */
    Uploads read(
            Actor actor,
            @Nullable List<MultipartFile> sent,
            @Nullable List<UUID> kept,
            boolean letterFirst,
            Errors errors) {
        var fresh = new ArrayList<Prepared.Ready>();
        for (var file : chosen(sent)) {
            switch (prepare(file)) {
                case Prepared.Ready ready -> fresh.add(ready);
                case Prepared.Refused refused -> errors.add("files", refused.message());
            }
        }
        var uploads = new Uploads(List.copyOf(fresh), waiting(kept));
        if (letterFirst && !uploads.none() && !first(actor, uploads).hasPages()) {
            errors.add("files", text("dispatch.error.files.first"));
        }
        return uploads;
    }

    private MediaType first(Actor actor, Uploads uploads) {
        return files.waiting(actor.office(), actor.person(), uploads.waiting()).stream()
                .map(StoredFile::mediaType)
                .findFirst()
                .or(() ->
                        uploads.fresh().stream().map(Prepared.Ready::mediaType).findFirst())
                .orElse(MediaType.PDF);
    }

    /** Browsers send an empty part where no file was chosen. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
        return Objects.requireNonNullElse(sent, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty()
                        || !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty())
                .toList();
    }

    private static List<FileId> waiting(@Nullable List<UUID> kept) {
        return Objects.requireNonNullElse(kept, List.<UUID>of()).stream()
                .map(FileId::new)
                .toList();
    }

    /** Gives the files rows of their own, in the transaction of the letter that carries them. */
    List<FileId> keep(Actor actor, Uploads uploads) {
        var kept = new ArrayList<FileId>();
        if (!uploads.waiting().isEmpty()) {
            kept.addAll(files.claim(actor.office(), actor.person(), uploads.waiting()));
        }
        uploads.fresh().forEach(file -> kept.add(files.keep(actor.office(), actor.person(), file)));
        return kept;
    }

    /** Lets the files wait for the form to be mended. */
    List<KeptFile> setAside(Actor actor, Uploads uploads) {
        var all = new ArrayList<>(uploads.waiting());
        uploads.fresh().forEach(file -> all.add(files.setAside(actor.office(), actor.person(), file)));
        return files.waiting(actor.office(), actor.person(), all).stream()
                .map(file -> new KeptFile(file.id().toString(), file.name(), FileSize.of(file.size())))
                .toList();
    }

    private Prepared prepare(MultipartFile file) {
        try (var bytes = file.getInputStream()) {
            return files.prepare(Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
