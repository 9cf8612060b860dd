import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Papers laid on demand: a letter of one page as its writer sees it, and a register of fifty. */
final class Papers extends Scenario {

    private static final int ROWS = 60_000; // about a thousand letters a month in a register of five years
    private static final int SHEETS = 50;
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    Papers(Options options) {
        super(options);
    }

    @Override
    void measure() throws Exception {
        start();
        int rows = options.rows().length == 0 ? options.count(ROWS, 20_000) : (int) options.most();
        new Rows(khet, subjects).fillTo(rows, rows);
        report.value("rows", rows);
        report.heading();
        letter();
        register();
        double rss = khet.rssMb();
        Report.say("memory after it: application %.0f MB", rss);
        report.value("rss_mb", rss);
        report.atMost("memory of the application", rss, 500, "MB");
    }

    private void letter() throws Exception {
        String[] draft = draft();
        Http http = new Pages(khet).signIn(draft[1]);
        String path = "/drafting/drafts/" + draft[0] + "/paper.pdf";
        int sheets = sheets(expect(200, http.get(path)));
        if (sheets != 1) {
            throw new IllegalStateException("the letter has " + sheets + " pages");
        }
        Round.Act read = () -> expect(200, http.get(path));
        round.run(1, 200, options.seconds(15, 5), client -> read);
        Round.Result laid = round.run(1, 300, options.seconds(20, 5), client -> read);
        report.step("letter", laid);
        report.atMost("letter of one page, warm, p50", laid.percentileMs(50), 40, "ms");
    }

    private void register() throws Exception {
        var api = new Api(khet);
        LocalDate from = LocalDate.now().minusYears(2).withDayOfYear(60);
        LocalDate to = lastDay(api, from);
        String path = path(from, to);
        round.run(1, 3, options.seconds(20, 5), client -> () -> api.file(path));
        Round.Result printed = round.run(1, options.count(10, 3), options.seconds(60, 10), client -> () -> api.file(path));
        report.step("register_" + SHEETS + "_pages", printed);
        report.atMost("register of 50 pages, p50", printed.percentileMs(50), 2000, "ms");
    }

    /** The day up to which the register has fifty sheets. */
    private static LocalDate lastDay(Api api, LocalDate from) throws IOException {
        LocalDate to = from.plusDays(7);
        int sheets = sheets(api.file(path(from, to)));
        while (sheets < SHEETS) {
            to = to.plusDays(Math.max(1, (SHEETS - sheets) / 3));
            sheets = sheets(api.file(path(from, to)));
        }
        Report.say("%s to %s: %d sheets", from, to, sheets);
        return to;
    }

    private static String path(LocalDate from, LocalDate to) {
        return "/api/v1/register.pdf?from=" + from + "&to=" + to;
    }

    private static int sheets(Http.Answer pdf) {
        return (int) SHEET.matcher(new String(pdf.body(), StandardCharsets.ISO_8859_1)).results().count();
    }

    /** A letter of the sample office that is being written, and who writes it. */
    private String[] draft() throws Exception {
        try (Connection database = khet.database();
                var rows = database.createStatement().executeQuery("""
                        select d.id, a.user_name
                        from drafting.draft d
                        join office.account a on a.office_id = d.office_id and a.person_id = d.owner_id
                        where d.state = 'DRAFT' and d.kind = 'EXTERNAL' and d.file_id is null
                        order by d.id limit 1""")) {
            rows.next();
            return new String[] {rows.getString(1), rows.getString(2)};
        }
    }
}
