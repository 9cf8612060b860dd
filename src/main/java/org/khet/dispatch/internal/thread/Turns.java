package org.khet.dispatch.internal.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters of a conversation: up to what began it, then down to every answer, through letters this person sees. */
@Component
class Turns {

    /** More than this is no conversation anybody reads. */
    static final int MOST = 1_000;

    /** A letter answers one letter; longer chains are cut. */
    private static final String DEEP = "40";

    private static final String WALK = """
            with recursive up as (
                select l.id, l.answered, 0 as depth from dispatch.letter l
                where l.office_id = :office and (l.id = :letter::uuid or l.carried = :received::uuid) and\s""" + Eyes.SEEN + """

                union all
                select l.id, l.answered, u.depth + 1 from up u
                join dispatch.letter l on l.office_id = :office and l.carried = u.answered
                where u.depth <\s""" + DEEP + " and " + Eyes.SEEN + """
            ), top as (
                select id, answered from up order by depth desc, id limit 1
            ), origin as (
                select id, answered from top
                union all
                select null::uuid, :received::uuid where not exists (select from top)
            ), first as (
                select l.id, l.carried, 0 as depth from origin o
                join dispatch.letter l on l.office_id = :office and l.id = o.id
                union all
                select l.id, l.carried, 0 from origin o
                join dispatch.letter l on l.office_id = :office and l.answered = o.answered and l.id is distinct from o.id
                where\s""" + Eyes.SEEN + """
            ), below as (
                select id, carried, depth from first
                union all
                select l.id, l.carried, b.depth + 1 from below b
                join dispatch.letter l on l.office_id = :office and l.answered = b.carried
                where b.depth <\s""" + DEEP
            + " and " + Eyes.SEEN + """
            )
            """;

    private final JdbcClient jdbc;
    private final Eyes eyes;

    Turns(JdbcClient jdbc, Eyes eyes) {
        this.jdbc = jdbc;
        this.eyes = eyes;
    }

    /**
     * A letter that began it and came from outside, or that this person sees only where it was received.
     *
     * @param number ที่
     */
    record Origin(UUID entry, String number, LocalDate dated, String sender, String addressee, String subject) {}

    /** In the order of their numbers being taken. One of the two is where the walk begins. */
    List<Turn> walk(Actor actor, @Nullable UUID letter, @Nullable UUID received) {
        return eyes.of(actor, jdbc.sql(WALK + """
                select l.id, l.unit_id, l.printed, l.dated, l.taken_at, l.state, l.sender, l.addressee, l.subject, l.answered,
                    l.carried,\s""" + Eyes.SENT + """
                     as sent,
                    (select h.id from correspondence.held h
                        where h.office_id = l.office_id and h.letter_id = l.carried and h.state <> 'RECALLED' and\s""" + Eyes.HELD + """
                        order by h.unit_id = :unit desc, h.id limit 1) as entry
                from (select distinct id from below limit :most) b
                join dispatch.letter l on l.office_id = :office and l.id = b.id
                where l.state <> 'RESERVED'
                order by l.taken_at, l.id"""))
                .param("letter", letter)
                .param("received", received)
                .param("most", MOST)
                .query(Turn.class)
                .list();
    }

    /** The letter as this person's unit has it. */
    Optional<Origin> origin(Actor actor, UUID received) {
        return eyes.of(actor, jdbc.sql("""
                select h.id as entry, h.number, h.dated, h.sender, h.addressee, h.subject from correspondence.held h
                where h.office_id = :office and h.letter_id = :received and\s""" + Eyes.HELD + """
                order by h.unit_id = :unit desc, h.id
                limit 1"""))
                .param("received", received)
                .query(Origin.class)
                .optional();
    }

    /** The letter of a line in a register, for who may see it there. */
    Optional<UUID> letter(Actor actor, EntryId entry) {
        return eyes.of(actor, jdbc.sql("""
                select h.letter_id from correspondence.held h
                where h.office_id = :office and h.id = :entry and\s""" + Eyes.HELD + " order by h.id"))
                .param("entry", entry.value())
                .query(UUID.class)
                .optional();
    }

    /** Is there anything to show beside the letter itself? */
    boolean any(Actor actor, @Nullable UUID letter, @Nullable UUID received) {
        return eyes.of(actor, jdbc.sql("""
                select exists (select from dispatch.letter l
                    where l.office_id = :office and l.answered = :received::uuid and\s""" + Eyes.SEEN + """
                ) or exists (select from dispatch.letter l
                    where l.office_id = :office and (l.carried = :received::uuid or l.id = :letter::uuid) and\s""" + Eyes.SEEN + """
                        and (l.answered is not null or (:letter::uuid is not null and l.carried is not null)))"""))
                .param("letter", letter)
                .param("received", received)
                .query(Boolean.class)
                .single();
    }

    /** What goes with these letters, in order. */
    List<Enclosed> files(Actor actor, List<Turn> turns) {
        return jdbc.sql("""
                select letter_id as letter, file_id as file from dispatch.letter_file
                where office_id = :office and letter_id = any(:letters)
                order by letter_id, position""")
                .param("office", actor.office().value())
                .param("letters", turns.stream().map(Turn::id).toArray(UUID[]::new))
                .query((row, n) -> new Enclosed(row.getObject(1, UUID.class), new FileId(row.getObject(2, UUID.class))))
                .list();
    }

    record Enclosed(UUID letter, FileId file) {}
}
