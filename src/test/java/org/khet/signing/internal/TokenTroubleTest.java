package org.khet.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.ProviderException;
import javax.security.auth.login.FailedLoginException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.signing.internal.TokenLibrary.Token;

/** What tokens answer, and what SoftHSM never does: locking itself, signing for whoever asks. */
class TokenTroubleTest {

    @ParameterizedTest
    @CsvSource({
        "CKR_PIN_INCORRECT, WRONG_PIN, password, ไม่ถูกต้อง",
        "CKR_PIN_LEN_RANGE, WRONG_PIN, password, ไม่ถูกต้อง",
        "CKR_PIN_INVALID, WRONG_PIN, password, ไม่ถูกต้อง",
        "CKR_PIN_LOCKED, PIN_LOCKED, password, ล็อก PIN แล้ว",
        "CKR_PIN_EXPIRED, PIN_EXPIRED, password, หมดอายุ",
        "CKR_DEVICE_ERROR, FAILED, way, ทำงานไม่สำเร็จ"
    })
    void an_answer_of_the_library_is_told_in_words(String answer, TokenTrouble.Kind kind, String field, String words) {
        var login = new FailedLoginException();
        login.initCause(new ProviderException(answer));
        var trouble = TokenTrouble.of(new IOException("load failed", login), "ก้านสีเขียว");
        assertThat(trouble.kind()).isEqualTo(kind);
        assertThat(trouble.field()).isEqualTo(field);
        assertThat(trouble).hasMessageContaining(words).hasMessageContaining("ก้านสีเขียว");
    }

    @ParameterizedTest
    @CsvSource({"0x42d,", "0x1042d,", "0x2042d, LAST_TRY", "0x4042d, PIN_LOCKED", "0x429, NO_PIN"})
    void a_token_that_would_lock_itself_or_asks_no_pin_is_not_tried(String flags, TokenTrouble.Kind kind) {
        var token = new Token(0, "ก้านสีเขียว", "1", Long.decode(flags));
        assertThat(token.against().orElse(null)).isEqualTo(kind);
    }
}
