package org.khet.correspondence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.LetterId;
import org.khet.correspondence.Purpose;
import org.khet.office.OfficeId;
import org.khet.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters at units: reading them, locking them for an act, moving them on. */
@Component
class Entries {

    private static final String COLUMNS = """
            id, letter_id, unit_id, year, number, received_at, received_by, parent_id, purpose, instruction, due,
            state, at_unit, at_person, at_since, note, secret, delivered, story_id, sent_at, opened_at, version""";

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> find(OfficeId office, EntryId entry) {
        return one(office, entry, "");
    }

    /** Reads it and keeps others from acting on it until the transaction ends. */
    Optional<Entry> lock(OfficeId office, EntryId entry) {
        return one(office, entry, " for update");
    }

    private Optional<Entry> one(OfficeId office, EntryId entry, String locking) {
        return jdbc.sql("select " + COLUMNS + " from correspondence.entry where office_id = :office and id = :entry"
                        + locking)
                .param("office", office.value())
                .param("entry", entry.value())
                .query(Entries::read)
                .optional();
    }

    /** Everything that was ever sent on from an entry, oldest first. */
    List<Entry> routedFrom(OfficeId office, EntryId parent) {
        return jdbc.sql("select " + COLUMNS + """
                 from correspondence.entry
                where office_id = :office and parent_id = :parent
                order by id""")
                .param("office", office.value())
                .param("parent", parent.value())
                .query(Entries::read)
                .list();
    }

    /** Sends a letter on: the unit has it in its waiting list until it enters or returns it. */
    EntryId send(OfficeId office, Entry from, Routing.Sending to, OffsetDateTime at) {
        return jdbc.sql("""
                insert into correspondence.entry (office_id, letter_id, unit_id, parent_id, purpose, instruction, due,
                    state, at_unit, at_since)
                values (:office, :letter, :unit, :parent, :purpose, :instruction, :due, 'WAITING', :unit, :at)
                returning id""")
                .param("office", office.value())
                .param("letter", from.letter().value())
                .param("unit", to.unit().value())
                .param("parent", from.id().value())
                .param("purpose", to.purpose().name())
                .param("instruction", to.instruction())
                .param("due", to.due())
                .param("at", at)
                .query((row, n) -> new EntryId(row.getObject(1, UUID.class)))
                .single();
    }

    /** Moves a locked entry on; a null in {@code move} leaves that value as it is, except the person. */
    void move(OfficeId office, Entry entry, Move move) {
        jdbc.sql("""
                update correspondence.entry
                set state = :state, at_unit = :atUnit, at_person = :atPerson, at_since = :at,
                    instruction = coalesce(:instruction, instruction), due = coalesce(:due, due),
                    note = coalesce(:note, note), version = version + 1
                where office_id = :office and id = :entry""")
                .param("state", move.state().name())
                .param("atUnit", move.atUnit().value())
                .param("atPerson", move.atPerson())
                .param("at", move.at())
                .param("instruction", move.instruction())
                .param("due", move.due())
                .param("note", move.note())
                .param("office", office.value())
                .param("entry", entry.id().value())
                .update();
    }

    /** The first look at a delivered letter that waits: kept once, and no act. */
    void opened(OfficeId office, EntryId entry, OffsetDateTime at) {
        jdbc.sql("""
                update correspondence.entry set opened_at = :at
                where office_id = :office and id = :entry and state = 'WAITING' and opened_at is null""")
                .param("at", at)
                .param("office", office.value())
                .param("entry", entry.value())
                .update();
    }

    /** A returned letter has been dealt with where it came back to: it no longer shows there as returned. */
    void settleReturned(OfficeId office, EntryId parent) {
        jdbc.sql("""
                update correspondence.entry
                set settled = true, version = version + 1
                where office_id = :office and parent_id = :parent and state = 'RETURNED' and not settled""")
                .param("office", office.value())
                .param("parent", parent.value())
                .update();
    }

    /** The child that holds the whole back: returned ones first, then the least advanced of those that must act. */
    Optional<Entry> furthestBack(OfficeId office, EntryId parent) {
        return jdbc.sql("select " + COLUMNS + """
                 from correspondence.entry
                where office_id = :office and parent_id = :parent and not settled
                order by state <> 'RETURNED', purpose, array_position(array['RETURNED', 'WAITING', 'TO_ASSIGN', 'OWNER_UNKNOWN', 'ASSIGNED', 'ACKNOWLEDGED',
                    'REPORTED', 'CLOSED'], state), at_since
                limit 1""")
                .param("office", office.value())
                .param("parent", parent.value())
                .query(Entries::read)
                .optional();
    }

    static Entry read(ResultSet row, int n) throws SQLException {
        return new Entry(
                new EntryId(row.getObject("id", UUID.class)),
                new LetterId(row.getObject("letter_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("year", Integer.class),
                row.getObject("number", Integer.class),
                row.getObject("received_at", OffsetDateTime.class),
                row.getObject("received_by", UUID.class),
                id(row, "parent_id"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("instruction"),
                row.getObject("due", LocalDate.class),
                EntryState.valueOf(row.getString("state")),
                new UnitId(row.getObject("at_unit", UUID.class)),
                row.getObject("at_person", UUID.class),
                row.getObject("at_since", OffsetDateTime.class),
                row.getString("note"),
                row.getBoolean("secret"),
                row.getBoolean("delivered"),
                id(row, "story_id"),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getInt("version"));
    }

    private static @Nullable EntryId id(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new EntryId(id);
    }
}
