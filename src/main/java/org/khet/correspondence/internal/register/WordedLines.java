package org.khet.correspondence.internal.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lines of a register whose letters have certain words, or carry files that have them. They are looked for in the newest
 * lines first. Words met often there are met soon by walking on; for others the trigram index says which letters have
 * them, and these are sorted when they are few.
 */
@Component
class WordedLines {

    /**
     * How far to look.
     *
     * @param near so many of the newest lines are read before the trigram index is asked
     * @param small a register of no more lines is walked to its end: the index knows the letters of all units
     * @param often words met so many times in the near lines are met soon by walking on
     * @param far the walk goes no farther before every letter with the words is sorted after all
     * @param few reading and sorting so many letters takes as long as walking on until a page of them is met
     */
    record Reach(int near, int small, int often, int far, int few) {}

    /** Balanced with a million letters, where a walked line costs 4 µs and a sorted letter 8 µs. */
    private static final Reach LETTERS = new Reach(500, 3_000, 4, 30_000, 5_000);

    /** Balanced with a hundred thousand files of a page, where a walked line costs 20 µs and a sorted letter 60 µs. */
    private static final Reach FILES = new Reach(200, 1_000, 4, 20_000, 1_200);

    private final JdbcClient jdbc;
    private final Reach letters;
    private final Reach files;

    @Autowired
    WordedLines(JdbcClient jdbc) {
        this(jdbc, LETTERS, FILES);
    }

    WordedLines(JdbcClient jdbc, Reach letters, Reach files) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.files = files;
    }

    /** At most {@code most} lines with the folded words, in the order of the query. */
    List<RegisterLine> list(RegisterQuery query, String key, int most) {
        return query.inFiles()
                ? new Search(query, Words.inFiles(key), files, most).lines()
                : new Search(query, Words.inLetters(key), letters, most).lines();
    }

    private final class Search {

        private final RegisterQuery query;
        private final Words words;
        private final Reach reach;
        private final int most;

        Search(RegisterQuery query, Words words, Reach reach, int most) {
            this.query = query;
            this.words = words;
            this.reach = reach;
            this.most = most;
        }

        List<RegisterLine> lines() {
            var near = walk(new Window(0, reach.near()), most);
            if (near.size() == most || !RegisterLines.goesOn(jdbc, query, reach.near())) {
                return near;
            }
            var rare = near.size() < reach.often()
                    && words.makeTrigrams()
                    && RegisterLines.goesOn(jdbc, query, reach.small());
            var few = rare ? sorted(reach.few()) : Optional.<List<RegisterLine>>empty();
            return few.orElseGet(() -> onwards(near));
        }

        private List<RegisterLine> onwards(List<RegisterLine> near) {
            var far = walk(new Window(reach.near(), reach.far()), most - near.size());
            return near.size() + far.size() == most || !RegisterLines.goesOn(jdbc, query, reach.far())
                    ? Stream.concat(near.stream(), far.stream()).toList()
                    : sorted(Integer.MAX_VALUE).orElseThrow();
        }

        /**
         * Through a window of the lines one by one. The words are looked for with {@code strpos}, which no index serves: a
         * plan made for any words would read the trigram index for these.
         */
        private List<RegisterLine> walk(Window window, int lines) {
            var entry = query.entryWhere();
            var letter = query.letterWhere();
            var order = RegisterLines.order(query);
            return jdbc.sql(RegisterLines.COLUMNS + "from (select * from correspondence.entry e where " + entry.sql()
                            + order + " offset :skip limit :window) e" + RegisterLines.LETTER + "where " + words.said()
                            + " and " + letter.sql() + order + " limit :most")
                    .params(entry.params())
                    .params(letter.params())
                    .param("skip", window.from())
                    .param("window", window.until() - window.from())
                    .param("key", words.key())
                    .param("most", lines)
                    .query((row, n) -> RegisterLine.of(row))
                    .list();
        }

        /** The first lines of all letters with the words; empty when more letters than {@code bound} have them. */
        private Optional<List<RegisterLine>> sorted(int bound) {
            planned();
            var where = query.entryWhere().and(query.letterWhere());
            var lines = new ArrayList<RegisterLine>();
            var found = jdbc.sql(counted() + RegisterLines.COLUMNS + """
                        from hits l
                        join correspondence.entry e on e.office_id = l.office_id and e.letter_id = l.id
                        where counted.n <= :bound and\s""" + where.sql() + RegisterLines.order(query)
                            + " limit :most) line on true")
                    .params(where.params())
                    .param("pattern", words.pattern())
                    .param("key", words.key())
                    .param("bound", bound)
                    .param("most", most)
                    .query((ResultSet rows) -> read(rows, lines));
            return found > bound ? Optional.empty() : Optional.of(lines);
        }

        /** The letters with the words, and their count even where no line is among them. */
        private String counted() {
            return "with hits as materialized (" + words.hits() + """
                    ),
                    counted as (select count(*) n from hits)
                    select line.*, counted.n
                    from counted
                    left join lateral (
                    """;
        }
    }

    /** Adds what was found to the lines; @return how many letters have the words, also where no line is among them */
    private static int read(ResultSet rows, List<RegisterLine> lines) throws SQLException {
        var letters = 0;
        while (rows.next()) {
            letters = rows.getInt("n");
            if (rows.getObject("id") != null) {
                lines.add(RegisterLine.of(rows));
            }
        }
        return letters;
    }

    /** A plan for these very words: one made for any words would not know how many letters have them. */
    private void planned() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    /** Of the lines below the first {@code from}, the lines to the {@code until}-th. */
    private record Window(int from, int until) {}
}
