package org.khet.office.internal.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;
import org.khet.office.UnitKind;
import org.khet.platform.list.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Units as a list shows them, by Thai name. */
@Repository
class UnitLines {

    private static final String NAME = "u.name collate \"th-TH-x-icu\", u.id";
    private static final String COLUMNS = """
            select u.id, u.kind, u.name, u.short_name, coalesce(u.code, '') as code, coalesce(n.name, '') as network,
                coalesce(u.size, '') as size, coalesce(u.level, '') as level, u.closed_on
            from office.unit u
            left join office.unit n on n.office_id = u.office_id and n.id = u.parent_id
            where u.office_id = :office and %s
            """;

    private final JdbcClient jdbc;

    UnitLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            UUID id,
            UnitKind kind,
            String name,
            String shortName,
            String code,
            String network,
            String size,
            String level,
            @Nullable LocalDate closedOn) {}

    /** A page, and one more. */
    List<Line> page(OfficeId office, UnitFilter filter, Slice.Place place) {
        var where = filter.where();
        if (place.from() != null) {
            where.and(
                    "(%s) %s (select %s from office.unit u where u.office_id = :office and u.id = :from)"
                            .formatted(NAME, place.than(), NAME),
                    "from",
                    place.from());
        }
        var order = " " + place.direction();
        return jdbc.sql(COLUMNS.formatted(where.sql()) + "order by u.name collate \"th-TH-x-icu\"" + order + ", u.id"
                        + order + " limit " + (Slice.MOST + 1))
                .params(where.params())
                .param("office", office.value())
                .query(Line.class)
                .list();
    }

    int count(OfficeId office, UnitFilter filter) {
        var where = filter.where();
        return jdbc.sql("select count(*) from office.unit u where u.office_id = :office and " + where.sql())
                .params(where.params())
                .param("office", office.value())
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    void each(OfficeId office, UnitFilter filter, Consumer<Line> line) {
        var where = filter.where();
        try (var lines = jdbc
                .sql(COLUMNS.formatted(where.sql()) + "order by u.kind, " + NAME)
                .withFetchSize(500)
                .params(where.params())
                .param("office", office.value())
                .query(Line.class)
                .stream()) {
            lines.forEach(line);
        }
    }
}
