package org.khet.platform.web;

import java.util.Locale;

/** Sizes of files in words, e.g. 286 KB, 1.2 MB. */
public final class FileSize {

    private static final long KB = 1024;
    private static final long MB = KB * 1024;

    private FileSize() {}

    public static String of(long bytes) {
        if (bytes >= MB) {
            return String.format(Locale.ROOT, "%.1f MB", (double) bytes / MB);
        }
        return bytes >= KB ? Math.round((double) bytes / KB) + " KB" : bytes + " B";
    }
}
