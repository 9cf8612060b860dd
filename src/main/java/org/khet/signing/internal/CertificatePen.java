package org.khet.signing.internal;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.signing.SigningPlace;
import org.khet.signing.Way;

/** ลงนามด้วยใบรับรอง, or the office's seal: a PAdES signature in the file. */
record CertificatePen(Way.Kind kind, UUID certificate, SigningKey key) implements Pen {

    @Override
    public boolean withCode() {
        return false;
    }

    @Override
    public byte[] sign(byte[] pdf, @Nullable SigningPlace place, Mark mark, OffsetDateTime at) throws IOException {
        return Pades.sign(pdf, key, place, mark, at);
    }

    @Override
    public void close() {
        key.close();
    }
}
