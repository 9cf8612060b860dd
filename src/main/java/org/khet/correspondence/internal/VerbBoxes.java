package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.pages.LetterPage;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.web.Link;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;

/** The framed box of the next verb on a letter page, and the links to the others. */
@Component
class VerbBoxes {

    private final Office office;
    private final Entrusting entrusting;
    private final Routing routing;

    VerbBoxes(Office office, Entrusting entrusting, Routing routing) {
        this.office = office;
        this.entrusting = entrusting;
        this.routing = routing;
    }

    /** The verb this person most likely came for; null when nothing waits for them here. */
    static @Nullable Verb first(Actor actor, Entry entry) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.open(actor, entry) && likely(verb, entry.state()))
                .findFirst()
                .orElse(null);
    }

    static List<Link> others(Actor actor, Entry entry, @Nullable Verb shown) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb != shown
                        && (verb != Verb.CORRECT || entry.state() == EntryState.RESERVED)
                        && verb.open(actor, entry))
                .map(verb -> LetterPages.link(entry, verb))
                .toList();
    }

    LetterPage.VerbBox box(Actor actor, Entry entry, Verb verb, LetterPage.Typed typed) {
        return new LetterPage.VerbBox(
                path(verb),
                text("correspondence.verb." + verb + ".title"),
                text("correspondence.verb." + verb + ".button"),
                units(actor, verb),
                people(actor, entry, verb),
                typed);
    }

    /** How a verb is written in an address: GIVE_BACK is {@code give-back}. */
    static String path(Verb verb) {
        return verb.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean likely(Verb verb, EntryState state) {
        return switch (verb) {
            case ROUTE, DECIDE, ENTER, ACKNOWLEDGE -> true;
            case FINISH -> state == EntryState.ACKNOWLEDGED;
            case ASSIGN -> state == EntryState.TO_ASSIGN || state == EntryState.OWNER_UNKNOWN;
            case ENTRUST -> state == EntryState.TO_ROUTE || state == EntryState.TO_ASSIGN;
            case CLOSE -> state == EntryState.REPORTED;
            default -> false;
        };
    }

    List<Option> units(Actor actor, Verb verb) {
        return verb != Verb.ROUTE && verb != Verb.DECIDE ? List.of() : groups(actor);
    }

    private List<Option> groups(Actor actor) {
        return office.units(actor.office(), UnitKind.GROUP).stream()
                .map(VerbBoxes::option)
                .toList();
    }

    private static Option option(Unit unit) {
        return new Option(unit.id().toString(), unit.name());
    }

    /** Nobody is chosen beforehand: a letter given to the wrong person by haste is worse than one more click. */
    List<Option> people(Actor actor, Entry entry, Verb verb) {
        var people = switch (verb) {
            case ASSIGN -> office.peopleWho(actor.office(), entry.unit(), Permission.ACT_ON_LETTERS);
            case ASK -> routing.deciders(actor, entry);
            case ENTRUST, NAME -> entrusting.people(actor);
            case WITHDRAW -> entrusting.named(actor, entry);
            default -> List.<Person>of();
        };
        var nobody = Stream.of(new Option("", text("correspondence.assign.choose")));
        return people.isEmpty()
                ? List.of()
                : Stream.concat(nobody, people.stream().map(VerbBoxes::option)).toList();
    }

    private static Option option(Person person) {
        return new Option(
                person.id().toString(), text("correspondence.assign.person", person.name(), person.position()));
    }
}
