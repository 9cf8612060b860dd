package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.pages.LetterPage.Typed;
import org.khet.office.Actor;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.TypedDate;
import org.khet.platform.web.DateBoxes;
import org.springframework.stereotype.Component;

/** From the form of a verb to the act: what is wrong is noted at its field, and nothing is done before all is right. */
@Component
class VerbActs {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Routing routing;
    private final Entering entering;
    private final Handling handling;
    private final Entrusting entrusting;

    VerbActs(Routing routing, Entering entering, Handling handling, Entrusting entrusting) {
        this.routing = routing;
        this.entering = entering;
        this.handling = handling;
        this.entrusting = entrusting;
    }

    Supplier<Outcome> read(Actor actor, Seen seen, Verb verb, Typed typed, LetterCheck check) {
        return switch (verb) {
            case ROUTE, DECIDE -> {
                var to = sendings(typed, check);
                yield () -> verb == Verb.ROUTE ? routing.route(actor, seen, to) : routing.decide(actor, seen, to);
            }
            case ASK -> ask(actor, seen, typed, check);
            case ENTER -> () -> entering.enter(actor, seen);
            case GIVE_BACK -> {
                var reason = reason(verb, typed, check);
                yield () -> entering.giveBack(actor, seen, reason);
            }
            case ASSIGN, ENTRUST -> assign(actor, seen, verb, typed, check);
            case NAME, WITHDRAW -> reader(actor, seen, verb, typed, check);
            case ACKNOWLEDGE -> () -> handling.acknowledge(actor, seen);
            case CLOSE -> {
                var words = check.optional("words", typed.words(), LetterCheck.LONG);
                yield () -> handling.close(actor, seen, words);
            }
            case REPORT, FINISH, HAND_BACK, SEND_BACK -> {
                var words = reason(verb, typed, check);
                yield () -> said(actor, seen, verb, words);
            }
            case CORRECT, CANCEL -> throw new IllegalArgumentException(verb + " has a page of its own");
        };
    }

    private Supplier<Outcome> reader(Actor actor, Seen seen, Verb verb, Typed typed, LetterCheck check) {
        var person = person(typed, check);
        return () ->
                verb == Verb.NAME ? entrusting.name(actor, seen, person) : entrusting.withdraw(actor, seen, person);
    }

    private Outcome said(Actor actor, Seen seen, Verb verb, String words) {
        return switch (verb) {
            case REPORT -> handling.report(actor, seen, words);
            case FINISH -> handling.finish(actor, seen, words);
            case HAND_BACK -> handling.handBack(actor, seen, words);
            default -> handling.sendBack(actor, seen, words);
        };
    }

    private Supplier<Outcome> ask(Actor actor, Seen seen, Typed typed, LetterCheck check) {
        var person = person(typed, check);
        var words = actor.as().unitKind() == UnitKind.SCHOOL
                ? check.optional("words", typed.words(), LetterCheck.LONG)
                : reason(Verb.ASK, typed, check);
        return () -> routing.ask(actor, seen, person, words);
    }

    private Supplier<Outcome> assign(Actor actor, Seen seen, Verb verb, Typed typed, LetterCheck check) {
        var person = person(typed, check);
        var words = check.optional("words", typed.words(), LetterCheck.LONG);
        var due = due(typed, check);
        return () -> verb == Verb.ASSIGN
                ? handling.assign(actor, seen, person, words, due)
                : entrusting.entrust(actor, seen, person, words, due);
    }

    /** Who was chosen; somebody who is nobody when it is noted that no one was. */
    private static PersonId person(Typed typed, LetterCheck check) {
        var id = id(typed.person());
        if (id == null) {
            check.errors().add("person", text("correspondence.assign.nobody"));
        }
        return new PersonId(Objects.requireNonNullElse(id, NOBODY));
    }

    private static List<Routing.Sending> sendings(Typed typed, LetterCheck check) {
        var words = check.optional("words", typed.words(), LetterCheck.LONG);
        var due = due(typed, check);
        var to = new ArrayList<Routing.Sending>();
        var act = units(typed.act());
        act.forEach(unit -> to.add(new Routing.Sending(unit, Purpose.ACT, words, due)));
        units(typed.know()).stream()
                .filter(unit -> !act.contains(unit))
                .forEach(unit -> to.add(new Routing.Sending(unit, Purpose.KNOW, words, null)));
        if (to.isEmpty()) {
            check.errors().add("act", text("correspondence.route.nobody"));
        }
        return List.copyOf(to);
    }

    private static String reason(Verb verb, Typed typed, LetterCheck check) {
        var words = check.optional("words", typed.words(), LetterCheck.LONG);
        if (words.isEmpty()) {
            check.errors().add("words", text("correspondence.verb." + verb + ".missing"));
        }
        return words;
    }

    private static @Nullable LocalDate due(Typed typed, LetterCheck check) {
        var boxes = Objects.requireNonNullElse(typed.due(), DateBoxes.EMPTY);
        return switch (ThaiDate.parse(boxes.day(), boxes.month(), boxes.year())) {
            case TypedDate.Day(var date) -> date;
            case TypedDate.Empty empty -> null;
            case TypedDate.Wrong(var box, var why) -> {
                check.errors().add("due", why);
                yield null;
            }
        };
    }

    private static List<UnitId> units(@Nullable List<String> typed) {
        return Objects.requireNonNullElse(typed, List.<String>of()).stream()
                .map(VerbActs::id)
                .filter(Objects::nonNull)
                .map(UnitId::new)
                .distinct()
                .toList();
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
