package org.khet.platform.secret;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id as OWASP's Password Storage Cheat Sheet sets it: 19 MiB, 2 passes, 1 lane. */
public final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder;
    /** Stands in for the hash of a user name nobody has, so that the answer takes as long. */
    private final String nobodys;
    // A crowd that signs in at eight must not take all memory and leave nothing for those at work.
    private final Semaphore seats =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = encoder.encode("");
    }

    /** Does an attempt's whole work in one of a few seats: tries at once can outrun a lock by so many and no more. */
    public <T> T seated(Supplier<T> attempt) {
        seats.acquireUninterruptibly();
        try {
            return attempt.get();
        } finally {
            seats.release();
        }
    }

    /** Takes the same time whether there is a hash or not. */
    public boolean right(String typed, @Nullable String hash) {
        return encoder.matches(typed, hash == null ? nobodys : hash) && hash != null;
    }

    /** The hash to keep. */
    public String hash(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        PasswordEncoder passwordEncoder() {
            return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
        }

        @Bean
        Passwords passwords(PasswordEncoder encoder) {
            return new Passwords(encoder);
        }
    }
}
