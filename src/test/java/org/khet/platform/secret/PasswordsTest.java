package org.khet.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final org.springframework.security.crypto.password.PasswordEncoder encoder =
            new Passwords.Beans().passwordEncoder();
    private final Passwords passwords = new Passwords(encoder);

    @Test
    void the_hash_is_argon2id_at_owasps_cost() {
        assertThat(encoder.encode("รหัส")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void only_the_right_password_of_a_name_that_exists_is_right() {
        var hash = encoder.encode("รหัส");
        assertThat(passwords.right("รหัส", hash)).isTrue();
        assertThat(passwords.right("อื่น", hash)).isFalse();
        assertThat(passwords.right("", null)).isFalse();
    }

    @Test
    void an_unknown_name_takes_as_long_as_a_wrong_password() {
        var hash = encoder.encode("รหัส");
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int i = 0; i < 15; i++) {
            known.add(nanos(hash));
            unknown.add(nanos(null));
        }
        assertThat((double) median(unknown) / median(known)).isBetween(0.5, 2.0);
    }

    private long nanos(@org.jspecify.annotations.Nullable String hash) {
        long start = System.nanoTime();
        passwords.right("ผิด", hash);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
