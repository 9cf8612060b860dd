package org.khet.platform.backup;

import org.khet.platform.web.Texts;

/** A backup cannot be made, or not be brought back. The message is for the person at the console and says what to do. */
public final class BackupRefused extends RuntimeException {

    /** The text {@code platform.backup.<why>}, Thai first, then English. */
    BackupRefused(String why, Object... args) {
        super(Texts.text("platform.backup." + why, args));
    }
}
