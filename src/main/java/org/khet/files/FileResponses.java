package org.khet.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/**
 * How a file goes out: with the type its content has and no other, shown only where a browser shows it safely, unable
 * to run or fetch anything. Parts ({@code Range}) and unchanged copies ({@code If-None-Match}) are answered by Spring.
 */
public final class FileResponses {

    private static final Duration DRAWN_LASTS = Duration.ofHours(1);

    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg", "image/webp");

    /** Browsers build a page of their own around a picture or PDF: its look is theirs, nothing else is allowed. */
    private static final String NOTHING_RUNS = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";

    private FileResponses() {}

    /** PDF without script and pictures are shown in the browser, all else is saved. */
    public static ResponseEntity<Resource> show(OpenedFile file) {
        return SHOWN.contains(file.mediaType()) && !file.active()
                ? response(file, ContentDisposition.inline())
                : save(file);
    }

    /**
     * A page, for programs, which read why there is none.
     *
     * @throws ResponseStatusException not found, or busy
     */
    public static ResponseEntity<Resource> show(PageImage page) {
        return switch (page) {
            case PageImage.Shown(var image) -> show(image);
            case PageImage.NotShown(var why, var message) -> throw new ResponseStatusException(status(why));
        };
    }

    /**
     * A page drawn for the screen; without a body when there is none.
     *
     * @param lasting what the address names will never look otherwise: a browser may keep it for an hour
     */
    public static ResponseEntity<Resource> drawn(PageImage page, boolean lasting) {
        return switch (page) {
            case PageImage.Shown(var image) ->
                ResponseEntity.ok()
                        .contentType(org.springframework.http.MediaType.parseMediaType(image.mediaType()))
                        .cacheControl(
                                lasting ? CacheControl.maxAge(DRAWN_LASTS).cachePrivate() : CacheControl.noStore())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(image.bytes());
            case PageImage.NotShown(var why, var message) ->
                ResponseEntity.status(status(why)).build();
        };
    }

    private static HttpStatus status(PageImage.Reason why) {
        return why == PageImage.Reason.BUSY ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.NOT_FOUND;
    }

    /** To be saved under its name. */
    public static ResponseEntity<Resource> save(OpenedFile file) {
        return response(file, ContentDisposition.attachment());
    }

    private static ResponseEntity<Resource> response(OpenedFile file, ContentDisposition.Builder disposition) {
        return ResponseEntity.ok()
                .contentType(org.springframework.http.MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .eTag(file.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        "Content-Disposition",
                        disposition.filename(file.name(), UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(file.bytes());
    }
}
