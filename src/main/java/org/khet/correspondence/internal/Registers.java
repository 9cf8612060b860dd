package org.khet.correspondence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.LetterId;
import org.khet.correspondence.Purpose;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * ทะเบียนหนังสือรับ of every unit. Taking a number locks the register's row until the transaction ends, so that numbers
 * neither repeat nor skip, and the time of receipt never runs backwards along them: take it last.
 */
@Component
class Registers {

    private static final String TAKEN = """
            with taken as (
                insert into correspondence.register as r (office_id, unit_id, series, year, last, last_at)
                values (:office, :unit, 'RECEIVED', :year, 1, :at)
                on conflict (office_id, unit_id, series, year)
                do update set last = r.last + 1, last_at = greatest(r.last_at, excluded.last_at)
                returning last, last_at)
            """;

    /** A line just written into a register: its year in พ.ศ., its number, the time of receipt. */
    record Numbered(EntryId entry, int year, int number, OffsetDateTime receivedAt) {}

    /** A line about to be written: its id is known before its number. */
    record NewEntry(EntryId id, LetterId letter, EntryState state, boolean secret) {}

    private final JdbcClient jdbc;

    Registers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters a letter that came to the unit from outside. */
    Numbered receive(OfficeId office, UnitId unit, NewEntry entry, PersonId by, RegisterTime time) {
        return jdbc.sql(TAKEN + """
                insert into correspondence.entry (office_id, id, letter_id, unit_id, year, number, received_at,
                    received_by, purpose, state, at_unit, at_since, secret)
                select :office, :entry, :letter, :unit, :year, last, last_at, :by, :purpose, :state, :unit, last_at,
                    :secret
                from taken
                returning id, year, number, received_at""")
                .param("office", office.value())
                .param("entry", entry.id().value())
                .param("unit", unit.value())
                .param("year", time.year())
                .param("at", time.at())
                .param("letter", entry.letter().value())
                .param("by", by.value())
                .param("purpose", Purpose.ACT.name())
                .param("state", entry.state().name())
                .param("secret", entry.secret())
                .query(Registers::numbered)
                .single();
    }

    /** Enters a letter that another unit sent on; its entry waits and is locked. */
    Numbered enter(OfficeId office, Entry waiting, EntryState next, PersonId by, RegisterTime time) {
        return jdbc.sql(TAKEN + """
                update correspondence.entry e
                set year = :year, number = taken.last, received_at = taken.last_at, received_by = :by,
                    state = :state, at_since = taken.last_at, version = version + 1
                from taken
                where e.office_id = :office and e.id = :entry
                returning e.id, e.year, e.number, e.received_at""")
                .param("office", office.value())
                .param("unit", waiting.unit().value())
                .param("year", time.year())
                .param("at", time.at())
                .param("by", by.value())
                .param("entry", waiting.id().value())
                .param("state", next.name())
                .query(Registers::numbered)
                .single();
    }

    private static Numbered numbered(ResultSet row, int n) throws SQLException {
        return new Numbered(
                new EntryId(row.getObject("id", UUID.class)),
                row.getInt("year"),
                row.getInt("number"),
                row.getObject("received_at", OffsetDateTime.class));
    }
}
