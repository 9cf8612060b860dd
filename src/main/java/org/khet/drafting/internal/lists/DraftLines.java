package org.khet.drafting.internal.lists;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.khet.office.Actor;
import org.khet.platform.list.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts as lists show them, those begun last first. */
@Component
class DraftLines {

    private static final String COLUMNS = """
            select d.id, d.kind, d.state, d.title, d.owner_id, d.versions, d.saved_at, d.saved_by, d.begun_at,
                d.file_id is not null as file
            from drafting.draft d
            where\s""";

    private final JdbcClient jdbc;

    DraftLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            UUID id,
            String kind,
            String state,
            String title,
            UUID ownerId,
            int versions,
            OffsetDateTime savedAt,
            UUID savedBy,
            OffsetDateTime begunAt,
            boolean file) {}

    /** One more than a page, in the direction of the place; the newest first. */
    List<Line> list(Actor actor, DraftFilter filter, Slice.Place place) {
        var where = filter.where(actor)
                .and("d.id < :after", "after", place.after())
                .and("d.id > :before", "before", place.before());
        return jdbc.sql(COLUMNS + where.sql() + " order by d.id" + (place.backwards() ? "" : " desc") + " limit :most")
                .params(where.params())
                .param("most", Slice.MOST + 1)
                .query(Line.class)
                .list();
    }

    int count(Actor actor, DraftFilter filter, int limit) {
        var where = filter.where(actor);
        return jdbc.sql("select count(*) from (select 1 from drafting.draft d where " + where.sql()
                        + " limit :limit) counted")
                .params(where.params())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    void each(Actor actor, DraftFilter filter, Consumer<Line> line) {
        var where = filter.where(actor);
        try (var lines = jdbc
                .sql(COLUMNS + where.sql() + " order by d.id desc")
                .withFetchSize(500)
                .params(where.params())
                .query(Line.class)
                .stream()) {
            lines.forEach(line);
        }
    }
}
