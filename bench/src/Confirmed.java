import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** The letters whose registration was confirmed: each must be in the register, under a number of its own. */
final class Confirmed {

    record Kept(int confirmed, long repeated, long skipped, long lost) {}

    private final List<String> ids = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    void add(Http.Answer answer) {
        String text = answer.text();
        String id = Scenario.first(Scenario.ID, text);
        int number = Integer.parseInt(Scenario.first(Scenario.NUMBER, text));
        synchronized (this) {
            ids.add(id);
            numbers.add(number);
        }
    }

    synchronized int size() {
        return ids.size();
    }

    synchronized List<String> ids() {
        return List.copyOf(ids);
    }

    /** Compares what was confirmed with what every register of the database holds. */
    synchronized Kept check(Khet khet) throws SQLException, IOException {
        try (Connection database = khet.database()) {
            long repeated = numbers.size() - new HashSet<>(numbers).size();
            long[] registers = one(database, """
                    select coalesce(sum(e.given - e.different), 0), coalesce(sum(r.last - e.different), 0)
                    from correspondence.register r
                    join (select office_id, unit_id, series, year, count(*) given, count(distinct number) different
                          from correspondence.entry where number is not null
                          group by office_id, unit_id, series, year) e
                    using (office_id, unit_id, series, year)""");
            long kept = 0;
            try (PreparedStatement all = database.prepareStatement(
                    "select count(distinct e.id) from correspondence.entry e where e.id = any(?) and e.number is not null")) {
                all.setArray(1, database.createArrayOf("uuid", ids.stream().map(UUID::fromString).toArray()));
                ResultSet rows = all.executeQuery();
                rows.next();
                kept = rows.getLong(1);
            }
            return new Kept(ids.size(), repeated + registers[0], registers[1], ids.size() - kept);
        }
    }

    private static long[] one(Connection database, String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
            rows.next();
            return new long[] {rows.getLong(1), rows.getLong(2)};
        }
    }

    void report(Khet khet, Report report) throws SQLException, IOException {
        Kept kept = check(khet);
        Report.say("%d registrations confirmed: %d numbers repeated, %d skipped, %d letters lost", kept.confirmed,
                kept.repeated, kept.skipped, kept.lost);
        report.value("repeated", kept.repeated);
        report.value("skipped", kept.skipped);
        report.value("lost", kept.lost);
        report.atMost("numbers repeated", kept.repeated, 0, "");
        report.atMost("numbers skipped", kept.skipped, 0, "");
        report.atMost("letters lost", kept.lost, 0, "");
    }
}
