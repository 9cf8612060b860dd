package org.khet.files.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Where bytes lie, each under its hash. A directory here; an object store may follow. */
interface Store {

    /** A new empty file to write incoming bytes to; whoever asks for it publishes or deletes it. */
    Path scratch() throws IOException;

    /**
     * Puts a scratch file in its place. When this returns the bytes are there after any crash; the same bytes twice,
     * also at once, are one file.
     *
     * @param scratch fsynced already
     */
    void publish(Path scratch, String sha256) throws IOException;

    boolean has(String sha256);

    /** The bytes, to read. */
    Path file(String sha256);

    /** A picture made from the bytes earlier. */
    Optional<Path> rendition(String sha256, String variant);

    /**
     * Keeps a picture made from the bytes. It can be made again, so it need not outlive a crash. Of bytes that are gone
     * no picture stays.
     *
     * @throws java.nio.file.NoSuchFileException when they are gone
     */
    Path publishRendition(Path scratch, String sha256, String variant) throws IOException;

    /** Names the bytes that were last published before that moment. */
    void olderThan(Instant limit, Consumer<String> sha256) throws IOException;

    /**
     * Takes bytes away with their pictures, unless they were published again at that moment or later: then they stay.
     * Whether a row names them is for the caller to know, and to keep so meanwhile.
     */
    boolean remove(String sha256, Instant limit) throws IOException;
}
