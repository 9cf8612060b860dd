package org.khet.correspondence.internal.register;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lines of a register, found by walking down from its newest end, which costs the same in a register of ten thousand and
 * of a million.
 */
@Component
class RegisterLines {

    private static final int MOST_YEARS = 5;
    private static final int MOST_SECRET = 20;
    static final String COLUMNS = """
            select e.id, e.year, e.number, e.received_at, l.number letter_number, l.dated, l.sender, l.addressee,
                l.subject, l.speed, l.remark, e.state, e.at_unit, e.at_since, e.due, e.note, e.secret,
            """ + RegisterQuery.OPEN + " open ";
    static final String LETTER = " join correspondence.letter l on l.office_id = e.office_id and l.id = e.letter_id ";

    private final JdbcClient jdbc;
    private final WordedLines worded;

    RegisterLines(JdbcClient jdbc, WordedLines worded) {
        this.jdbc = jdbc;
        this.worded = worded;
    }

    /**
     * At most {@code most} lines, newest first (nearest first above {@code newerThan}). Words that are a register number
     * bring that line to the top of the first page.
     */
    @Transactional(readOnly = true)
    List<RegisterLine> list(RegisterQuery query, int most) {
        var key = query.words() == null ? "" : key(query.words());
        if (key.isEmpty()) {
            return walk(query, most);
        }
        var lines = worded.list(query, key, most);
        return query.paged()
                ? lines
                : Stream.of(query.byNumber().map(this::numbered).orElse(List.of()), secret(query, key), lines)
                        .flatMap(List::stream)
                        .distinct()
                        .limit(most)
                        .toList();
    }

    /** Secret letters have no key: those open to the reader are few and are looked through on the first page. */
    private List<RegisterLine> secret(RegisterQuery query, String key) {
        var where = query.entryWhere().and(query.letterWhere());
        return jdbc.sql(COLUMNS + "from correspondence.entry e" + LETTER + "where e.secret and " + RegisterQuery.OPEN
                        + " and strpos(platform.th_key(l.number || E'\\t' || l.subject || E'\\t' || l.sender), :key) > 0 and "
                        + where.sql() + order(query) + " limit :most")
                .params(where.params())
                .param("key", key)
                .param("most", MOST_SECRET)
                .query((row, n) -> RegisterLine.of(row))
                .list();
    }

    private List<RegisterLine> numbered(RegisterQuery query) {
        return walk(query, MOST_YEARS);
    }

    /** How many lines the entries alone tell, counted no further than {@code limit}: words and speed are not looked at. */
    @Transactional(readOnly = true)
    int count(RegisterQuery query, int limit) {
        var entry = query.entryWhere();
        return jdbc.sql("select count(*) from (select 1 from correspondence.entry e where " + entry.sql()
                        + " limit :limit) counted")
                .params(entry.params())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** Has the query more lines than these? Words and speed are not looked at. */
    static boolean goesOn(JdbcClient jdbc, RegisterQuery query, int lines) {
        var entry = query.entryWhere();
        return jdbc.sql("select exists (select from correspondence.entry e where " + entry.sql() + " offset :lines)")
                .params(entry.params())
                .param("lines", lines)
                .query(Boolean.class)
                .single();
    }

    /** Every line of the query, oldest first, one at a time. */
    @Transactional(readOnly = true)
    void each(RegisterQuery query, Consumer<RegisterLine> line) {
        var where = query.entryWhere().and(query.letterWhere());
        var key = query.words() == null ? "" : key(query.words());
        var words = query.inFiles() ? Words.inFiles(key) : Words.inLetters(key);
        try (var lines = jdbc
                .sql(COLUMNS + "from correspondence.entry e" + letters(words) + "where " + where.sql()
                        + " order by e.year, e.number")
                .withFetchSize(500)
                .params(where.params())
                .param("key", key)
                .param("pattern", words.pattern())
                .param("bound", Integer.MAX_VALUE)
                .query((row, n) -> RegisterLine.of(row))
                .stream()) {
            lines.forEach(line);
        }
    }

    /** The letters of the entries: all, or those with the words, which the trigram index finds where they make a trigram. */
    private static String letters(Words words) {
        return words.makeTrigrams()
                ? " join (" + words.hits() + ") l on l.office_id = e.office_id and l.id = e.letter_id "
                : LETTER + " and " + words.said() + " ";
    }

    private List<RegisterLine> walk(RegisterQuery query, int most) {
        var where = query.entryWhere().and(query.letterWhere());
        return jdbc.sql(COLUMNS + "from correspondence.entry e" + LETTER + "where " + where.sql() + order(query)
                        + " limit :most")
                .params(where.params())
                .param("most", most)
                .query((row, n) -> RegisterLine.of(row))
                .list();
    }

    static String order(RegisterQuery query) {
        return query.newerThan() == null ? " order by e.year desc, e.number desc" : " order by e.year, e.number";
    }

    /** The words folded as the letters' keys are: what remains has no sign that {@code like} would read. */
    private String key(String words) {
        return jdbc.sql("select platform.th_key(:words)")
                .param("words", words.replace('\t', ' '))
                .query(String.class)
                .single();
    }
}
