package org.khet.dispatch.internal.copies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.internal.copies.CopyWords.Maker;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.platform.thai.ThaiDate;
import org.khet.proposal.Note;
import org.khet.proposal.Proposals;
import org.springframework.stereotype.Component;

/**
 * Who wrote, typed and checked a letter: the noting sheet of its file says it; of a letter that was not proposed here, its
 * owner did.
 */
@Component
class Makers {

    private static final Set<String> CHECKED = Set.of("AGREED", "CORRECTED");

    /** More stand on no edge. */
    private static final int MOST = 4;

    private final Proposals proposals;
    private final Office office;

    Makers(Proposals proposals, Office office) {
        this.proposals = proposals;
        this.office = office;
    }

    List<Maker> of(Actor actor, Outgoing letter) {
        var notes = letter.proposal() == null ? List.<Note>of() : proposals.notesOf(actor.office(), letter.proposal());
        var makers = new ArrayList<Maker>();
        notes.stream()
                .filter(note -> note.verb().equals("PROPOSED"))
                .findFirst()
                .ifPresentOrElse(note -> writer(makers, note.person(), note), () -> owner(actor, letter, makers));
        checkers(notes).forEach(note -> makers.add(new Maker("check", note.person(), ThaiDate.day(note.at()))));
        return makers;
    }

    private static void writer(List<Maker> makers, String name, Note note) {
        makers.add(new Maker("draft", name, ThaiDate.day(note.at())));
        makers.add(new Maker("type", name, ThaiDate.day(note.at())));
    }

    private void owner(Actor actor, Outgoing letter, List<Maker> makers) {
        var name =
                office.person(actor.office(), letter.owner()).map(Person::name).orElse("");
        makers.add(new Maker("draft", name, letter.dated()));
        makers.add(new Maker("type", name, letter.dated()));
    }

    /** Each once, as they saw it last. */
    private static List<Note> checkers(List<Note> notes) {
        var last = new LinkedHashMap<UUID, Note>();
        notes.stream().filter(note -> CHECKED.contains(note.verb())).forEach(note -> last.put(note.personId(), note));
        var checkers = List.copyOf(last.values());
        return checkers.subList(Math.max(0, checkers.size() - MOST), checkers.size());
    }
}
