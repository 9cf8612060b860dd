package org.khet.files;

import org.jspecify.annotations.Nullable;

/**
 * A file as other modules may see it.
 *
 * @param name cleaned, ends as its content asks for
 * @param size bytes
 * @param sha256 64 small hex digits
 * @param sealed it belongs to a secret letter: {@code sha256} is that of the sealed bytes
 * @param active macros, scripts or programs are in it: people are told, and it is never shown as it is
 * @param pages null until they have been counted ({@link Files#pageCount})
 */
public record StoredFile(
        FileId id,
        String name,
        MediaType mediaType,
        long size,
        String sha256,
        boolean sealed,
        boolean active,
        @Nullable Integer pages) {}
