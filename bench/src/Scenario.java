import java.nio.file.Path;
import java.nio.file.Files;
import java.io.IOException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every scenario has at hand: a running Khet on a fresh data directory, letters to register, a report. */
abstract class Scenario {

    static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    static final Pattern NUMBER = Pattern.compile("\"registerNumber\"\\s*:\\s*(\\d+)");
    static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");
    static final String RECEIVED = "/api/v1/letters/received";
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final String KEY = Long.toString(System.nanoTime(), 36) + "-";

    final Options options;
    final Report report;
    final Subjects subjects;
    final Letters letters;
    Khet khet;
    Round round;

    Scenario(Options options) {
        this.options = options;
        this.report = new Report(options.scenario(), options.most());
        this.subjects = Subjects.find(options.root());
        this.letters = new Letters(subjects, 447); // 447 × 447 ≈ 200 KB
    }

    abstract void measure() throws Exception;

    /** Runs the whole scenario and says whether it went without an error. */
    final boolean run() throws Exception {
        Path data = options.data();
        boolean ours = data == null;
        if (ours) {
            data = Files.createTempDirectory(Files.createDirectories(options.root().resolve("bench/target")), "data-");
        }
        try (var started = new Khet(options.root(), data)) {
            khet = started;
            round = new Round(khet);
            measure();
        } finally {
            if (report.errors() > 0) {
                Report.say("the application's first error: %s", khet.firstError());
            }
            if (ours) {
                remove(data);
            }
        }
        Report.say("other programs took %.0f %% of the machine meanwhile", round.othersPercent());
        report.value("others_cpu_percent", round.othersPercent());
        report.print();
        return report.errors() == 0;
    }

    final void start() throws Exception {
        double seconds = khet.start();
        Report.say("Khet started in %.1f s on %s; subjects %s (%d)", seconds, khet.data, subjects.source(),
                subjects.all().size());
    }

    /** A client that registers a new letter at every turn. */
    final Round.Act registrar(boolean withFile, Confirmed confirmed) throws Exception {
        Http http = khet.http();
        String authorization = khet.authorization();
        return () -> confirmed.add(register(http, authorization, letters.take(), withFile));
    }

    final Http.Answer register(Http http, String authorization, long letter, boolean withFile) throws IOException {
        return register(http, authorization, letters.body(letter, withFile));
    }

    final Http.Answer register(Http http, String authorization, byte[][] body) throws IOException {
        String[] headers = {
            authorization, Letters.MULTIPART, "Idempotency-Key: " + KEY + KEYS.incrementAndGet(), "Accept: application/json"
        };
        return expect(201, http.post(RECEIVED, headers, body));
    }

    static Http.Answer expect(int status, Http.Answer answer) {
        if (answer.status() != status) {
            String text = answer.text();
            throw new IllegalStateException(
                    "status " + answer.status() + ": " + text.substring(0, Math.min(300, text.length())));
        }
        return answer;
    }

    static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
