import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Opens letters all over the register, and a few that carry a scan. */
final class Openings {

    private static final Pattern HREF = Pattern.compile("\"href\"\\s*:\\s*\"([^\"]+)\"");

    private final Khet khet;
    private final Pages pages;
    private final List<String> anywhere;
    private final List<String> withFile = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    Openings(Khet khet, Pages pages, Scenario scenario, int scans) throws Exception {
        this.khet = khet;
        this.pages = pages;
        try (Connection database = khet.database()) {
            this.anywhere = Reads.column(database, """
                    select e.id::text from correspondence.entry e
                    where e.parent_id is null
                    order by e.number * 7919::bigint % 1000003, e.id limit 5000""");
        }
        var confirmed = new Confirmed();
        Round.Act clerk = scenario.registrar(true, confirmed);
        for (int i = 0; i < scans; i++) {
            clerk.once();
        }
        var api = new Api(khet);
        for (String id : confirmed.ids()) {
            withFile.add(id);
            files.add(Scenario.first(HREF, api.get("/api/v1/letters/" + id)).replace("\\/", "/"));
        }
    }

    Round.Client page() {
        return pages("/correspondence/letters/", anywhere);
    }

    Round.Client pageWithFile() {
        return pages("/correspondence/letters/", withFile);
    }

    Round.Client api() {
        return c -> {
            var api = new Api(khet);
            var random = new Random(c);
            return () -> api.get("/api/v1/letters/" + anywhere.get(random.nextInt(anywhere.size())));
        };
    }

    Round.Client file() {
        return c -> {
            var api = new Api(khet);
            var random = new Random(c);
            return () -> {
                int bytes = api.file(files.get(random.nextInt(files.size()))).body().length;
                if (bytes < 199_000) {
                    throw new IllegalStateException("only " + bytes + " bytes of the scan");
                }
            };
        };
    }

    private Round.Client pages(String path, List<String> ids) {
        return c -> {
            Http http = pages.signIn();
            var random = new Random(c);
            return () -> Scenario.expect(200, http.get(path + ids.get(random.nextInt(ids.size()))));
        };
    }
}
