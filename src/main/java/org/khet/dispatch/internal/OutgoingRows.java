package org.khet.dispatch.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.correspondence.Speed;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingFacts;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.Series;
import org.khet.files.FileId;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of the send registers, read and locked. */
@Component
class OutgoingRows {

    private static final String ONE = """
            select id, unit_id, owner_id, register_unit, series, year, number, printed, taken_at, state, why, kind, dated,
                sender, addressee, subject, speed, refers_to, enclosures, remark, draft_id, proposal_id, answers, answered,
                carried, version
            from dispatch.letter
            where office_id = :office and\s""";

    private final JdbcClient jdbc;

    OutgoingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Outgoing> find(OfficeId office, OutgoingId id) {
        return one(office, "id = :id", id.value());
    }

    /** Reads it and keeps others from acting on it until the transaction ends. */
    Optional<Outgoing> lock(OfficeId office, OutgoingId id) {
        return one(office, "id = :id for update", id.value());
    }

    /** The line of what is signed in this file, but for a cancelled one; locked. */
    Optional<Outgoing> lockOfProposal(OfficeId office, UUID proposal) {
        return one(office, "proposal_id = :id and state <> 'CANCELLED' for update", proposal);
    }

    private Optional<Outgoing> one(OfficeId office, String which, UUID id) {
        return jdbc.sql(ONE + which)
                .param("office", office.value())
                .param("id", id)
                .query(OutgoingRows::read)
                .optional();
    }

    /** Lines of the unit with this number as printed that still wait for what they number: no file, no signature, not sent. */
    List<Outgoing> waiting(OfficeId office, UnitId unit, String printed) {
        return jdbc.sql(ONE + """
                unit_id = :unit and printed = :printed and state <> 'CANCELLED' and proposal_id is null
                    and not exists (select from dispatch.letter_file f where f.office_id = letter.office_id and f.letter_id = letter.id)
                    and not exists (select from dispatch.delivery d where d.office_id = letter.office_id and d.letter_id = letter.id)
                order by id desc
                for update""")
                .param("office", office.value())
                .param("unit", unit.value())
                .param("printed", printed)
                .query(OutgoingRows::read)
                .list();
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

    /** Has it gone out, and not been recalled from everybody? */
    boolean sent(OfficeId office, OutgoingId id) {
        return jdbc.sql("""
                select exists (
                    select from dispatch.delivery where office_id = :office and letter_id = :id and recalled_at is null)""")
                .param("office", office.value())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
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
                facts(row),
                row.getObject("draft_id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                row.getObject("answers", UUID.class),
                row.getObject("answered", UUID.class),
                row.getObject("carried", UUID.class),
                row.getInt("version"));
    }

    private static OutgoingFacts facts(ResultSet row) throws SQLException {
        return new OutgoingFacts(
                row.getString("kind"),
                row.getDate("dated").toLocalDate(),
                row.getString("sender"),
                row.getString("addressee"),
                row.getString("subject"),
                Speed.valueOf(row.getString("speed")),
                row.getString("refers_to"),
                List.of((String[]) row.getArray("enclosures").getArray()),
                row.getString("remark"));
    }
}
