package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private static final Set<Verb> WITHOUT_WORDS = EnumSet.of(Verb.ENTER, Verb.ACKNOWLEDGE, Verb.NAME, Verb.WITHDRAW);

    /** With other words where the head of a school decides. */
    private static final Set<Verb> IN_SCHOOLS = EnumSet.of(Verb.ASK, Verb.ASSIGN, Verb.REPORT);

    /** The line that says to choose, and one person. */
    private static final int CHOICE_AND_ONE = 2;

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
                .filter(verb -> verb.open(actor, entry) && likely(actor, verb, entry.state()))
                .findFirst()
                .orElse(null);
    }

    static List<Link> others(Actor actor, Entry entry, @Nullable Verb shown) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb != shown
                        && (verb != Verb.CORRECT || entry.state() == EntryState.RESERVED)
                        && verb.open(actor, entry))
                .map(verb -> link(actor, entry, verb))
                .toList();
    }

    /** The link to a verb's own form on the letter page. */
    private static Link link(Actor actor, Entry entry, Verb verb) {
        return new Link(
                words(verb, "link", actor, entry),
                verb == Verb.CANCEL || verb == Verb.CORRECT
                        ? LetterPages.path(entry) + "/" + path(verb)
                        : LetterPages.path(entry) + "?verb=" + verb + "#verb-title");
    }

    LetterPage.VerbBox box(Actor actor, Entry entry, Verb verb, LetterPage.Typed typed) {
        var people = people(actor, entry, verb);
        return new LetterPage.VerbBox(
                path(verb),
                words(verb, "title", actor, entry),
                words(verb, "button", actor, entry),
                WITHOUT_WORDS.contains(verb) ? "" : label(actor, verb),
                units(actor, verb),
                people,
                beginning(actor, verb, people, typed));
    }

    /** A clerk of a school writes the same to the same head forty times a day. */
    private static LetterPage.Typed beginning(Actor actor, Verb verb, List<Option> people, LetterPage.Typed typed) {
        var fresh = typed.person() == null && typed.words() == null;
        return fresh && verb == Verb.ASK && isSchool(actor) && people.size() == CHOICE_AND_ONE
                ? new LetterPage.Typed(
                        typed.act(),
                        typed.know(),
                        people.getLast().value(),
                        text("correspondence.ask.school.usual"),
                        typed.due())
                : typed;
    }

    private static String label(Actor actor, Verb verb) {
        return verb == Verb.ASK && isSchool(actor)
                ? text("correspondence.ask.school.words")
                : text("correspondence.words." + path(verb));
    }

    /** What a verb is called: a delivered letter goes back to its sender, and in a school the head decides. */
    static String words(Verb verb, String what, Actor actor, Entry entry) {
        if (verb == Verb.GIVE_BACK && entry.delivered()) {
            return text("correspondence.verb.GIVE_BACK.sender." + what);
        }
        return text("correspondence.verb." + verb + (isSchool(actor) && IN_SCHOOLS.contains(verb) ? ".school." : ".")
                + what);
    }

    private static boolean isSchool(Actor actor) {
        return actor.as().unitKind() == UnitKind.SCHOOL;
    }

    /** What kind of unit the entry is of. */
    static UnitKind kind(Office office, Actor actor, Entry entry) {
        return actor.unit().equals(entry.unit())
                ? actor.as().unitKind()
                : office.unit(actor.office(), entry.unit()).map(Unit::kind).orElse(UnitKind.GROUP);
    }

    /** How a verb is written in an address: GIVE_BACK is {@code give-back}. */
    static String path(Verb verb) {
        return verb.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean likely(Actor actor, Verb verb, EntryState state) {
        return switch (verb) {
            case ASK -> isSchool(actor) && state == EntryState.TO_ASSIGN;
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
