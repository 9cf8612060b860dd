package org.khet.office.internal.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;
import org.khet.office.Role;
import org.khet.platform.list.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People as a list shows them, by Thai name. */
@Repository
class PeopleRows {

    private static final String NAME =
            "p.first_name collate \"th-TH-x-icu\", p.last_name collate \"th-TH-x-icu\", p.id";

    private final JdbcClient jdbc;

    PeopleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person with one of their places of today; one without a place has a row with none. */
    record Row(
            UUID id,
            String title,
            String firstName,
            String lastName,
            String position,
            String level,
            String phone,
            String userName,
            @Nullable UUID unitId,
            @Nullable String unit,
            @Nullable Role role,
            @Nullable String post,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /** Ids of a page, and one more. */
    List<UUID> page(OfficeId office, PeopleFilter filter, Slice.Place place) {
        var where = filter.where();
        if (place.from() != null) {
            where.and(
                    "(%s) %s (select %s from office.person p where p.office_id = :office and p.id = :from)"
                            .formatted(NAME, place.than(), NAME),
                    "from",
                    place.from());
        }
        return jdbc.sql("""
                select p.id from office.person p
                where p.office_id = :office and %s
                order by p.first_name collate "th-TH-x-icu" %3$s, p.last_name collate "th-TH-x-icu" %3$s, p.id %3$s
                limit %2$s""".formatted(where.sql(), Slice.MOST + 1, place.direction()))
                .params(where.params())
                .param("office", office.value())
                .query(UUID.class)
                .list();
    }

    int count(OfficeId office, PeopleFilter filter, int most) {
        var where = filter.where();
        return jdbc.sql("""
                select count(*) from (select p.id from office.person p where p.office_id = :office and %s limit %s) as found""".formatted(where.sql(), most))
                .params(where.params())
                .param("office", office.value())
                .query(Integer.class)
                .single();
    }

    /** These people with their places of today. */
    List<Row> rows(OfficeId office, List<UUID> people) {
        return jdbc.sql(rows("p.id = any(:people)"))
                .param("office", office.value())
                .param("people", people.toArray(UUID[]::new))
                .query(Row.class)
                .list();
    }

    /** Everyone the filter finds, place by place, without holding them all. */
    @Transactional(readOnly = true)
    void each(OfficeId office, PeopleFilter filter, Consumer<Row> row) {
        var where = filter.where();
        try (var rows = jdbc
                .sql(rows(where.sql()))
                .withFetchSize(500)
                .params(where.params())
                .param("office", office.value())
                .query(Row.class)
                .stream()) {
            rows.forEach(row);
        }
    }

    private static String rows(String condition) {
        return """
                select p.id, p.title, p.first_name, p.last_name, p.position, coalesce(p.level, '') as level,
                    coalesce(p.phone, '') as phone, coalesce(a.user_name, '') as user_name, m.unit_id, u.name as unit,
                    m.role, m.position as post, m.since, m.until
                from office.person p
                left join office.account a on a.office_id = p.office_id and a.person_id = p.id
                left join (office.current_membership c join office.membership m
                    on m.office_id = c.office_id and m.id = c.id)
                    on c.office_id = p.office_id and c.person_id = p.id
                left join office.unit u on u.office_id = m.office_id and u.id = m.unit_id
                where p.office_id = :office and %s
                order by %s, u.position, m.since""".formatted(condition, NAME);
    }
}
