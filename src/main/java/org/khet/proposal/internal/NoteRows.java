package org.khet.proposal.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.platform.audit.Recording;
import org.khet.platform.sql.TimeOrderedId;
import org.khet.proposal.Note;
import org.khet.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** ใบบันทึกความเห็น: written once, in the transaction of the act, together with the line of the trail. */
@Component
class NoteRows {

    private final JdbcClient jdbc;
    private final Recording recording;
    private final Clock clock;

    NoteRows(JdbcClient jdbc, Recording recording, Clock clock) {
        this.jdbc = jdbc;
        this.recording = recording;
        this.clock = clock;
    }

    List<Note> of(OfficeId office, UUID proposal) {
        return jdbc.sql("""
                select round, stop_id, verb, person_id, person, capacity, words, detail, at
                from proposal.note
                where office_id = :office and proposal_id = :proposal
                order by at, id""")
                .param("office", office.value())
                .param("proposal", proposal)
                .query(Note.class)
                .list();
    }

    /**
     * Notes an act.
     *
     * @param verb AGREED, RETURNED …
     */
    void write(Actor as, Proposal file, @Nullable UUID stop, String verb, String words, String detail) {
        write(as, file.id(), file.round(), stop, verb, words, detail);
    }

    void write(Actor as, UUID proposal, int round, @Nullable UUID stop, String verb, String words, String detail) {
        jdbc.sql("""
                insert into proposal.note (office_id, id, proposal_id, round, stop_id, verb, person_id, person, capacity,
                    words, detail, at)
                values (:office, :id, :proposal, :round, :stop, :verb, :person, :name, :capacity, :words, :detail, :at)""")
                .param("office", as.office().value())
                .param("id", TimeOrderedId.next())
                .param("proposal", proposal)
                .param("round", round)
                .param("stop", stop)
                .param("verb", verb)
                .param("person", as.person().value())
                .param("name", as.name())
                .param("capacity", as.capacity())
                .param("words", words)
                .param("detail", detail)
                .param("at", OffsetDateTime.now(clock))
                .update();
        var act = "proposal." + verb.toLowerCase(Locale.ROOT).replace('_', '-');
        recording.write(as.did(act, proposal, words), null, detail.isEmpty() ? null : Map.of("detail", detail));
    }

    /** Has the person judged the letter in this round, as what they act as now? */
    boolean decided(Actor as, Proposal file) {
        return jdbc.sql("""
                select exists (select from proposal.note
                    where office_id = :office and proposal_id = :proposal and round = :round and person_id = :person
                        and capacity = :capacity and verb in ('AGREED', 'SIGNED'))""")
                .param("office", as.office().value())
                .param("proposal", file.id())
                .param("round", file.round())
                .param("person", as.person().value())
                .param("capacity", as.capacity())
                .query(Boolean.class)
                .single();
    }
}
