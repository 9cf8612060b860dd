package org.khet.files;

/** The outcome of taking in bytes. */
public sealed interface Prepared {

    /**
     * The bytes lie durably in the store under their hash; no row names them yet.
     *
     * @param name cleaned
     * @param size bytes
     * @param sha256 64 small hex digits
     * @param sealed what lies there is sealed
     * @param active macros, scripts or programs are in it
     */
    record Ready(String name, MediaType mediaType, long size, String sha256, boolean sealed, boolean active)
            implements Prepared {}

    /** Nothing was kept. The message is Thai and names the file. */
    record Refused(Refusal why, String message) implements Prepared {}
}
