import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Kills the application, and every other time PostgreSQL with it, by SIGKILL while eight clerks register letters with
 * scans, starts it again and looks whether everything that was confirmed is there: the letter, its number, its file; and
 * whether {@code khet verify} finds everything whole.
 */
final class Crash extends Scenario {

    private static final int CLERKS = 8;

    private final Confirmed confirmed = new Confirmed();

    /** SHA-256 of the file that was sent with a letter, by the id of its entry. */
    private final Map<String, String> files = new ConcurrentHashMap<>();

    private final Random random = new Random();
    private long filesLost;
    private int unclean;
    private double slowest;

    Crash(Options options) {
        super(options);
    }

    @Override
    void measure() throws Exception {
        start();
        khet.token();
        int rounds = options.count(30, 3);
        Report.say("%-6s %-28s %10s %10s %10s %10s", "round", "killed", "confirmed", "after ms", "restart s", "verify");
        for (int i = 1; i <= rounds; i++) {
            round(i, i % 2 == 0);
        }
        report.value("rounds", rounds);
        report.value("confirmed", confirmed.size());
        report.value("slowest_restart_s", slowest);
        report.value("files_lost", filesLost);
        report.value("unclean", unclean);
        confirmed.report(khet, report);
        report.atMost("files lost", filesLost, 0, "");
        report.atMost("rounds that khet verify did not find whole", unclean, 0, "");
        if (unclean > 0) {
            report.errors(unclean);
        }
    }

    private void round(int number, boolean database) throws Exception {
        int before = confirmed.size();
        var killed = new AtomicBoolean();
        var clerks = new ArrayList<Thread>();
        for (int i = 0; i < CLERKS; i++) {
            var http = khet.http();
            clerks.add(Thread.ofVirtual().start(() -> work(http, killed)));
        }
        while (confirmed.size() == before) {
            Thread.sleep(5); // the first ones wait for a program that has just started
        }
        int milliseconds = 50 + random.nextInt(options.quick() ? 1_500 : 3_000);
        Thread.sleep(milliseconds);
        killed.set(true);
        khet.killNow(database);
        for (Thread clerk : clerks) {
            clerk.join();
        }
        double restart = khet.start();
        slowest = Math.max(slowest, restart);
        var verify = khet.verify();
        if (verify.exit() != 0) {
            unclean++;
            Report.say("%s", verify.said());
        }
        filesLost += lostFiles();
        Report.say("%-6d %-28s %10d %10d %10.1f %10s", number, database ? "application and PostgreSQL" : "application",
                confirmed.size() - before, milliseconds, restart, verify.exit() == 0 ? "whole" : "NOT WHOLE");
    }

    /** Registers one letter after the other until the server is gone; before that nothing may fail. */
    private void work(Http http, AtomicBoolean killed) {
        try (http) {
            while (!killed.get()) {
                long letter = letters.take();
                byte[] scan = letters.scan(letter);
                String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(scan));
                Http.Answer answer = register(http, khet.authorization(), letter, true);
                files.put(first(ID, answer.text()), sha256);
                confirmed.add(answer);
            }
        } catch (Exception e) {
            if (!killed.get()) {
                synchronized (report) {
                    report.errors(1);
                }
                Report.say("    refused before the kill: %s", e);
            }
        }
    }

    /** Confirmed letters whose file is not the one that was sent; that its bytes lie in the store is for khet verify. */
    private long lostFiles() throws Exception {
        List<Map.Entry<String, String>> sent = List.copyOf(files.entrySet());
        try (Connection connection = khet.database();
                PreparedStatement kept = connection.prepareStatement("""
                        select count(*)
                        from unnest(?::uuid[], ?::text[]) s (entry, sha256)
                        join correspondence.entry e on e.id = s.entry
                        join correspondence.letter_file l on l.letter_id = e.letter_id
                        join files.file f on f.id = l.file_id and encode(f.sha256, 'hex') = s.sha256""")) {
            kept.setArray(1, connection.createArrayOf(
                    "uuid", sent.stream().map(one -> UUID.fromString(one.getKey())).toArray()));
            kept.setArray(2, connection.createArrayOf("text", sent.stream().map(Map.Entry::getValue).toArray()));
            ResultSet row = kept.executeQuery();
            row.next();
            long lost = sent.size() - row.getLong(1);
            files.clear(); // looked after once; the letters themselves are counted again at the end
            return lost;
        }
    }
}
