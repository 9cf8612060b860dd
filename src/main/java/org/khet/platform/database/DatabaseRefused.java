package org.khet.platform.database;

import org.khet.platform.web.Texts;

/** Khet cannot work on this database. The message is for the person who started Khet and says what to do. */
public final class DatabaseRefused extends RuntimeException {

    /** The text {@code platform.database.<why>}, Thai first, then English. */
    DatabaseRefused(String why, Object... args) {
        super(Texts.text("platform.database." + why, args));
    }
}
