import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One letter with a PDF of 1 MB to every school, many in a row; then the clerk of every school opens the last one and enters it,
 * all within a minute.
 */
final class Circular extends Scenario {

    private static final int SCHOOLS = 210;
    private static final int WARM = 10;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private final Letters scans;

    Circular(Options options) {
        super(options);
        scans = new Letters(subjects, 1000); // 1000 × 1000 ≈ 1 MB
    }

    @Override
    void measure() throws Exception {
        start();
        int schools = options.count(SCHOOLS, 120);
        schools(schools);
        report.value("schools", schools);
        Http clerk = new Pages(khet).signIn();
        sent(clerk, WARM, schools, null);
        long stored = stored();
        int letters = options.count(50, 10);
        var timings = new Timings();
        sent(clerk, letters, schools, timings);
        report.heading();
        var results = timings.results(1);
        results.forEach((name, result) -> report.step(name, result.withoutCpu()));
        double each = (stored() - stored) / (double) letters / (1 << 20);
        Report.say("the store grew by %.2f MB a letter", each);
        report.value("send_stored_mb", each);
        report.atMost("until every delivery is visible, p50", results.get("send_visible").percentileMs(50), 150, "ms");
        report.atMost("the store grows by one copy", each, 1.1, "MB");
        registered(schools);
    }

    /** Sends so many letters; what is timed ends when the sender's page shows every delivery. */
    private void sent(Http clerk, int letters, int schools, Timings timings) throws Exception {
        for (int i = 0; i < letters; i++) {
            String path = issued(clerk);
            String body = chosen(clerk, path);
            var into = timings == null ? new Timings() : timings;
            into.time("send_visible", () -> {
                into.time("send_press", () -> moved(clerk.post(
                        path + "/send", new String[] {FORM}, body.getBytes(StandardCharsets.UTF_8))));
                return expect(200, clerk.get(path));
            });
            long there = count("select count(*) from dispatch.delivery where letter_id = '" + last(path) + "'");
            if (there != schools) {
                throw new IllegalStateException(there + " deliveries of " + schools);
            }
        }
    }

    /** A number taken for a new letter with its file. @return the path of its page */
    private String issued(Http clerk) throws Exception {
        Forms.Form form = Forms.of(expect(200, clerk.get("/dispatch/new")).text()).stream()
                .filter(one -> one.action().equals("/dispatch/new")).findFirst().orElseThrow();
        long i = scans.take();
        var today = LocalDate.now();
        var fields = new LinkedHashMap<>(form.fields());
        fields.put("series", "circular");
        fields.put("subject", scans.subject(i));
        fields.put("addressee", "ผู้อำนวยการโรงเรียนในสังกัด");
        fields.put("dated.day", "" + today.getDayOfMonth());
        fields.put("dated.month", "" + today.getMonthValue());
        fields.put("dated.year", "" + (today.getYear() + 543));
        fields.put("speed", "NORMAL");
        form.choices().getOrDefault("owner", List.of()).stream().filter(one -> !one.isEmpty()).findFirst()
                .ifPresent(owner -> fields.put("owner", owner));
        return moved(clerk.post("/dispatch/new", new String[] {Letters.MULTIPART}, scans.multipart(i, fields)))
                .headers().get("location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    /** The form that sends it to all schools, after the page on which they are chosen and the one with their sum. */
    private String chosen(Http clerk, String path) throws Exception {
        Forms.Form form = Forms.of(expect(200, clerk.get(path + "/send")).text()).stream()
                .filter(one -> one.action().equals(path + "/send/sum")).findFirst().orElseThrow();
        String sum = expect(200, clerk.post(
                path + "/send/sum",
                new String[] {FORM},
                form.with("all", "schools").encoded().getBytes(StandardCharsets.UTF_8))).text();
        Forms.Form send = Forms.of(sum).stream()
                .filter(one -> one.action().equals(path + "/send")).findFirst().orElseThrow();
        var body = new StringBuilder(send.encoded());
        send.choices().get("to").forEach(one -> body.append("&to=").append(Api.encode(one)));
        return body.toString();
    }

    /** Every school's clerk looks at what waits, opens the newest letter and enters it, at some moment of one minute. */
    private void registered(int schools) throws Exception {
        var clerks = new ArrayList<Http>();
        var pages = new Pages(khet);
        for (String user : clerks(schools)) {
            clerks.add(pages.signIn(user));
        }
        double minute = options.seconds(60, 20);
        var timings = new Timings();
        var broken = new ArrayList<Exception>();
        var threads = new ArrayList<Thread>();
        var random = new Random(4);
        for (Http clerk : clerks) {
            long wait = (long) (random.nextDouble() * minute * 1000);
            threads.add(Thread.ofVirtual().start(() -> entered(clerk, wait, timings, broken)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        var results = timings.results(minute);
        Report.say("");
        results.forEach((name, result) -> report.step(name, result.withoutCpu()));
        broken.stream().findFirst().ifPresent(e -> Report.say("first error: %s", e));
        results.forEach((name, result) -> report.atMost(name, result.percentileMs(95), 500, "ms p95"));
        long entered = count("""
                select count(*) from correspondence.entry e where e.number is not null and e.letter_id =
                    (select carried from dispatch.letter where carried is not null order by id desc limit 1)""");
        Report.say("%d of %d schools have entered it", entered, schools);
        report.errors((int) (schools - entered));
    }

    private static void entered(Http clerk, long wait, Timings timings, List<Exception> broken) {
        try {
            Thread.sleep(wait);
            String list = timings.time("send_school_list", () -> expect(200, clerk.get("/correspondence?state=WAITING"))).text();
            String path = Forms.letters(list).getFirst();
            String letter = timings.time("send_school_open", () -> expect(200, clerk.get(path))).text();
            Forms.Form enter = Forms.of(letter).stream()
                    .filter(one -> one.action().endsWith("/enter")).findFirst().orElseThrow();
            timings.time("send_school_enter", () -> moved(clerk.post(
                    enter.action(), new String[] {FORM}, enter.encoded().getBytes(StandardCharsets.UTF_8))));
        } catch (Exception e) {
            synchronized (broken) {
                broken.add(e);
            }
        }
    }

    /** Schools beside those of the sample until there are so many, each with a clerk who may sign in. */
    private void schools(int schools) throws Exception {
        try (Connection database = khet.database()) {
            Rows.run(database, "create temporary table made as " + """
                    select a.office_id, a.password_hash, uuidv7() as unit, uuidv7() as person, n,
                        (select parent_id from office.unit u where u.office_id = a.office_id and u.kind = 'SCHOOL'
                            and u.parent_id is not null order by u.position limit 1) as network
                    from office.account a, generate_series(1, %d) n
                    where a.user_name = 'school'""".formatted(schools));
            Rows.run(database, """
                    delete from made where n > %d - (select count(*) from office.unit where kind = 'SCHOOL')
                    """.formatted(schools));
            Rows.run(database, """
                    insert into office.unit (office_id, id, kind, name, short_name, parent_id, position)
                    select office_id, unit, 'SCHOOL', 'โรงเรียนทดสอบที่ ' || n, 'โรงเรียนทดสอบที่ ' || n, network, 100000 + n
                    from made""");
            Rows.run(database, "create temporary table clerk as " + """
                    select a.office_id, a.password_hash, u.id as unit, uuidv7() as person,
                        row_number() over (order by u.position) as n
                    from office.unit u join office.account a on a.office_id = u.office_id and a.user_name = 'school'
                    where u.kind = 'SCHOOL'""");
            Rows.run(database, """
                    insert into office.person (office_id, id, title, first_name, last_name, position)
                    select office_id, person, 'นาย', 'ธุรการ', 'ที่ ' || n, 'เจ้าหน้าที่ธุรการ' from clerk""");
            Rows.run(database, """
                    insert into office.membership (office_id, person_id, unit_id, role, position, since)
                    select office_id, person, unit, 'SCHOOL_CLERK', 'เจ้าหน้าที่ธุรการ', current_date - 30 from clerk""");
            Rows.run(database, """
                    insert into office.account (office_id, person_id, user_name, password_hash)
                    select office_id, person, 'bench.' || n, password_hash from clerk""");
            Rows.run(database, "analyze");
        }
    }

    private static List<String> clerks(int schools) {
        return Stream.iterate(1, n -> n + 1).limit(schools).map(n -> "bench." + n).toList();
    }

    private static Http.Answer moved(Http.Answer answer) {
        return answer.status() == 302 || answer.status() == 303 ? answer : expect(303, answer);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private long count(String sql) throws SQLException, IOException {
        try (Connection database = khet.database()) {
            return Rows.one(database, sql);
        }
    }

    /** Bytes in the store of files. */
    private long stored() throws IOException {
        try (Stream<Path> all = Files.walk(khet.data.resolve("files"))) {
            return all.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
        }
    }
}
