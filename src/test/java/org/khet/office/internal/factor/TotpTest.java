package org.khet.office.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_rfc(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @Test
    void the_step_before_and_the_one_after_are_taken_and_none_twice() {
        var now = Instant.ofEpochSecond(1111111111);
        long step = Totp.step(now);
        for (long at : new long[] {step - 1, step, step + 1}) {
            assertThat(Totp.stepOf(Totp.code(SECRET, at, 6), SECRET, now, 0)).hasValue(at);
            assertThat(Totp.stepOf(Totp.code(SECRET, at, 6), SECRET, now, at)).isEmpty();
        }
        assertThat(Totp.stepOf(Totp.code(SECRET, step - 2, 6), SECRET, now, 0)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 2, 6), SECRET, now, 0)).isEmpty();
    }

    /** RFC 4648, section 10, and the secret of the RFC above as apps take it. */
    @Test
    void base_32_is_that_of_the_rfc() {
        assertThat(Base32.of("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.grouped("GEZDGNBVGY", " ")).isEqualTo("GEZD GNBV GY");
    }

    @Test
    void recovery_codes_are_known_however_they_are_typed() {
        var codes = RecoveryCodes.fresh();
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
        var code = codes.getFirst();
        assertThat(RecoveryCodes.hash(
                        " " + code.toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(RecoveryCodes.hash(code));
    }
}
