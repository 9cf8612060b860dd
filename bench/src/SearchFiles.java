import java.sql.Connection;

/** Searches in the register that look into the text of the letters' files too: each letter carries one of about 1,500 letters. */
final class SearchFiles extends Scenario {

    private static final int ROWS = 100_000;

    SearchFiles(Options options) {
        super(options);
    }

    @Override
    void measure() throws Exception {
        start();
        var pages = new Pages(khet);
        long size = options.rows().length == 0 ? ROWS : options.most();
        new Rows(khet, subjects).fillTo(size, size);
        fill();
        report.value("rows", size);
        var warm = new Searches(khet, pages, subjects, 99);
        round.run(4, Integer.MAX_VALUE, options.seconds(12, 3), warm.inFiles(Fragments::any));
        Report.say("");
        report.heading();
        var searches = new Searches(khet, pages, subjects, 1);
        for (int clients : new int[] {1, 8}) {
            Round.Result any = step("search_files_" + clients, clients, searches.inFiles(Fragments::any));
            if (clients == 1) {
                report.atMost("search in files", any.percentileMs(95), 200, "ms p95");
            }
            step("search_files_cut_" + clients, clients, searches.inFiles(Fragments::cut));
            step("search_files_rare_" + clients, clients, searches.inFiles(Fragments::rare));
            step("search_files_frequent_" + clients, clients, searches.inFiles(Fragments::frequent));
            step("search_files_absent_" + clients, clients, searches.inFiles(Fragments::absent));
        }
    }

    private Round.Result step(String name, int clients, Round.Client client) throws Exception {
        Round.Result result = round.run(clients, Integer.MAX_VALUE, options.seconds(10, 3), client);
        report.step(name, result);
        return result;
    }

    /** The text of a letter: its own subject and twenty others, as a body of so many words. */
    private void fill() throws Exception {
        long start = System.nanoTime();
        try (Connection database = khet.database()) {
            Rows.run(database, "set session_replication_role = replica");
            Rows.run(database, "set maintenance_work_mem = '512MB'");
            Rows.run(database, "set synchronous_commit = off");
            Rows.run(database, "drop index files.text_by_fragment");
            Rows.run(database, "create temporary table body as " + """
                    select row_number() over (order by id) - 1 as i, subject from (
                        select distinct on (subject) subject, id from correspondence.letter limit 4000) one""");
            Rows.run(database, "create unique index on body (i)");
            Rows.run(database, "create temporary table carried as " + """
                    select l.office_id, l.id as letter_id, uuidv7() as file_id, l.subject,
                        row_number() over (order by l.id) as n, (select count(*) from body) as bodies
                    from correspondence.letter l
                    where not exists (select from correspondence.letter_file f
                        where f.office_id = l.office_id and f.letter_id = l.id)""");
            Rows.run(database, """
                    insert into files.file (office_id, id, name, media_type, size, sha256, pages, stored_by)
                    select office_id, file_id, 'x.pdf', 'application/pdf', 9, sha256(file_id::text::bytea), 1, file_id
                    from carried""");
            Rows.run(database, """
                    insert into correspondence.letter_file (office_id, letter_id, position, file_id)
                    select office_id, letter_id, 1, file_id from carried""");
            Rows.run(database, """
                    insert into files.text (office_id, file_id, state, body)
                    select c.office_id, c.file_id, 'READ', c.subject || E'\\n' || (
                        select string_agg(b.subject, E'\\n')
                        from generate_series(1, 20) k join body b on b.i = (c.n * 7919 + k * 104729 * (c.n % 13 + 1)) % c.bodies)
                    from carried c""");
            Rows.run(database, """
                    create index text_by_fragment on files.text using gin (k gin_trgm_ops) where k <> ''""");
            Rows.run(database, "vacuum (analyze)");
            Rows.run(database, "checkpoint");
            Report.say("texts of %d files in %.0f s, %d MB with their index",
                    Rows.one(database, "select count(*) from files.text"),
                    (System.nanoTime() - start) / 1e9,
                    Rows.one(database, "select pg_total_relation_size('files.text') / 1048576"));
        }
    }
}
