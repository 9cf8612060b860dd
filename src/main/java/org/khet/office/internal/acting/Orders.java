package org.khet.office.internal.acting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.office.ActingKind;
import org.khet.office.OfficeId;
import org.khet.office.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders of acting as rows. */
@Repository("actingOrders")
class Orders {

    private static final int MOST = 300;
    private static final String ORDER = """
            select a.id, a.version, a.withdrawn, a.kind, a.person_id, a.unit_id, a.role, a.position, a.holder_id, a.rank,
                a.only_away, a.matters, a.order_number, a.order_date, a.since, a.until,
                p.title || p.first_name || ' ' || p.last_name as person,
                coalesce(h.title || h.first_name || ' ' || h.last_name, '') as holder,
                exists (select from office.acting_today t where t.office_id = a.office_id and t.id = a.id) as effective
            from office.acting a
            join office.person p on p.office_id = a.office_id and p.id = a.person_id
            left join office.person h on h.office_id = a.office_id and h.id = a.holder_id
            where a.office_id = :office
            """;

    private final JdbcClient jdbc;

    Orders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force or to come, or those that are over, the latest first. */
    List<Order.Stored> list(OfficeId office, boolean over) {
        return jdbc.sql(ORDER + """
                and (a.withdrawn or a.until < (now() at time zone 'Asia/Bangkok')::date) = :over
                order by a.since desc, a.rank, a.id
                limit :most""")
                .param("office", office.value())
                .param("over", over)
                .param("most", MOST)
                .query((row, number) -> stored(row))
                .list();
    }

    Optional<Order.Stored> find(OfficeId office, UUID id) {
        return one(office, id, "");
    }

    Optional<Order.Stored> lock(OfficeId office, UUID id) {
        return one(office, id, " for update of a");
    }

    private Optional<Order.Stored> one(OfficeId office, UUID id, String lock) {
        return jdbc.sql(ORDER + "and a.id = :id" + lock)
                .param("office", office.value())
                .param("id", id)
                .query((row, number) -> stored(row))
                .optional();
    }

    /** Orders not withdrawn whose time has a day in common with that time. */
    List<Order.Stored> during(OfficeId office, LocalDate since, LocalDate until) {
        return jdbc.sql(ORDER
                        + "and not a.withdrawn and a.since <= :until and a.until >= :since order by a.since, a.id")
                .param("office", office.value())
                .param("since", since)
                .param("until", until)
                .query((row, number) -> stored(row))
                .list();
    }

    UUID add(OfficeId office, Order order) {
        return jdbc.sql("""
                insert into office.acting (office_id, kind, person_id, unit_id, role, position, holder_id, rank, only_away,
                    matters, order_number, order_date, since, until)
                values (:office, :kind, :person, :unit, :role, :position, cast(:holder as uuid), :rank, :onlyAway,
                    :matters, :number, :date, :since, :until)
                returning id""")
                .param("office", office.value())
                .param("kind", order.kind().name())
                .param("person", order.person())
                .param("unit", order.unitId())
                .param("role", order.role().name())
                .param("position", order.position())
                .param("holder", order.holder())
                .param("rank", order.rank())
                .param("onlyAway", order.onlyAway())
                .param("matters", order.matters())
                .param("number", order.orderNumber())
                .param("date", order.orderDate())
                .param("since", order.since())
                .param("until", order.until())
                .query(UUID.class)
                .single();
    }

    void end(OfficeId office, UUID id, LocalDate last) {
        jdbc.sql("""
                update office.acting
                set withdrawn = since > :last, until = greatest(since, :last), version = version + 1
                where office_id = :office and id = :id""")
                .param("office", office.value())
                .param("id", id)
                .param("last", last)
                .update();
    }

    /** Acts that must not contradict each other stand in a line. */
    void inLine(OfficeId office) {
        jdbc.sql("select id from office.office where id = :office for update")
                .param("office", office.value())
                .query(UUID.class)
                .single();
    }

    private static Order.Stored stored(ResultSet row) throws SQLException {
        return new Order.Stored(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getBoolean("withdrawn"),
                row.getBoolean("effective"),
                row.getString("person"),
                row.getString("holder"),
                order(row));
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                ActingKind.valueOf(row.getString("kind")),
                row.getObject("person_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("position"),
                row.getObject("holder_id", UUID.class),
                row.getInt("rank"),
                row.getBoolean("only_away"),
                row.getString("matters"),
                row.getString("order_number"),
                row.getObject("order_date", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
