package org.khet.office.internal.acting;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.ActingKind;
import org.khet.office.Actor;
import org.khet.office.pages.acting.ActingFields;
import org.khet.office.pages.acting.ActingFormPage;
import org.khet.office.pages.acting.ActingPage;
import org.khet.platform.audit.Histories;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages of acting. */
@Component
class ActingPages {

    private final Orders orders;
    private final Posts posts;
    private final Absences absences;
    private final Histories histories;
    private final Clock clock;

    ActingPages(Orders orders, Posts posts, Absences absences, Histories histories, Clock clock) {
        this.orders = orders;
        this.posts = posts;
        this.absences = absences;
        this.histories = histories;
        this.clock = clock;
    }

    Order.Stored order(Actor actor, UUID id) {
        return orders.find(actor.office(), id).orElseThrow(() -> new Appointing.NoSuchOrder(id));
    }

    /** @param typed an absence that was refused, null when none was */
    ModelAndView list(Actor actor, boolean over, @Nullable Typed typed) {
        var lines = orders.list(actor.office(), over).stream().map(this::line).toList();
        var away = absences.ahead(actor.office()).stream()
                .map(one -> new ActingPage.Away(
                        one.id().toString(), one.name(), period(one.since(), one.until()), one.reason()))
                .toList();
        var fields = typed == null ? new Typed("", DateBoxes.EMPTY, DateBoxes.EMPTY, "", new Errors()) : typed;
        var form = new ActingPage.AwayForm(
                people(posts.everyone(actor.office())),
                fields.away(),
                fields.from(),
                fields.to(),
                fields.why(),
                fields.errors());
        return Forms.page("office/acting/list", new ActingPage(over, lines, away, form), fields.errors());
    }

    /** An absence as it was typed. */
    record Typed(String away, DateBoxes from, DateBoxes to, String why, Errors errors) {}

    ModelAndView one(Actor actor, UUID id) {
        var stored = order(actor, id);
        var open = !stored.withdrawn() && !stored.order().until().isBefore(LocalDate.now(clock));
        var page = new ActingPage.One(
                stored.personName() + " " + stored.words(),
                facts(stored),
                open ? ActingController.PATH + "/" + id + "/end" : "",
                histories.of(actor.office().value(), id, "office.act.", "office.changed."));
        return new ModelAndView("office/acting/one", "page", page);
    }

    ModelAndView form(Actor actor, @Nullable Post post, ActingFields typed, Errors errors) {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("office.acting.post.choose")));
        posts.all(actor.office()).forEach(one -> options.add(new Option(one.key(), one.label())));
        var chosen = post == null
                ? null
                : new ActingFormPage.Chosen(
                        List.of(
                                new Fact(text("office.acting.position"), post.position()),
                                new Fact(text("office.acting.holder"), holder(post.holderName())),
                                new Fact(text("office.place.unit"), post.unit())),
                        post.holder() != null,
                        kinds(),
                        people(posts.candidates(actor.office(), post)));
        return Forms.page("office/acting/form", new ActingFormPage(options, chosen, typed, errors), errors);
    }

    static List<Fact> facts(Order.Stored stored) {
        var order = stored.order();
        return List.of(
                new Fact(text("office.acting.person"), stored.personName(), "/office/people/" + order.person()),
                new Fact(text("office.acting.column.as"), stored.words()),
                new Fact(text("office.acting.holder"), holder(stored.holderName())),
                new Fact(text("office.acting.rank"), Integer.toString(order.rank())),
                new Fact(
                        text("office.acting.when"),
                        text(order.onlyAway() ? "office.acting.when.AWAY" : "office.acting.when.ALL")),
                new Fact(text("office.acting.matters"), order.matters()),
                new Fact(
                        text("office.acting.column.order"),
                        text("office.acting.order", order.orderNumber(), ThaiDate.full(order.orderDate()))),
                new Fact(text("office.acting.column.period"), period(order.since(), order.until())));
    }

    private ActingPage.Line line(Order.Stored stored) {
        var order = stored.order();
        var state = state(stored);
        return new ActingPage.Line(
                ActingController.PATH + "/" + stored.id(),
                stored.personName(),
                stored.words(),
                holder(stored.holderName()),
                text("office.acting.order", order.orderNumber(), ThaiDate.brief(order.orderDate())),
                period(order.since(), order.until()),
                text("office.acting.state." + state),
                switch (state) {
                    case "now" -> "st-work";
                    case "withdrawn" -> "st-void";
                    case "over" -> "st-done";
                    default -> "st-new";
                });
    }

    private String state(Order.Stored stored) {
        var today = LocalDate.now(clock);
        if (stored.withdrawn()) {
            return "withdrawn";
        }
        if (stored.order().until().isBefore(today)) {
            return "over";
        }
        if (stored.order().since().isAfter(today)) {
            return "ahead";
        }
        return stored.effective() ? "now" : "waiting";
    }

    private static String holder(String name) {
        return name.isEmpty() ? text("office.acting.holder.none") : name;
    }

    private static String period(LocalDate since, LocalDate until) {
        return since.equals(until)
                ? ThaiDate.brief(since)
                : text("office.period", ThaiDate.brief(since), ThaiDate.brief(until));
    }

    private static List<Option> kinds() {
        return Arrays.stream(ActingKind.values())
                .map(kind -> new Option(kind.name(), kind.words(), text("office.acting.kind." + kind)))
                .toList();
    }

    private static List<Option> people(List<Posts.Candidate> candidates) {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("office.acting.person.choose")));
        candidates.forEach(one -> options.add(new Option(one.id().toString(), one.name() + " · " + one.post())));
        return options;
    }
}
