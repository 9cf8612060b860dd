package org.khet.signing.internal;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.signing.SigningPlace;
import org.khet.signing.Way;

/** What a person whose proof was right signs with. */
interface Pen extends AutoCloseable {

    Way.Kind kind();

    /** The certificate, null in the system. */
    @Nullable
    UUID certificate();

    /** Was a code of the second factor given too? */
    boolean withCode();

    /**
     * Signs a paper: what comes out begins with the bytes of what went in.
     *
     * @param place null: nothing is seen
     * @throws IOException when it is no PDF that can be signed; {@link TokenTrouble} when the token does not sign
     */
    byte[] sign(byte[] pdf, @Nullable SigningPlace place, Mark mark, OffsetDateTime at) throws IOException;

    /** After the last paper: nobody else signs with its token before. */
    @Override
    default void close() {}
}
