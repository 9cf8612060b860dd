package org.khet.files;

/** What a file may be, told by its content and never by its name. */
public enum MediaType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    TIFF("image/tiff", "tif"),
    WEBP("image/webp", "webp");

    private final String value;
    private final String extension;

    MediaType(String value, String extension) {
        this.value = value;
        this.extension = extension;
    }

    /** As HTTP names it, e.g. {@code application/pdf}. */
    public String value() {
        return value;
    }

    /** What its name ends in, without the dot. */
    public String extension() {
        return extension;
    }

    /**
     * Finds the type by its HTTP name.
     *
     * @throws IllegalArgumentException when no file may be that
     */
    public static MediaType of(String value) {
        for (var type : values()) {
            if (type.value.equals(value)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no media type of ours: " + value);
    }
}
