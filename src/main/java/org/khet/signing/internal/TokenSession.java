package org.khet.signing.internal;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;
import org.khet.signing.internal.TokenLibrary.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A token that was opened with its PIN. Nobody else opens it until this one is closed, and then it knows nobody any more. */
final class TokenSession {

    private static final Logger LOG = LoggerFactory.getLogger(TokenSession.class);

    private final TokenLibrary library;
    private final Token token;
    private final AuthProvider provider;
    private final KeyStore store;
    private final Runnable left;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private TokenSession(TokenLibrary library, Token token, AuthProvider provider, KeyStore store, Runnable left) {
        this.library = library;
        this.token = token;
        this.provider = provider;
        this.store = store;
        this.left = left;
    }

    /**
     * Logs in. A token takes a login for the whole program: while one is logged in, it answers any PIN of another with yes.
     * So it is asked alone, and every session is closed before and after.
     *
     * @param left run when it is closed
     */
    static TokenSession open(TokenLibrary library, Token token, String pin, Runnable left) throws TokenTrouble {
        var letters = pin.toCharArray();
        AuthProvider provider = null;
        library.closeSessions(token);
        try {
            provider = provider(library, token);
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, letters);
            return new TokenSession(library, token, provider, store, left);
        } catch (IOException | GeneralSecurityException | RuntimeException odd) {
            end(library, token, provider);
            throw TokenTrouble.of(odd, token.label());
        } finally {
            Arrays.fill(letters, '\0');
        }
    }

    /** One for this session, of no use after it; the library is initialised already. */
    private static AuthProvider provider(TokenLibrary library, Token token) {
        var setting = """
                --name = khet
                library = %s
                slot = %d
                omitInitialize = true
                destroyTokenAfterLogout = true
                """.formatted(library.path(), token.slot());
        return (AuthProvider) Security.getProvider("SunPKCS11").configure(setting);
    }

    /** Those with a certificate. */
    List<SigningKey> keys() throws TokenTrouble {
        try {
            var keys = new ArrayList<SigningKey>();
            for (var alias : Collections.list(store.aliases())) {
                key(alias).ifPresent(keys::add);
            }
            return keys;
        } catch (GeneralSecurityException | RuntimeException odd) {
            throw trouble(odd);
        }
    }

    private Optional<SigningKey> key(String alias) throws GeneralSecurityException {
        if (!store.isKeyEntry(alias) || !(store.getKey(alias, null) instanceof PrivateKey key)) {
            return Optional.empty();
        }
        var chain = Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
        return Optional.of(new InToken(this, key, chain));
    }

    Token token() {
        return token;
    }

    /** Once: after it the token may be another's. */
    void close() {
        if (!open.getAndSet(false)) {
            return;
        }
        try {
            end(library, token, provider);
        } finally {
            left.run();
        }
    }

    private static void end(TokenLibrary library, Token token, @Nullable AuthProvider provider) {
        try {
            if (provider != null) {
                provider.logout();
            }
        } catch (LoginException | RuntimeException odd) { // e.g. pulled out
            LOG.debug("token {} was left without a logout", token.label(), odd);
        } finally {
            library.closeSessions(token);
        }
    }

    private TokenTrouble trouble(Exception odd) {
        return library.has(token)
                ? TokenTrouble.of(odd, token.label())
                : new TokenTrouble(TokenTrouble.Kind.GONE, token.label(), odd);
    }

    /** A key that never leaves its token. */
    private record InToken(TokenSession session, PrivateKey key, List<X509Certificate> chain) implements SigningKey {

        @Override
        public byte[] sign(String algorithm, byte[] bytes) throws TokenTrouble {
            try {
                var signature = Signature.getInstance(algorithm, session.provider);
                signature.initSign(key);
                signature.update(bytes);
                return signature.sign();
            } catch (GeneralSecurityException | RuntimeException odd) {
                throw session.trouble(odd);
            }
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
