package org.khet.dispatch.internal.receivers;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.khet.correspondence.Purpose;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.Way;
import org.khet.dispatch.internal.receivers.Receiver.Kind;
import org.khet.dispatch.pages.SendForm;
import org.khet.dispatch.pages.SendPage;
import org.khet.dispatch.pages.SendPage.Choice;
import org.khet.dispatch.pages.SendPage.Part;
import org.khet.office.Person;
import org.khet.office.Unit;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/** Lays out the choosing of receivers: sets first, schools by network, then the rest. */
final class SendPages {

    private final Outgoing letter;
    private final Candidates all;
    private final SendForm form;
    private final Set<String> has;
    private final Set<String> chosen;

    /** @param has keys of those that have the letter already */
    SendPages(Outgoing letter, Candidates all, SendForm form, Set<String> has, Set<String> chosen) {
        this.letter = letter;
        this.all = all;
        this.form = form;
        this.has = has;
        this.chosen = chosen;
    }

    SendPage page(Errors errors) {
        return new SendPage(
                letter.path(),
                letter.subject(),
                lede(letter),
                form,
                sets(),
                part("units", text("dispatch.group.UNIT"), whole(Sets.UNITS, "dispatch.send.whole.units"), units()),
                networks(),
                part("outside", text("dispatch.group.OUTSIDE"), whole("", "dispatch.send.whole"), outside()),
                people(),
                purposes(),
                ways(),
                text("dispatch.send.chosen", Long.toString(count())),
                form.sought().isBlank() ? "" : form.sought().strip(),
                errors);
    }

    static String lede(Outgoing letter) {
        return text("dispatch.send.lede", letter.printed(), ThaiDate.brief(letter.dated()), letter.addressee())
                .replace("\n", " ");
    }

    private long count() {
        return all.all().keySet().stream()
                .filter(key -> chosen.contains(key) && !has.contains(key))
                .count();
    }

    private List<Choice> sets() {
        var sets = new ArrayList<Choice>();
        var schools = all.schools().toList();
        add(sets, Sets.SCHOOLS, text("dispatch.send.all-schools"), schools.size());
        all.sizes()
                .forEach(word -> add(
                        sets,
                        Sets.size(word),
                        word,
                        schools.stream()
                                .filter(school -> school.size().equals(word))
                                .count()));
        all.levels()
                .forEach(word -> add(
                        sets,
                        Sets.level(word),
                        word,
                        schools.stream()
                                .filter(school -> school.level().equals(word))
                                .count()));
        all.groups()
                .forEach(group -> add(
                        sets,
                        Sets.group(group),
                        text("dispatch.send.group", group.name()),
                        group.members().size()));
        return sets;
    }

    private static void add(List<Choice> sets, String value, String label, long count) {
        if (count > 0) {
            sets.add(new Choice(value, label, text("dispatch.send.count", Long.toString(count)), List.of(), false));
        }
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

    private List<Part> networks() {
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

    private List<Part> people() {
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

    private static List<Option> purposes() {
        return Arrays.stream(Purpose.values())
                .map(one -> new Option(one.name(), text("correspondence.purpose." + one)))
                .toList();
    }

    static List<Option> ways() {
        return Arrays.stream(Way.values())
                .filter(way -> way != Way.SYSTEM)
                .map(way -> new Option(way.name(), way.words()))
                .toList();
    }

    static String group(Kind kind) {
        return text("dispatch.group." + kind);
    }
}
