package org.khet.platform.secret;

/** What was sealed cannot be opened: its key is not in the key file, or it is not what was sealed. */
public final class Unopened extends RuntimeException {

    Unopened(String message) {
        super(message);
    }

    Unopened(String message, Throwable cause) {
        super(message, cause);
    }
}
