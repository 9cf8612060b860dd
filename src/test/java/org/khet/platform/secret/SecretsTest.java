package org.khet.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final byte[] PLAIN = "ลับมาก".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void what_was_sealed_opens_for_the_same_thing_alone() {
        var secrets = Secrets.of(file());
        var sealed = secrets.seal(PLAIN, "letter/1");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("ลับ");
        assertThat(secrets.open(sealed, "letter/1")).isEqualTo(PLAIN);
        assertThatThrownBy(() -> secrets.open(sealed, "letter/2")).isInstanceOf(Unopened.class);
        assertThat(secrets.seal(PLAIN, "letter/1")).as("a nonce is used once").isNotEqualTo(sealed);
    }

    @Test
    void a_changed_byte_anywhere_is_found() {
        var secrets = Secrets.of(file());
        var sealed = secrets.seal(PLAIN, "letter/1");
        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> secrets.open(changed, "letter/1"))
                    .as("byte %s", at)
                    .isInstanceOf(Unopened.class);
        }
        assertThatThrownBy(() -> secrets.open(new byte[0], "letter/1")).isInstanceOf(Unopened.class);
    }

    @Test
    void the_key_file_is_made_once_for_its_owner_alone_and_is_the_same_ever_after() throws IOException {
        var sealed = Secrets.of(file()).seal(PLAIN, "x");
        var content = Files.readString(file());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Secrets.of(file()).open(sealed, "x")).isEqualTo(PLAIN);
        assertThat(Files.readString(file())).isEqualTo(content);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void a_new_key_on_top_seals_and_the_old_one_still_opens() throws IOException {
        var before = Secrets.of(file());
        var sealed = before.seal(PLAIN, "x");
        Files.writeString(file(), Key.random().line() + "\n" + Files.readString(file()));
        var after = Secrets.of(file());
        assertThat(after.open(sealed, "x")).isEqualTo(PLAIN);
        assertThat(after.current(sealed)).isFalse();
        var anew = after.seal(PLAIN, "x");
        assertThat(after.current(anew)).isTrue();
        assertThatThrownBy(() -> before.open(anew, "x")).hasMessageContaining("is not in the key file");
    }

    @Test
    void a_file_that_holds_no_key_stops_the_start_with_its_name() throws IOException {
        for (var content : new String[] {"# nothing\n", "0123456789abcdef c2hvcnQ=\n", "not a key\n"}) {
            Files.writeString(file(), content);
            assertThatThrownBy(() -> Secrets.of(file())).hasMessageContaining("khet.key");
        }
    }

    private Path file() {
        return directory.resolve("khet.key");
    }
}
