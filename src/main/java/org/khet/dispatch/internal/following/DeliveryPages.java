package org.khet.dispatch.internal.following;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.pages.DeliveryPage;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Link;
import org.springframework.web.servlet.ModelAndView;

/** Lays out one receiver with what can be done about it. */
final class DeliveryPages {

    private DeliveryPages() {}

    /** What was typed into the form of a verb. */
    record Typed(String words, DateBoxes day) {
        static final Typed NOTHING = new Typed("", DateBoxes.EMPTY);
    }

    /** @param chosen the verb whose form is shown; null for the first that is open */
    static ModelAndView page(Outgoing letter, Followed one, @Nullable FollowVerb chosen, Typed typed, Errors errors) {
        var open = FollowVerb.open(one);
        var verb = chosen != null && open.contains(chosen) ? chosen : open.isEmpty() ? null : open.getFirst();
        var page = new DeliveryPage(
                one.path(),
                one.name(),
                new Link(letter.subject(), letter.path()),
                one.state().kind(),
                FollowedWords.state(one),
                facts(letter, one),
                verb == null ? null : box(verb, typed),
                open.stream()
                        .filter(other -> other != verb)
                        .map(other -> new Link(other.title(), one.path() + "?verb=" + other.code()))
                        .toList(),
                errors);
        return Forms.page("dispatch/delivery", page, errors);
    }

    private static DeliveryPage.Verb box(FollowVerb verb, Typed typed) {
        return new DeliveryPage.Verb(
                verb.code(),
                verb.title(),
                verb.title(),
                verb.asks() ? text("dispatch.follow." + verb + ".words") : "",
                verb == FollowVerb.RECEIPT,
                typed.words(),
                typed.day());
    }

    private static List<Fact> facts(Outgoing letter, Followed one) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text("dispatch.fact.number"), letter.printed()));
        facts.add(new Fact(text("dispatch.send.way"), one.way().words()));
        facts.add(new Fact(text("dispatch.send.for"), text("correspondence.purpose." + one.purpose())));
        facts.add(new Fact(text("dispatch.send.due"), one.due() == null ? "" : ThaiDate.full(one.due())));
        facts.add(new Fact(text("dispatch.fact.sent"), FollowedWords.at(one.sentAt())));
        if (one.inSystem()) {
            facts.add(new Fact(text("dispatch.fact.opened"), FollowedWords.at(one.openedAt())));
        }
        facts.add(new Fact(text("dispatch.column.state"), FollowedWords.when(one)));
        if (!one.why().isEmpty()) {
            facts.add(new Fact(text("dispatch.fact.why"), one.why()));
        }
        if (one.remindedAt() != null) {
            facts.add(new Fact(text("dispatch.remind"), FollowedWords.reminded(one)));
        }
        return facts;
    }
}
