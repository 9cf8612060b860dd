package org.khet.signing.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableEntryException;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A PKCS#12 that was opened with its password.
 *
 * @param chain the signer's certificate first
 */
record Pkcs12(PrivateKey key, List<X509Certificate> chain) implements SigningKey {

    @Override
    public byte[] sign(String algorithm, byte[] bytes) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(bytes);
        return signature.sign();
    }

    /** What a file turned out to be. */
    sealed interface Opened {

        record Right(Pkcs12 store) implements Opened {}

        record WrongPassword() implements Opened {}

        /** Certificates only. */
        record NoKey() implements Opened {}

        /** Something else, or damaged. */
        record NotOne() implements Opened {}
    }

    static Opened open(byte[] file, String password) {
        var letters = password.toCharArray();
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), letters);
            return first(store, letters).<Opened>map(Opened.Right::new).orElseGet(Opened.NoKey::new);
        } catch (UnrecoverableKeyException e) {
            return new Opened.WrongPassword();
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            boolean wrong = e.getCause() instanceof UnrecoverableKeyException
                    || e.getCause() instanceof UnrecoverableEntryException;
            return wrong ? new Opened.WrongPassword() : new Opened.NotOne();
        } finally {
            Arrays.fill(letters, '\0');
        }
    }

    private static Optional<Pkcs12> first(KeyStore store, char[] password) throws GeneralSecurityException {
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getKey(alias, password) instanceof PrivateKey key) {
                return Optional.of(new Pkcs12(key, chain(store, alias)));
            }
        }
        return Optional.empty();
    }

    private static List<X509Certificate> chain(KeyStore store, String alias) throws KeyStoreException {
        return Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
    }

    @Override
    public String toString() {
        return "Pkcs12[" + certificate().getSubjectX500Principal() + "]";
    }
}
