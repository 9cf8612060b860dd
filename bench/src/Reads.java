import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lists, letters and searches over many letters of one office, by one and by eight clients, also while others write. */
final class Reads extends Scenario {

    private static final int BASE = 10_000;

    private final boolean list;
    private final boolean open;
    private final boolean search;
    private final List<double[]> listed = new ArrayList<>();
    private Pages pages;

    Reads(Options options, boolean list, boolean open, boolean search) {
        super(options);
        this.list = list;
        this.open = open;
        this.search = search;
    }

    @Override
    void measure() throws Exception {
        start();
        pages = new Pages(khet);
        var confirmed = new Confirmed();
        long[] sizes = sizes();
        report.value("rows", sizes[sizes.length - 1]);
        for (long size : sizes) {
            new Rows(khet, subjects).fillTo(size, sizes[sizes.length - 1]);
            warmUp();
            Report.say("");
            report.heading();
            measureAt(size, size == options.most() || options.rows().length == 0 ? "" : "_" + size, confirmed);
        }
        if (list && listed.size() > 1) {
            ratio();
        }
        confirmed.report(khet, report);
    }

    /** A list is also measured at 10,000 letters, so that its growth is seen in one run. */
    private long[] sizes() {
        if (options.rows().length == 0) {
            return new long[] {BASE};
        }
        if (options.rows().length == 1 && list && !options.quick() && options.most() > BASE) {
            return new long[] {BASE, options.most()};
        }
        return options.rows();
    }

    /** Until the hot paths are compiled; a quick round cannot wait for all of that and shows higher figures. */
    private void warmUp() throws Exception {
        double seconds = options.seconds(12, 3);
        var warm = new Confirmed();
        round.run(2, Integer.MAX_VALUE, seconds / 3, c -> registrar(false, warm));
        if (list) {
            round.run(4, Integer.MAX_VALUE, seconds, listPage(""));
            round.run(4, Integer.MAX_VALUE, seconds / 2, listApi("size=50"));
        }
        if (open) {
            var letters = new Openings(khet, pages, this, 20);
            round.run(4, Integer.MAX_VALUE, seconds, letters.page());
            round.run(4, Integer.MAX_VALUE, seconds / 2, letters.api());
        }
        if (search) {
            var searches = new Searches(khet, pages, subjects, 99);
            round.run(4, Integer.MAX_VALUE, seconds, searches.page(Fragments::any));
            round.run(4, Integer.MAX_VALUE, seconds / 2, searches.api(Fragments::any));
        }
    }

    private void measureAt(long size, String suffix, Confirmed confirmed) throws Exception {
        if (list) {
            lists(suffix, confirmed);
        }
        if (open) {
            letters(suffix, confirmed);
        }
        if (search) {
            searches(suffix, confirmed);
        }
    }

    // ---- list

    private void lists(String suffix, Confirmed confirmed) throws Exception {
        long last;
        int year = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Bangkok")).getYear() + 543;
        try (Connection database = khet.database()) {
            last = Rows.one(database, "select max(number) from correspondence.entry where year = " + (year - 2));
        }
        double[] p50 = new double[2];
        for (int clients : new int[] {1, 8}) {
            String end = "_" + clients + suffix;
            Round.Result page = step("list_page" + end, clients, listPage(""));
            Round.Result api = step("list_api" + end, clients, listApi("size=50"));
            report.atMost("list page, " + clients + " clients" + suffix, page.percentileMs(50), 10, "ms p50");
            report.atMost("list API, " + clients + " clients" + suffix, api.percentileMs(50), 10, "ms p50");
            variant("list_page_deep" + end, clients, listDeep("/correspondence?older=", year - 2, last));
            variant("list_page_state" + end, clients, listPage("?state=TO_ROUTE"));
            variant("list_page_year" + end, clients, listPage("?year=" + (year - 1)));
            variant("list_page_speed" + end, clients, listPage("?speed=MOST_URGENT"));
            if (clients == 1) {
                p50[0] = page.percentileMs(50);
                p50[1] = api.percentileMs(50);
            }
        }
        listed.add(p50);
        whileWriting("list_page" + suffix, listPage(""), confirmed);
    }

    private Round.Client listPage(String query) {
        return c -> pages.reader("/correspondence" + query);
    }

    private Round.Client listApi(String query) {
        return c -> {
            var api = new Api(khet);
            return () -> api.received(query);
        };
    }

    /** Pages far down the register, each at another place. */
    private Round.Client listDeep(String path, int year, long last) {
        return c -> {
            Http http = pages.signIn();
            var random = new Random(c);
            return () -> expect(200, http.get(path + year + "-" + (1 + random.nextInt((int) last))));
        };
    }

    private void ratio() {
        double[] small = listed.getFirst();
        double[] large = listed.getLast();
        report.value("list_page_ratio", large[0] / small[0]);
        report.value("list_api_ratio", large[1] / small[1]);
        report.atMost("list page p50, most to least letters", large[0] / small[0], 1.5, "times");
        report.atMost("list API p50, most to least letters", large[1] / small[1], 1.5, "times");
    }

    // ---- open

    private void letters(String suffix, Confirmed confirmed) throws Exception {
        var letters = new Openings(khet, pages, this, options.count(300, 40));
        for (int clients : new int[] {1, 8}) {
            String end = "_" + clients + suffix;
            step("open_page" + end, clients, letters.page());
            step("open_api" + end, clients, letters.api());
            variant("open_page_file" + end, clients, letters.pageWithFile());
            variant("open_file" + end, clients, letters.file());
        }
        whileWriting("open_page" + suffix, letters.page(), confirmed);
    }

    // ---- search

    private void searches(String suffix, Confirmed confirmed) throws Exception {
        var searches = new Searches(khet, pages, subjects, 1);
        for (int clients : new int[] {1, 8}) {
            String end = "_" + clients + suffix;
            Round.Result page = step("search_page" + end, clients, searches.page(Fragments::any));
            Round.Result api = step("search_api" + end, clients, searches.api(Fragments::any));
            if (clients == 1) {
                targets("search page" + suffix, page);
                targets("search API" + suffix, api);
            }
            variant("search_cut" + end, clients, searches.api(Fragments::cut));
            variant("search_rare" + end, clients, searches.api(Fragments::rare));
            variant("search_frequent" + end, clients, searches.api(Fragments::frequent));
            variant("search_number" + end, clients, searches.api(Fragments::number));
            variant("search_absent" + end, clients, searches.api(Fragments::absent));
            variant("search_filtered" + end, clients, searches.filtered());
        }
        whileWriting("search_api" + suffix, searches.api(Fragments::any), confirmed);
        searches.recall(report, options.count(40, 8));
        foundAtOnce(options.count(50, 10));
    }

    private void targets(String name, Round.Result result) {
        report.atMost(name, result.percentileMs(50), 20, "ms p50");
        report.atMost(name, result.percentileMs(95), 150, "ms p95");
    }

    /** A letter that was just confirmed is found by a word only it has. */
    private void foundAtOnce(int count) throws Exception {
        var api = new Api(khet);
        int missed = 0;
        try (Http http = khet.http()) {
            for (int i = 0; i < count; i++) {
                String word = "เลขเฉพาะกิจ" + Long.toString(System.nanoTime(), 36);
                long letter = letters.take();
                String saved = register(http, khet.authorization(), letters.body(letter, subjects.get(i) + " " + word, false))
                        .text();
                String found = api.received("q=" + Api.encode(word));
                missed += Api.ids(found).contains(first(ID, saved)) ? 0 : 1;
            }
        }
        report.value("not_found_at_once", missed);
        report.atMost("not found at once of " + count, missed, 0, "");
    }

    // ---- both

    private Round.Result step(String name, int clients, Round.Client client) throws Exception {
        Round.Result result = round.run(clients, Integer.MAX_VALUE, options.seconds(6, 1.5), client);
        report.step(name, result);
        return result;
    }

    /** Beside the main steps; a quick round looks at these with one client only. */
    private void variant(String name, int clients, Round.Client client) throws Exception {
        if (!options.quick() || clients == 1) {
            report.step(name, round.run(clients, Integer.MAX_VALUE, options.seconds(5, 0.5), client));
        }
    }

    /** Eight readers while two clerks register as fast as they can; neither may see an error. */
    private void whileWriting(String name, Round.Client readers, Confirmed confirmed) throws Exception {
        double seconds = options.seconds(8, 1);
        var writing = new Round.Result[1];
        var failed = new Exception[1];
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                writing[0] = round.run(2, Integer.MAX_VALUE, seconds, c -> registrar(c == 1, confirmed));
            } catch (Exception e) {
                failed[0] = e;
            }
        });
        Round.Result reading = round.run(8, Integer.MAX_VALUE, seconds, readers);
        writer.join();
        if (failed[0] != null) {
            throw failed[0];
        }
        report.step(name.replaceFirst("^(\\w+?_\\w+?)(_\\d+)?$", "$1_while_writing_8$2"), reading.withoutCpu());
        report.step("register_while_" + name.substring(0, name.indexOf('_')) + "_2" + name.replaceFirst("^\\D+", "_").replaceFirst("^_$", ""), writing[0].withoutCpu());
    }

    static List<String> column(Connection database, String sql) throws Exception {
        var values = new ArrayList<String>();
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
