package org.khet.signing.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key with its certificate, of a file or in a token. */
interface SigningKey {

    /** The signer's certificate first. */
    List<X509Certificate> chain();

    default X509Certificate certificate() {
        return chain().getFirst();
    }

    /**
     * Signs bytes.
     *
     * @param algorithm as the JDK calls it, e.g. SHA256withRSA
     * @throws IOException when the token does not do it
     */
    byte[] sign(String algorithm, byte[] bytes) throws GeneralSecurityException, IOException;

    /** After the last signature. */
    default void close() {}
}
