package org.khet.dispatch.internal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.khet.dispatch.Fate;
import org.khet.office.OfficeId;
import org.khet.platform.list.Slice;
import org.khet.platform.sql.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lines of the send registers. Their ids grow as numbers are taken, so the newest are those with the last ids. */
@Component
class SentLines {

    private static final int MOST_YEARS = 5;
    private static final int BATCH = 500;
    private static final String LINES = """
            select l.id, l.unit_id, l.owner_id, l.series, l.year, l.number, l.printed, l.state, l.why, l.dated, l.sender,
                l.addressee, l.subject, l.speed, l.remark
            from dispatch.letter l
            where\s""";

    private final JdbcClient jdbc;
    private final SentWords words;

    SentLines(JdbcClient jdbc, SentWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** At most so many in the direction of the place, newest first. Words that are a number bring that line to the top. */
    @Transactional(readOnly = true)
    List<SentLine> list(SendQuery query, Slice.Place place, int most) {
        var lines = lines(
                where(query)
                        .and("l.id < :after", "after", place.after())
                        .and("l.id > :before", "before", place.before()),
                place.backwards() ? "" : " desc",
                most);
        var number = SentWords.number(query);
        return number.isEmpty() || place.from() != null
                ? lines
                : Stream.concat(
                                lines(query.anyWords().where().and(number.get()), " desc", MOST_YEARS).stream(),
                                lines.stream())
                        .distinct()
                        .limit(most)
                        .toList();
    }

    private List<SentLine> lines(Where where, String direction, int most) {
        return jdbc.sql(LINES + where.sql() + " order by l.id" + direction + " limit :most")
                .params(where.params())
                .param("most", most)
                .query(SentLine.class)
                .list();
    }

    /** How many lines, counted no further than {@code limit}. */
    @Transactional(readOnly = true)
    int count(SendQuery query, int limit) {
        var where = where(query);
        return jdbc.sql("select count(*) from (select 1 from dispatch.letter l where " + where.sql()
                        + " limit :limit) counted")
                .params(where.params())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** What became of each of the letters. */
    @Transactional(readOnly = true)
    Map<UUID, Progress> progress(OfficeId office, List<SentLine> lines) {
        var known = jdbc
                .sql("""
                select d.letter_id letter, count(*) sent,
                    count(*) filter (where\s""" + Fate.ENTERED + """
                ) entered, count(*) filter (where\s""" + Fate.RETURNED + """
                ) returned
                from\s""" + Fate.DELIVERIES + """
                where d.office_id = :office and d.letter_id = any(:letters) and\s""" + Fate.STANDS + """
                group by d.letter_id
                order by d.letter_id""")
                .param("office", office.value())
                .param("letters", lines.stream().map(SentLine::id).toArray(UUID[]::new))
                .query(Progress.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Progress::letter, Function.identity()));
        return lines.stream()
                .collect(Collectors.toMap(
                        SentLine::id,
                        line -> Objects.requireNonNullElse(known.get(line.id()), Progress.none(line.id()))));
    }

    /** Every line of the query in the order of its register, with what became of it, some hundred at a time. */
    @Transactional(readOnly = true)
    void each(SendQuery query, BiConsumer<SentLine, Progress> out) {
        var where = where(query);
        var batch = new ArrayList<SentLine>(BATCH);
        try (var lines = jdbc
                .sql(LINES + where.sql() + " order by l.register_unit, l.series, l.year, l.number")
                .withFetchSize(BATCH)
                .params(where.params())
                .query(SentLine.class)
                .stream()) {
            lines.forEach(line -> {
                batch.add(line);
                if (batch.size() == BATCH) {
                    hand(query, batch, out);
                }
            });
        }
        hand(query, batch, out);
    }

    private void hand(SendQuery query, List<SentLine> batch, BiConsumer<SentLine, Progress> out) {
        var progress = progress(query.office(), batch);
        batch.forEach(line -> out.accept(line, Objects.requireNonNull(progress.get(line.id()))));
        batch.clear();
    }

    private Where where(SendQuery query) {
        return query.where().and(words.where(query));
    }
}
