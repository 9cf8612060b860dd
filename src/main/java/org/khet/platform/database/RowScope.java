package org.khet.platform.database;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whose rows the thread at hand may see and write: those of one office from the moment it is known whom a request is of, all
 * of them before that, and in jobs that look after every office. It only ever becomes narrower; the end of the request ends
 * it.
 */
public final class RowScope {

    private static final ThreadLocal<@Nullable UUID> OFFICE = new ThreadLocal<>();

    private RowScope() {}

    /** From here to the end of the request: rows of that office, and no others. */
    public static void enter(UUID office) {
        var before = OFFICE.get();
        if (office.equals(before)) {
            return;
        }
        if (before != null) {
            throw new IllegalStateException("a request is of one office, not of two");
        }
        // Its connection was taken for all rows and would keep them to its end.
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("a transaction began before it was known whose it is");
        }
        OFFICE.set(office);
    }

    static @Nullable UUID office() {
        return OFFICE.get();
    }

    static void leave() {
        OFFICE.remove();
    }
}
