package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.LetterOffers;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.OutgoingOffers;
import org.khet.office.Actor;
import org.khet.platform.web.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From a letter to its form: for its owner at the letter sent, for its receivers at the letter received. */
@Component
class FormLinks implements LetterOffers, OutgoingOffers {

    private final JdbcClient jdbc;
    private final FormRows forms;
    private final OutgoingLetters letters;

    FormLinks(JdbcClient jdbc, FormRows forms, OutgoingLetters letters) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.letters = letters;
    }

    @Override
    public List<Link> offers(Actor actor, EntryId entry, boolean secret) {
        if (secret || !Answering.answers(actor)) {
            return List.of();
        }
        return delivered(actor, entry)
                .flatMap(letter -> forms.of(actor.office(), letter))
                .filter(form -> form.state() != FormState.DRAFT)
                .map(form -> new Link(text("dispatch.form.answer"), form.path(), "card-list"))
                .stream()
                .toList();
    }

    /** The letter a unit was sent with this entry; its own entry alone. */
    private Optional<OutgoingId> delivered(Actor actor, EntryId entry) {
        return jdbc.sql("""
                select d.letter_id from dispatch.delivery d
                join correspondence.delivered v on v.office_id = d.office_id and v.id = d.entry_id
                where d.entry_id = :entry and d.unit_id = :unit and""" + SentAnswers.HELD + """
                 order by d.id""")
                .param("office", actor.office().value())
                .param("entry", entry.value())
                .param("unit", actor.unit().value())
                .query((row, n) -> new OutgoingId(row.getObject(1, UUID.class)))
                .optional();
    }

    @Override
    public List<Link> offers(Actor actor, Outgoing letter) {
        var path = letter.path() + "/form";
        var form = forms.of(actor.office(), letter.id());
        if (form.isEmpty()) {
            return letter.state() != org.khet.dispatch.OutgoingState.CANCELLED && letters.acts(actor, letter)
                    ? List.of(new Link(text("dispatch.form.begin"), path, "card-list"))
                    : List.of();
        }
        return FormDesk.sees(actor, letter)
                ? List.of(new Link(
                        text(form.get().state() == FormState.DRAFT ? "dispatch.form.mend" : "dispatch.form.answers"),
                        form.get().state() == FormState.DRAFT ? path : path + "/answers",
                        "card-list"))
                : List.of();
    }
}
