package org.khet.correspondence.internal.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lines of a register, found by walking down from its newest end, which costs the same in a register of ten thousand and
 * of a million. Words are looked for in the newest lines first; only when those do not fill the page is the trigram
 * index asked, which is quick just then because the words are rare.
 */
@Component
class RegisterLines {

    /** How many of the newest lines are read before the trigram index is asked. */
    private static final int WINDOW = 3_000;

    /** Words in more letters than this are met soon by walking on. */
    private static final int MANY = 5_000;

    private static final int SHORTEST_TRIGRAM = 3;
    private static final int MOST_YEARS = 5;
    private static final String COLUMNS = """
            select e.id, e.year, e.number, e.received_at, l.number letter_number, l.dated, l.sender, l.addressee,
                l.subject, l.speed, l.remark, e.state, e.at_unit, e.at_since, e.due, e.note
            """;
    private static final String LETTER =
            " join correspondence.letter l on l.office_id = e.office_id and l.id = e.letter_id ";

    private final JdbcClient jdbc;

    RegisterLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * At most {@code most} lines, newest first (nearest first above {@code newerThan}). Words that are a register number
     * bring that line to the top of the first page.
     */
    @Transactional(readOnly = true)
    List<RegisterLine> list(RegisterQuery query, int most) {
        var numbered = query.paged()
                ? List.<RegisterLine>of()
                : query.byNumber().map(this::numbered).orElse(List.of());
        var worded = worded(query, most);
        return numbered.isEmpty()
                ? worded
                : Stream.concat(numbered.stream(), worded.stream().filter(line -> !numbered.contains(line)))
                        .limit(most)
                        .toList();
    }

    private List<RegisterLine> numbered(RegisterQuery query) {
        return walk(query, null, null, MOST_YEARS);
    }

    private List<RegisterLine> worded(RegisterQuery query, int most) {
        var key = query.words() == null ? "" : key(query.words());
        if (key.isEmpty()) {
            return walk(query, null, null, most);
        }
        var pattern = "%" + key + "%";
        var near = walk(query, pattern, WINDOW, most);
        if (near.size() == most) {
            return near;
        }
        var letters = letters(query, pattern, key.length() >= SHORTEST_TRIGRAM);
        return letters.size() > MANY ? walk(query, pattern, null, most) : among(query, letters, most);
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

    /** Every line of the query, oldest first, one at a time. */
    @Transactional(readOnly = true)
    void each(RegisterQuery query, Consumer<RegisterLine> line) {
        var entry = query.entryWhere();
        var letter = query.letterWhere(query.words() == null ? null : "%" + key(query.words()) + "%");
        try (var lines = jdbc
                .sql(COLUMNS + "from correspondence.entry e" + LETTER + "where " + entry.sql() + " and " + letter.sql()
                        + " order by e.year, e.number")
                .withFetchSize(500)
                .params(entry.params())
                .params(letter.params())
                .query((row, n) -> RegisterLine.of(row))
                .stream()) {
            lines.forEach(line);
        }
    }

    private List<RegisterLine> walk(RegisterQuery query, @Nullable String pattern, @Nullable Integer window, int most) {
        var entry = query.entryWhere();
        var letter = query.letterWhere(pattern);
        var order = order(query);
        var entries = window == null
                ? "correspondence.entry e"
                : "(select * from correspondence.entry e where " + entry.sql() + order + " limit :window) e";
        return read(
                COLUMNS + "from " + entries + LETTER + "where " + (window == null ? entry.sql() + " and " : "")
                        + letter.sql() + order + " limit :most",
                query,
                letter.params(),
                window,
                most);
    }

    /**
     * Letters with the words, no more than just over {@link #MANY}. A fragment too short for a trigram would make the
     * index read itself whole: adding nothing to the key keeps the planner from it, and the table is read instead.
     */
    private List<UUID> letters(RegisterQuery query, String pattern, boolean indexed) {
        return jdbc.sql("select l.id from correspondence.letter l where l.office_id = :office and "
                        + (indexed ? "l.k" : "(l.k || '')") + " like :pattern limit :many")
                .param("office", query.office().value())
                .param("pattern", pattern)
                .param("many", MANY + 1)
                .query(UUID.class)
                .list();
    }

    private List<RegisterLine> among(RegisterQuery query, List<UUID> letters, int most) {
        var letter =
                query.letterWhere(null).and("e.letter_id = any(:letters)", "letters", letters.toArray(UUID[]::new));
        return read(
                COLUMNS + "from correspondence.entry e" + LETTER + "where "
                        + query.entryWhere().sql() + " and " + letter.sql() + order(query) + " limit :most",
                query,
                letter.params(),
                null,
                most);
    }

    private List<RegisterLine> read(
            String sql, RegisterQuery query, Map<String, Object> more, @Nullable Integer window, int most) {
        var statement =
                jdbc.sql(sql).params(query.entryWhere().params()).params(more).param("most", most);
        return (window == null ? statement : statement.param("window", window))
                .query((row, n) -> RegisterLine.of(row))
                .list();
    }

    private static String order(RegisterQuery query) {
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
