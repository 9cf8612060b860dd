package org.khet.signing.internal;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.signing.SigningPlace;
import org.khet.signing.Way;

/** What a person whose proof was right signs with. */
interface Pen {

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
     * @throws IOException when it is no PDF that can be signed
     */
    byte[] sign(byte[] pdf, @Nullable SigningPlace place, Mark mark, OffsetDateTime at) throws IOException;
}
