package org.khet.dispatch.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.correspondence.Speed;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.Series;
import org.khet.files.FileId;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of the send registers. */
@Component
class OutgoingRows {

    private static final String ONE = """
            select id, unit_id, owner_id, register_unit, series, year, number, printed, taken_at, state, why, kind, dated,
                sender, addressee, subject, speed, refers_to, enclosures, remark, draft_id, proposal_id, answers, answered,
                carried, version
            from dispatch.letter
            where office_id = :office and id = :id""";

    private final JdbcClient jdbc;

    OutgoingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Outgoing> find(OfficeId office, OutgoingId id) {
        return one(office, id, "");
    }

    /** Reads it and keeps others from acting on it until the transaction ends. */
    Optional<Outgoing> lock(OfficeId office, OutgoingId id) {
        return one(office, id, " for update");
    }

    private Optional<Outgoing> one(OfficeId office, OutgoingId id, String locking) {
        return jdbc.sql(ONE + locking)
                .param("office", office.value())
                .param("id", id.value())
                .query(OutgoingRows::read)
                .optional();
    }

    List<FileId> files(OfficeId office, OutgoingId id) {
        return jdbc.sql("""
                select file_id from dispatch.letter_file
                where office_id = :office and letter_id = :id
                order by position""")
                .param("office", office.value())
                .param("id", id.value())
                .query((row, n) -> new FileId(row.getObject(1, UUID.class)))
                .list();
    }

    static Outgoing read(ResultSet row, int n) throws SQLException {
        return new Outgoing(
                new OutgoingId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new PersonId(row.getObject("owner_id", UUID.class)),
                new UnitId(row.getObject("register_unit", UUID.class)),
                Series.valueOf(row.getString("series")),
                row.getInt("year"),
                row.getInt("number"),
                row.getString("printed"),
                row.getObject("taken_at", OffsetDateTime.class),
                OutgoingState.valueOf(row.getString("state")),
                row.getString("why"),
                row.getString("kind"),
                row.getDate("dated").toLocalDate(),
                row.getString("sender"),
                row.getString("addressee"),
                row.getString("subject"),
                Speed.valueOf(row.getString("speed")),
                row.getString("refers_to"),
                List.of((String[]) row.getArray("enclosures").getArray()),
                row.getString("remark"),
                row.getObject("draft_id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                row.getObject("answers", UUID.class),
                row.getObject("answered", UUID.class),
                row.getObject("carried", UUID.class),
                row.getInt("version"));
    }
}
