package org.khet.signing.internal;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A token does not do what it is asked; the message says in Thai what to do about it. */
final class TokenTrouble extends IOException {

    /** What is the matter. */
    enum Kind {
        /** The library the server was told of does not load. */
        LIBRARY,
        /** The token is not at the server. */
        ABSENT,
        /** It was there when it was opened, and is not any more. */
        GONE,
        WRONG_PIN,
        /** Too many wrong ones: the token locked itself, here or elsewhere. */
        PIN_LOCKED,
        /** One more wrong one would lock it for good; that one is not tried here. */
        LAST_TRY,
        PIN_EXPIRED,
        /** It signs for whoever asks. */
        NO_PIN,
        /** Somebody else signs with it. */
        BUSY,
        /** It lacks the certificate that was chosen. */
        OTHER_CERTIFICATE,
        FAILED
    }

    private static final List<String> WRONG =
            List.of("CKR_PIN_INCORRECT", "CKR_PIN_LEN_RANGE", "CKR_PIN_INVALID"); // PKCS #11 v2.40, 5.1

    private final Kind kind;

    TokenTrouble(Kind kind, String label, @Nullable Throwable cause) {
        super(text("signing.token.trouble." + kind, label), cause);
        this.kind = kind;
    }

    TokenTrouble(Kind kind, String label) {
        this(kind, label, null);
    }

    Kind kind() {
        return kind;
    }

    /** The input it belongs to: {@code password} or {@code way}. */
    String field() {
        return switch (kind) {
            case WRONG_PIN, PIN_LOCKED, LAST_TRY, PIN_EXPIRED -> "password";
            default -> "way";
        };
    }

    /** The JDK shows the library's answer by its name alone. */
    static TokenTrouble of(Throwable odd, String label) {
        var answers = Stream.iterate(odd, one -> one != null, Throwable::getCause)
                .map(one -> String.valueOf(one.getMessage()))
                .toList();
        return new TokenTrouble(kind(answers), label, odd);
    }

    private static Kind kind(List<String> answers) {
        if (answers.stream().anyMatch(WRONG::contains)) {
            return Kind.WRONG_PIN;
        }
        if (answers.contains("CKR_PIN_LOCKED")) {
            return Kind.PIN_LOCKED;
        }
        return answers.contains("CKR_PIN_EXPIRED") ? Kind.PIN_EXPIRED : Kind.FAILED;
    }
}
