package org.khet.correspondence.internal.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lines of a register whose letters have certain words, or carry files that have them. The newest lines are looked at one
 * by one; only when they do not fill the page is the trigram index of the files' texts asked. Words in very many files are
 * met soon by walking on.
 */
@Component
class FiledLines {

    private static final int NEAR = 200;
    private static final int FAR = 20_000;

    /** More files than this with the words, and walking on is quicker than sorting. */
    private static final int FEW = 3_000;

    private static final String SAYS = """
            (strpos(l.k, :key) > 0 or exists (
                select from correspondence.letter_file f
                join files.searchable s on s.office_id = f.office_id and s.file_id = f.file_id
                where f.office_id = l.office_id and f.letter_id = l.id and strpos(s.k, :key) > 0))""";

    private final JdbcClient jdbc;

    FiledLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code most} lines with the folded words, in the order of the query. */
    List<RegisterLine> list(RegisterQuery query, String key, int most) {
        var near = walk(query, key, NEAR, most);
        if (near.size() == most || !RegisterLines.goesOn(jdbc, query, NEAR)) {
            return near;
        }
        return key.length() >= WordedLines.SHORTEST_TRIGRAM && few(query, key)
                ? sorted(query, key, most)
                : walk(query, key, FAR, most);
    }

    private List<RegisterLine> walk(RegisterQuery query, String key, int window, int most) {
        var entry = query.entryWhere();
        var letter = query.letterWhere();
        var order = RegisterLines.order(query);
        return jdbc.sql(RegisterLines.COLUMNS + "from (select * from correspondence.entry e where " + entry.sql()
                        + order + " limit :window) e" + RegisterLines.LETTER + "where " + SAYS + " and "
                        + letter.sql() + order + " limit :most")
                .params(entry.params())
                .params(letter.params())
                .param("window", window)
                .param("key", key)
                .param("most", most)
                .query((row, n) -> RegisterLine.of(row))
                .list();
    }

    private boolean few(RegisterQuery query, String key) {
        return jdbc.sql("""
                select count(*) from files.files_with(:office, :pattern, :key, :few)""")
                        .param("office", query.office().value())
                        .param("pattern", WordedLines.pattern(key))
                        .param("key", key)
                        .param("few", FEW)
                        .query(Integer.class)
                        .single()
                < FEW;
    }

    private List<RegisterLine> sorted(RegisterQuery query, String key, int most) {
        var where = query.entryWhere().and(query.letterWhere());
        return jdbc.sql("""
                with hits as materialized (
                    select f.letter_id from files.files_with(:office, :pattern, :key, null) s (file_id)
                    join correspondence.letter_file f on f.office_id = :office and f.file_id = s.file_id
                    union
                    select l.id from correspondence.letters_with(:office, :pattern, :key, null) l)
                %s
                from hits
                join correspondence.letter l on l.office_id = :office and l.id = hits.letter_id
                join correspondence.entry e on e.office_id = l.office_id and e.letter_id = l.id
                where %s limit :most""".formatted(RegisterLines.COLUMNS, where.sql() + RegisterLines.order(query)))
                .params(where.params())
                .param("pattern", WordedLines.pattern(key))
                .param("key", key)
                .param("most", most)
                .query((row, n) -> RegisterLine.of(row))
                .list();
    }
}
