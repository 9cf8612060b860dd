package org.khet.signing;

import java.util.List;

/** What came of making signed files. */
public sealed interface Readied {

    /** They lie in the store, in the order asked. */
    record Ready(List<ReadySignature> signatures) implements Readied {}

    /**
     * Nothing was signed.
     *
     * @param field the input the message belongs to: {@code password}, {@code code} or {@code way}
     * @param message Thai
     */
    record Refused(String field, String message) implements Readied {}
}
