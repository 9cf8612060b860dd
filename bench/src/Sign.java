import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A one-page letter signed with a certificate of RSA 2048: PAdES B-B with its visible mark, warm. The signing itself, by the
 * application's own classes in a process of its own; what a request adds is measured where papers are sent.
 */
final class Sign extends Scenario {

    Sign(Options options) {
        super(options);
    }

    @Override
    void measure() throws Exception {
        Path quick = options.root().resolve("target/quick");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        options.root().resolve("bench/target/sign") + ":" + quick.resolve("khet.jar") + ":"
                                + quick.resolve("lib") + "/*",
                        "org.khet.signing.internal.Signings",
                        Integer.toString(options.count(300, 30)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.matches("(pades|system) [\\d ]+")).forEach(this::kind);
        }
        if (process.waitFor() != 0) {
            report.errors(1);
        }
    }

    /** A line: the kind, and how many nanoseconds each took. */
    private void kind(String line) {
        String[] words = line.split(" ");
        double[] ms = Arrays.stream(words, 1, words.length)
                .mapToDouble(nanos -> Long.parseLong(nanos) / 1e6)
                .sorted()
                .toArray();
        double p50 = ms[ms.length / 2];
        double p95 = ms[(int) (ms.length * 0.95)];
        Report.say("%-12s %4d signed  p50 %7.2f ms  p95 %7.2f ms", words[0], ms.length, p50, p95);
        report.value("sign_" + words[0] + "_p50_ms", p50);
        report.value("sign_" + words[0] + "_p95_ms", p95);
        if (words[0].equals("pades")) {
            report.atMost("PAdES B-B, warm, p50", p50, 80, "ms");
        }
    }
}
