package org.khet.dispatch.internal.letter;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Correspondence;
import org.khet.correspondence.EntryId;
import org.khet.dispatch.Outgoing;
import org.khet.drafting.LetterKind;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Fact;
import org.khet.signing.Signing;
import org.springframework.stereotype.Component;

/** What is known of an outgoing letter. */
@Component
class FactsOfOutgoing {

    private final Office office;
    private final Correspondence correspondence;
    private final Signing signing;

    FactsOfOutgoing(Office office, Correspondence correspondence, Signing signing) {
        this.office = office;
        this.correspondence = correspondence;
        this.signing = signing;
    }

    List<Fact> of(Actor actor, Outgoing letter) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text("dispatch.fact.number"), letter.printed()));
        facts.add(new Fact(text("dispatch.fact.dated"), ThaiDate.full(letter.dated())));
        facts.add(new Fact(text("dispatch.fact.sender"), letter.sender()));
        facts.add(new Fact(text("dispatch.fact.addressee"), letter.addressee()));
        facts.add(new Fact(text("dispatch.fact.subject"), letter.subject()));
        facts.add(new Fact(
                text("dispatch.fact.kind"), LetterKind.valueOf(letter.kind()).title()));
        facts.add(new Fact(text("dispatch.fact.owner"), owner(actor, letter)));
        facts.add(new Fact(text("dispatch.fact.register"), register(actor, letter)));
        answers(actor, letter.answers(), facts);
        facts.add(new Fact(text("dispatch.fact.refers"), letter.refersTo()));
        facts.add(new Fact(text("dispatch.fact.enclosures"), String.join("\n", letter.enclosures())));
        facts.add(new Fact(text("dispatch.fact.remark"), letter.remark()));
        signatures(actor, letter.proposal(), facts);
        return facts;
    }

    private String owner(Actor actor, Outgoing letter) {
        return text(
                "dispatch.fact.owner.in",
                office.person(actor.office(), letter.owner()).map(Person::name).orElse(""),
                unit(actor, letter.unit()));
    }

    private String register(Actor actor, Outgoing letter) {
        return text(
                "dispatch.fact.register.of",
                letter.series().words(),
                unit(actor, letter.registerUnit()),
                letter.number() + "/" + letter.year());
    }

    private String unit(Actor actor, UnitId unit) {
        return office.unit(actor.office(), unit).map(Unit::shortName).orElse("");
    }

    /** Who may see the answer need not be one who may see what it answers. */
    private void answers(Actor actor, @Nullable UUID answers, List<Fact> facts) {
        if (answers != null) {
            correspondence
                    .received(actor, new EntryId(answers))
                    .ifPresent(letter -> facts.add(new Fact(
                            text("dispatch.fact.answers"),
                            text("dispatch.fact.answers.letter", letter.number(), letter.subject()),
                            "/correspondence/letters/" + letter.entry())));
        }
    }

    private void signatures(Actor actor, @Nullable UUID proposal, List<Fact> facts) {
        if (proposal != null) {
            signing.of(actor.office(), proposal).stream()
                    .map(one -> new Fact(text("dispatch.fact.verify"), one.code(), "/signing/verify/" + one.code()))
                    .forEach(facts::add);
        }
    }
}
