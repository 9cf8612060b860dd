import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Searches the register as people do, and compares what is found with what plain SQL finds. */
final class Searches {

    private static final String[] FILTERS = {
        "&year=%d", "&speed=MOST_URGENT", "&state=CLOSED&year=%1$d", "&state=TO_ROUTE", "&from.day=1&from.month=3&from.year=%d&to.day=31&to.month=3&to.year=%1$d"
    };

    private final Khet khet;
    private final Pages pages;
    private final Subjects subjects;
    private final List<String> numbers;
    private final int seed;

    Searches(Khet khet, Pages pages, Subjects subjects, int seed) throws Exception {
        this.khet = khet;
        this.pages = pages;
        this.subjects = subjects;
        this.seed = seed;
        try (Connection database = khet.database()) {
            numbers = Reads.column(database, """
                    select number from correspondence.letter where number like '%/%' order by id desc limit 20000""");
        }
    }

    private Fragments fragments(int client) {
        return new Fragments(subjects, numbers, seed * 1000L + client);
    }

    Round.Client api(Function<Fragments, String> word) {
        return c -> {
            var api = new Api(khet);
            Fragments fragments = fragments(c);
            return () -> api.received("size=50&q=" + Api.encode(word.apply(fragments)));
        };
    }

    Round.Client page(Function<Fragments, String> word) {
        return c -> {
            Http http = pages.signIn();
            Fragments fragments = fragments(c);
            return () -> Scenario.expect(200, http.get("/correspondence?q=" + Api.encode(word.apply(fragments))));
        };
    }

    /** On the page, also in the text of the files. */
    Round.Client inFiles(Function<Fragments, String> word) {
        return c -> {
            Http http = pages.signIn();
            Fragments fragments = fragments(c);
            return () ->
                    Scenario.expect(200, http.get("/correspondence?in=files&q=" + Api.encode(word.apply(fragments))));
        };
    }

    /** On the page, with a filter beside the word. */
    Round.Client filtered() {
        int year = LocalDate.now().getYear() - 1;
        return c -> {
            Http http = pages.signIn();
            Fragments fragments = fragments(c);
            return () -> {
                String filter = FILTERS[fragments.pick(FILTERS.length)].formatted(year + 543);
                Scenario.expect(200, http.get("/correspondence?q=" + Api.encode(fragments.cut()) + filter));
            };
        };
    }

    /**
     * Every letter whose subject, number or sender holds the fragment, by plain SQL without an index, must be among
     * those found, as far down as the pages were turned.
     */
    void recall(Report report, int count) throws Exception {
        long wanted = 0;
        long got = 0;
        var short_ = new ArrayList<String>();
        var api = new Api(khet);
        try (Connection database = khet.database()) {
            for (String fragment : fragments(77).many(count)) {
                var found = new ArrayList<String>();
                boolean all = find(api, fragment, found);
                List<String> plain = plain(database, fragment);
                var ids = new HashSet<>(found);
                // Where pages remain, only the letters down to the last one found can be expected.
                int deep = all ? plain.size() : lastKnown(plain, ids);
                int here = (int) plain.subList(0, deep).stream().filter(ids::contains).count();
                wanted += deep;
                got += here;
                if (here < deep) {
                    short_.add(fragment + " " + here + "/" + deep);
                }
            }
        }
        Report.say("recall over %d fragments: %d of %d letters found %s", count, got, wanted,
                short_.isEmpty() ? "" : short_.toString());
        report.value("recall", wanted == 0 ? 1 : (double) got / wanted);
        report.atLeast("recall", wanted == 0 ? 1 : (double) got / wanted, 1, "");
    }

    private static boolean find(Api api, String fragment, List<String> found) throws Exception {
        String after = "";
        for (int page = 0; page < 10; page++) {
            String json = api.received("size=100&q=" + Api.encode(fragment) + after);
            found.addAll(Api.ids(json));
            String next = Scenario.first(Scenario.NEXT, json);
            if (next == null) {
                return true;
            }
            after = "&after=" + Api.encode(next);
        }
        return false;
    }

    private static int lastKnown(List<String> plain, HashSet<String> found) {
        for (int i = plain.size(); i > 0; i--) {
            if (found.contains(plain.get(i - 1))) {
                return i;
            }
        }
        return 0;
    }

    private static List<String> plain(Connection database, String fragment) throws Exception {
        var ids = new ArrayList<String>();
        try (PreparedStatement statement = database.prepareStatement("""
                select e.id::text
                from correspondence.letter l
                join correspondence.entry e on e.office_id = l.office_id and e.letter_id = l.id
                join office.unit u on u.office_id = e.office_id and u.id = e.unit_id and u.kind = 'REGISTRY'
                where position(? in l.number || E'\\n' || l.subject || E'\\n' || l.sender) > 0 and e.number is not null
                order by e.year desc, e.number desc
                limit 1500""")) {
            statement.setString(1, fragment);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }
}
