package org.khet.signing.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.khet.signing.TestCertificates;
import org.khet.support.TestDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * Tokens of SoftHSM2, which keeps each in a directory. It sees the tokens that were there when it was loaded into this
 * process, so some are made before and handed out one by one.
 */
public final class SoftHsm {

    public static final String PIN = "482913";

    private static final int TOKENS = 40;
    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so");

    private static final Optional<Path> LIBRARY =
            LIBRARIES.stream().map(Path::of).filter(Files::exists).findFirst();

    private static final Path HOME = TestDatabase.directory();
    private static final ConcurrentLinkedQueue<String> UNUSED = new ConcurrentLinkedQueue<>();

    static {
        if (LIBRARY.isPresent()) {
            make();
        }
    }

    private SoftHsm() {}

    /** What follows is left out where SoftHSM2 is missing: {@code ./test} installs it as root. */
    public static void needed() {
        Assumptions.assumeThat(LIBRARY).as("softhsm2 is installed").isPresent();
    }

    /** Where its library is; empty where it is not installed. */
    public static String library() {
        return LIBRARY.map(Path::toString).orElse("");
    }

    private static void make() {
        try {
            var setting = HOME.resolve("softhsm2.conf");
            Files.writeString(
                    setting,
                    "directories.tokendir = %s%nobjectstore.backend = file%nlog.level = ERROR%nslots.removable = true%n"
                            .formatted(Files.createDirectory(HOME.resolve("tokens"))));
            toldOf(setting);
            for (int i = 1; i <= TOKENS; i++) {
                UNUSED.add("ก้าน " + i);
                run(setting, "--init-token", "--free", "--label", "ก้าน " + i, "--pin", PIN, "--so-pin", "91827364");
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The library reads the environment of the process, which Java cannot write. */
    @SuppressWarnings("restricted")
    private static void toldOf(Path setting) {
        var linker = Linker.nativeLinker();
        var shape = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        try (var arena = Arena.ofConfined()) {
            linker.downcallHandle(linker.defaultLookup().find("setenv").orElseThrow(), shape)
                    .invokeWithArguments(
                            arena.allocateFrom("SOFTHSM2_CONF"), arena.allocateFrom(setting.toString()), 1);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Path setting, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("softhsm2-util"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", setting.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    /** One nobody used before, with these keys and certificates in it. */
    public static Stick with(TestCertificates... inside) throws Exception {
        var label = UNUSED.remove();
        var token = TokenLibrary.load(LIBRARY.orElseThrow()).present().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        var stick = new Stick(token.slot(), label, token.serial());
        for (var one : inside) {
            stick.put(one);
        }
        return stick;
    }

    /** A token in its slot. */
    public record Stick(long slot, String label, String serial) {

        void put(TestCertificates one) throws Exception {
            inside(store -> store.setKeyEntry(
                    one.certificate().getSerialNumber().toString(16), one.key(), null, new Certificate[] {
                        one.certificate()
                    }));
        }

        void empty() throws Exception {
            inside(store -> {
                for (var alias : java.util.Collections.list(store.aliases())) {
                    store.deleteEntry(alias);
                }
            });
        }

        private interface Work {
            void with(KeyStore store) throws Exception;
        }

        private void inside(Work work) throws Exception {
            var provider = (AuthProvider) Security.getProvider("SunPKCS11")
                    .configure("--name = test\nlibrary = " + library() + "\nslot = " + slot
                            + "\nomitInitialize = true\ndestroyTokenAfterLogout = true\n");
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, PIN.toCharArray());
            work.with(store);
            provider.logout();
        }

        /** For good: SoftHSM takes a token for broken once it was away. */
        void pullOut() throws IOException {
            try (Stream<Path> all = Files.list(HOME.resolve("tokens"))) {
                for (var directory : all.toList()) {
                    var object = Files.readAllBytes(directory.resolve("token.object"));
                    if (new String(object, StandardCharsets.ISO_8859_1).contains(serial)) {
                        FileSystemUtils.deleteRecursively(directory);
                    }
                }
            }
        }
    }
}
