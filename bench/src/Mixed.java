import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Sixty people work as on a registry's morning: the registry's clerks register, route, search and print; groups enter,
 * assign, acknowledge and report; directors and schools look. Each thinks for some seconds between two pages.
 */
final class Mixed extends Scenario {

    private static final int ROWS = 200_000;
    private static final int PEOPLE = 60;
    private static final double LIMIT = 200;

    private final List<Exception> broken = new ArrayList<>();

    Mixed(Options options) {
        super(options);
    }

    @Override
    void measure() throws Exception {
        start();
        int rows = options.rows().length == 0 ? options.count(ROWS, 20_000) : (int) options.most();
        new Rows(khet, subjects).fillTo(rows, rows);
        report.value("rows", rows);
        report.value("people", PEOPLE);
        morning(options.seconds(40, 5), new Timings());
        var timings = new Timings();
        double cpu = khet.cpuMs();
        double seconds = options.seconds(300, 10);
        morning(seconds, timings);
        said(timings.results(seconds), timings, khet.cpuMs() - cpu, seconds);
    }

    private void said(Map<String, Round.Result> results, Timings timings, double cpuMs, double seconds) {
        Report.say("");
        report.heading();
        results.forEach(report::step);
        long all = results.values().stream().mapToLong(result -> result.nanos().length).sum();
        Report.say("%d requests of %d people, %.1f a second, %.1f ms of processor time each; %d times somebody else was quicker",
                all, PEOPLE, all / seconds, cpuMs / all, timings.timesBeaten());
        report.value("requests_per_second", all / seconds);
        report.value("cpu_ms", cpuMs / all);
        report.value("rss_mb", khet.rssMb());
        broken.stream().findFirst().ifPresent(e -> Report.say("first error: %s", e));
        results.forEach((name, result) -> report.atMost(name, result.percentileMs(95), LIMIT, "ms p95"));
    }

    private void morning(double seconds, Timings timings) throws Exception {
        var threads = new ArrayList<Thread>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        int i = 0;
        for (String[] person : people()) {
            var worker = worker(person, timings, i++);
            threads.add(Thread.ofVirtual().start(() -> work(worker, end)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private Worker worker(String[] person, Timings timings, int i) throws Exception {
        Http http = new Pages(khet).signIn(person[0]);
        return new Worker(http, person[1], letters, new Fragments(subjects, numbers(), i), timings, new Random(i));
    }

    private void work(Worker worker, long end) {
        try {
            worker.think(0, 6);
            while (System.nanoTime() < end) {
                worker.errand();
                worker.think(2, 8);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            synchronized (broken) {
                broken.add(e);
            }
        }
    }

    /** User names and roles: all of the registry, the groups' clerks and directors, the rest officers, schools, deputies. */
    private List<String[]> people() throws Exception {
        try (Connection database = khet.database();
                var rows = database.createStatement().executeQuery("""
                        select a.user_name, min(m.role) role
                        from office.account a
                        join office.current_membership m on m.office_id = a.office_id and m.person_id = a.person_id
                        where m.role not in ('ADMINISTRATOR', 'SECRET_REGISTRAR')
                        group by a.user_name having count(*) = 1
                        order by array_position(array['REGISTRY_CLERK', 'GROUP_CLERK', 'GROUP_DIRECTOR', 'DIRECTOR', 'DEPUTY',
                            'SCHOOL_CLERK', 'SCHOOL_HEAD', 'OFFICER'], min(m.role)), a.user_name limit\s""" + PEOPLE)) {
            var people = new ArrayList<String[]>();
            while (rows.next()) {
                people.add(new String[] {rows.getString(1), rows.getString(2)});
            }
            return people;
        }
    }

    private List<String> numbers() throws Exception {
        try (Connection database = khet.database()) {
            return Reads.column(database, """
                    select number from correspondence.letter where number like '%/%' order by id desc limit 2000""");
        }
    }
}
