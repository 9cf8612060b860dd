package org.khet.files;

import java.util.List;

/** What a file may be, told by its content and never by its name. */
public enum MediaType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    TIFF("image/tiff", "tif", "tiff"),
    WEBP("image/webp", "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** Word, Excel and PowerPoint with macros: kept under the name that says so. */
    DOCM("application/vnd.ms-word.document.macroEnabled.12", "docm"),
    XLSM("application/vnd.ms-excel.sheet.macroEnabled.12", "xlsm"),
    PPTM("application/vnd.ms-powerpoint.presentation.macroEnabled.12", "pptm"),
    /** Office files as written until 2007. */
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    PPT("application/vnd.ms-powerpoint", "ppt"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    ZIP("application/zip", "zip");

    private final String value;

    @SuppressWarnings("ImmutableEnumChecker") // List.of, never changed
    private final List<String> extensions;

    MediaType(String value, String... extensions) {
        this.value = value;
        this.extensions = List.of(extensions);
    }

    /** As HTTP names it, e.g. {@code application/pdf}. */
    public String value() {
        return value;
    }

    /** What its name ends in, without the dot. */
    public String extension() {
        return extensions.getFirst();
    }

    /** All that its name may end in, in small letters, without the dot. */
    public List<String> extensions() {
        return extensions;
    }

    /** Pages that can be drawn and read; all else is only handed on. */
    public boolean hasPages() {
        return this == PDF || isPicture();
    }

    /** Pages that we draw ourselves; WebP is left to the browser. */
    public boolean isDrawn() {
        return hasPages() && this != WEBP;
    }

    public boolean isPicture() {
        return this == PNG || this == JPEG || this == TIFF || this == WEBP;
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
