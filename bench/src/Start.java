import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** From the command to the first page: the very first time, cold, and warm; and memory after work. */
final class Start extends Scenario {

    Start(Options options) {
        super(options);
    }

    @Override
    void measure() throws Exception {
        double first = khet.start();
        Report.say("first start (makes the database and the sample office)  %6.2f s", first);
        report.value("first_start_s", first);
        khet.stop();
        cold();
        warm();
        memory();
    }

    private void cold() throws Exception {
        boolean dropped = dropCaches();
        double cold = khet.start();
        Report.say("cold start%s  %6.2f s", dropped ? "" : " (not root: the file cache was NOT dropped)", cold);
        report.value("cold_start_s", cold);
        report.value("caches_dropped", dropped);
        khet.stop();
    }

    private void warm() throws Exception {
        double[] warm = new double[options.count(7, 3)];
        for (int i = 0; i < warm.length; i++) {
            if (i > 0) {
                khet.stop();
            }
            warm[i] = khet.start();
        }
        Arrays.sort(warm);
        double median = warm[warm.length / 2];
        Report.say("warm start, median of %d  %6.2f s (%.2f to %.2f)", warm.length, median, warm[0], warm[warm.length - 1]);
        report.value("start_s", median);
        report.value("idle_rss_mb", khet.rssMb());
        report.atMost("warm start", median, 6, "s");
    }

    /** Memory after clerks have registered letters with scans and read lists and letters for a while. */
    private void memory() throws Exception {
        var confirmed = new Confirmed();
        report.heading();
        double seconds = options.seconds(20, 4);
        report.step("register_8_file", round.run(8, Integer.MAX_VALUE, seconds, c -> registrar(true, confirmed)));
        var pages = new Pages(khet);
        report.step("list_page_8", round.run(8, Integer.MAX_VALUE, seconds, c -> pages.reader("/correspondence")));
        report.step("search_8", round.run(8, Integer.MAX_VALUE, seconds, c -> {
            var api = new Api(khet);
            return () -> api.received("q=" + Api.encode("การ"));
        }));
        double rss = khet.rssMb();
        Report.say("memory after load: application %.0f MB, PostgreSQL %.0f MB", rss, khet.databaseMb());
        report.value("rss_mb", rss);
        report.value("postgres_mb", khet.databaseMb());
        report.atMost("memory of the application", rss, 500, "MB");
    }

    private static boolean dropCaches() {
        try {
            new ProcessBuilder("sync").start().waitFor();
            Files.writeString(Path.of("/proc/sys/vm/drop_caches"), "3");
            return true;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
