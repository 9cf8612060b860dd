package org.khet.correspondence.internal.numbers;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.UnitId;
import org.khet.platform.thai.ThaiDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counters of a unit's registers, and the numbers in them that wait for their letters. */
@Component
class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The register of one year.
     *
     * @param last one below {@code first} while nothing has been entered
     */
    record Year(int year, int first, int last, long reserved, long cancelled) {

        boolean empty() {
            return last < first;
        }
    }

    /** A number that waits for its letter. */
    record Reserved(UUID entry, int year, int number, OffsetDateTime at, UUID by, String keeper, String reason) {}

    /** Newest year first. */
    List<Year> years(OfficeId office, UnitId unit) {
        return jdbc.sql("""
                select r.year, r.first, r.last,
                    (select count(*) from correspondence.entry e where e.office_id = r.office_id
                        and e.unit_id = r.unit_id and e.state = 'RESERVED' and e.year = r.year) as reserved,
                    (select count(*) from correspondence.entry e where e.office_id = r.office_id
                        and e.unit_id = r.unit_id and e.state = 'CANCELLED' and e.year = r.year) as cancelled
                from correspondence.register r
                where r.office_id = :office and r.unit_id = :unit and r.series = 'RECEIVED'
                order by r.year desc""")
                .param("office", office.value())
                .param("unit", unit.value())
                .query(Year.class)
                .list();
    }

    /** Oldest first: it has waited longest. */
    List<Reserved> reserved(OfficeId office, UnitId unit) {
        return jdbc.sql("""
                select e.id as entry, e.year, e.number, e.received_at as at, e.received_by as by, l.sender as keeper,
                    e.note as reason
                from correspondence.entry e
                join correspondence.letter l on l.office_id = e.office_id and l.id = e.letter_id
                where e.office_id = :office and e.unit_id = :unit and e.state = 'RESERVED'
                order by e.year, e.number
                limit 200""")
                .param("office", office.value())
                .param("unit", unit.value())
                .query(Reserved.class)
                .list();
    }

    /** Claims the form's key for the entry; false when that form has reserved its number already. */
    boolean once(Actor actor, String key, UUID entry) {
        return jdbc.sql("""
                        insert into correspondence.once (office_id, person_id, key, request_hash, entry_id)
                        values (:office, :person, :key, 'reserve', :entry)
                        on conflict do nothing""")
                        .param("office", actor.office().value())
                        .param("person", actor.person().value())
                        .param("key", key)
                        .param("entry", entry)
                        .update()
                == 1;
    }

    /** A number that waits, for the one who has just reserved it. */
    Reserved one(OfficeId office, UnitId unit, UUID entry) {
        return reserved(office, unit).stream()
                .filter(place -> place.entry().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    /** What stands in the letter's place until it comes. */
    void keepPlace(Actor actor, UUID letter, String keeper, String subject, OffsetDateTime at) {
        jdbc.sql("""
                insert into correspondence.letter (office_id, id, number, dated, sender, addressee, subject, speed, channel)
                values (:office, :letter, '', :dated, :keeper, '', :subject, 'NORMAL', 'PAPER')""")
                .param("office", actor.office().value())
                .param("letter", letter)
                .param("dated", ThaiDate.day(at))
                .param("keeper", keeper)
                .param("subject", subject)
                .update();
    }

    /** Takes the next number for the entry; last in its transaction, since the register stays locked to its end. */
    int take(Actor actor, UUID entry, UUID letter, String reason, OffsetDateTime at) {
        return jdbc.sql("""
                with taken as (
                    insert into correspondence.register as r (office_id, unit_id, series, year, last, last_at)
                    values (:office, :unit, 'RECEIVED', :year, 1, :at)
                    on conflict (office_id, unit_id, series, year)
                    do update set last = r.last + 1, last_at = greatest(r.last_at, excluded.last_at)
                    returning last, last_at)
                insert into correspondence.entry (office_id, id, letter_id, unit_id, year, number, received_at,
                    received_by, purpose, state, at_unit, at_since, note)
                select :office, :entry, :letter, :unit, :year, last, last_at, :by, 'ACT', 'RESERVED', :unit, last_at, :reason
                from taken
                returning number""")
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("year", ThaiDate.year(at))
                .param("at", at)
                .param("entry", entry)
                .param("letter", letter)
                .param("by", actor.person().value())
                .param("reason", reason)
                .query(Integer.class)
                .single();
    }

    /** Opens the year, or opens it anew while nothing has been entered; null when something has. */
    @Nullable
    Integer open(Actor actor, int year, int first, OffsetDateTime at) {
        return jdbc.sql("""
                insert into correspondence.register as r (office_id, unit_id, series, year, first, last, last_at)
                values (:office, :unit, 'RECEIVED', :year, :first, :first - 1, :at)
                on conflict (office_id, unit_id, series, year)
                do update set first = excluded.first, last = excluded.last where r.last < r.first
                returning first""")
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("year", year)
                .param("first", first)
                .param("at", at)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }
}
