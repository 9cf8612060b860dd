package org.khet.office.internal.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Passwords everybody tries first: {@code passwords/common.txt}, with or without figures behind. */
final class CommonPasswords {

    private static final Set<String> WORDS = read();
    /** Rows of keys and of the alphabet; a piece of one, either way, is no password. */
    private static final String ROWS = "01234567890123456789 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm";

    private CommonPasswords() {}

    static boolean has(String password) {
        var folded = folded(password);
        var bare = folded.replaceFirst("\\d+$", "");
        return WORDS.contains(folded)
                || WORDS.contains(bare)
                || ROWS.contains(folded)
                || ROWS.contains(new StringBuilder(folded).reverse());
    }

    /** Small letters and figures alone: {@code P@ssw0rd} is {@code password}. */
    private static String folded(String password) {
        return password.toLowerCase(Locale.ROOT)
                .replace('@', 'a')
                .replace('$', 's')
                .replaceAll("(?<=\\p{L})0(?=\\p{L})", "o")
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]", "");
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("passwords/common.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
