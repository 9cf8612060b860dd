package org.khet.dispatch.internal.receivers;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.khet.dispatch.pages.SendForm;
import org.khet.dispatch.pages.SendPage.Choice;
import org.khet.dispatch.pages.SendPage.Part;
import org.khet.office.Person;
import org.khet.office.Unit;

/**
 * Receivers laid out to be ticked, those that stand together in one part.
 *
 * @param has keys of those that have the letter already
 * @param chosen keys of those that are ticked
 */
record Picking(Candidates all, SendForm form, Set<String> has, Set<String> chosen) {

    /** Every part that has somebody in it: schools by network, units, bodies outside, people. */
    List<Part> parts() {
        var parts = new ArrayList<>(networks());
        parts.add(unitsPart());
        parts.add(outsidePart());
        parts.addAll(people());
        return parts.stream().filter(part -> !part.choices().isEmpty()).toList();
    }

    /** How many are ticked, in words. */
    String count() {
        var count = all.all().keySet().stream()
                .filter(key -> chosen.contains(key) && !has.contains(key))
                .count();
        return text("dispatch.send.chosen", Long.toString(count));
    }

    Part unitsPart() {
        return part("units", text("dispatch.group.UNIT"), whole(Sets.UNITS, "dispatch.send.whole.units"), units());
    }

    Part outsidePart() {
        return part("outside", text("dispatch.group.OUTSIDE"), whole("", "dispatch.send.whole"), outside());
    }

    private static Choice whole(String value, String words) {
        return new Choice(value, text(words), "", List.of(), false);
    }

    private List<Choice> units() {
        return all.units().stream().map(unit -> choice(unit, Sets.UNITS)).toList();
    }

    private List<Choice> outside() {
        return all.outside().stream().map(unit -> choice(unit, "")).toList();
    }

    private Choice choice(Unit unit, String set) {
        return choice("u" + unit.id(), unit.name(), "", set.isEmpty() ? List.of() : List.of(set));
    }

    private Choice choice(String key, String label, String hint, List<String> sets) {
        return new Choice(key, label, hint, sets, has.contains(key));
    }

    List<Part> networks() {
        return all.networks().stream()
                .map(network -> part(
                        "network-" + network.key(),
                        network.name(),
                        whole(Sets.network(network), "dispatch.send.whole.network"),
                        network.schools().stream()
                                .map(school -> choice(
                                        "u" + school.id(), school.name(), school.size(), Sets.of(network, school)))
                                .toList()))
                .filter(part -> !part.choices().isEmpty())
                .toList();
    }

    List<Part> people() {
        return all.crowds().stream()
                .map(crowd -> part(
                        "people-" + crowd.unit().id(),
                        crowd.unit().name(),
                        whole(Sets.people(crowd.unit()), "dispatch.send.whole.people"),
                        crowd.people().stream()
                                .map(person -> person(person, Sets.people(crowd.unit())))
                                .toList()))
                .filter(part -> !part.choices().isEmpty())
                .toList();
    }

    private Choice person(Person person, String set) {
        return choice("p" + person.id(), person.title() + person.name(), person.position(), List.of(set));
    }

    /** Those that have what is looked for, and those that are ticked. */
    private Part part(String id, String name, Choice whole, List<Choice> choices) {
        var sought = form.sought().strip();
        var shown = choices.stream()
                .filter(one -> one.label().contains(sought) || chosen.contains(one.value()))
                .toList();
        var ticked = shown.stream().anyMatch(one -> chosen.contains(one.value()) && !one.has());
        var count = text("dispatch.send.count", Integer.toString(choices.size()));
        return new Part(id, name, count, whole, shown, ticked || !sought.isEmpty());
    }
}
