package org.khet.dispatch.internal.receivers;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Purpose;
import org.khet.dispatch.Way;
import org.khet.dispatch.internal.receivers.Receiver.Kind;
import org.khet.dispatch.pages.SendForm;
import org.khet.platform.form.FormCheck;
import org.khet.platform.web.DateBoxes;

/** Reads who was chosen: each once, those only that may be sent to. */
final class SendReading {

    static final int LONGEST_NAME = 200;
    static final int MOST_NAMES = 100;

    private final Candidates all;
    private final SendForm form;
    private final LocalDate today;
    private final FormCheck check;

    SendReading(Candidates all, SendForm form, LocalDate today, FormCheck check) {
        this.all = all;
        this.form = form;
        this.today = today;
        this.check = check;
    }

    private record Wish(Purpose purpose, @Nullable LocalDate due) {}

    /** In the order of the page; what is wrong is noted. */
    List<Addressed> read() {
        var wishes = wishes();
        var way = check.choice("way", Way.class, form.typedWay(), Way.POST, text("dispatch.send.way.missing"));
        if (way == Way.SYSTEM) {
            check.errors().add("way", text("dispatch.send.way.missing"));
        }
        var chosen = new ArrayList<Addressed>();
        for (var one : receivers().values()) {
            var wish = Objects.requireNonNull(wishes.get(one.kind()));
            chosen.add(new Addressed(one, one.kind().inSystem() ? Way.SYSTEM : way, wish.purpose(), wish.due()));
        }
        if (chosen.isEmpty() && !check.wrong()) {
            check.errors().add("to", text("dispatch.send.nobody"));
        }
        return chosen;
    }

    /** Ticked one by one, by sets, and typed. */
    private Map<String, Receiver> receivers() {
        var known = all.all();
        var keys = keys();
        var chosen = new LinkedHashMap<String, Receiver>();
        known.forEach((key, one) -> {
            if (keys.contains(key)) {
                chosen.put(key, one);
            }
        });
        for (var name : names()) {
            var same = known.values().stream()
                    .filter(one -> one.kind() == Kind.OUTSIDE && one.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> new Receiver(Kind.OUTSIDE, null, null, name));
            chosen.putIfAbsent(same.key(), same);
        }
        return chosen;
    }

    Set<String> keys() {
        var keys = new LinkedHashSet<>(Objects.requireNonNullElse(form.to(), List.<String>of()));
        Objects.requireNonNullElse(form.all(), List.<String>of())
                .forEach(set -> Sets.members(all, set).forEach(keys::add));
        return keys;
    }

    private List<String> names() {
        var names = form.typedNames()
                .lines()
                .map(line -> check.optional("names", line, LONGEST_NAME))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (names.size() > MOST_NAMES) {
            check.errors().add("names", text("dispatch.send.names.many", Integer.toString(MOST_NAMES)));
        }
        return names;
    }

    private Map<Kind, Wish> wishes() {
        return Map.of(
                Kind.UNIT, wish("unit", form.unitFor(), form.unitDue()),
                Kind.SCHOOL, wish("school", form.schoolFor(), form.schoolDue()),
                Kind.OUTSIDE, wish("outside", form.outsideFor(), form.outsideDue()),
                Kind.PERSON, wish("person", form.personFor(), form.personDue()));
    }

    private Wish wish(String kind, @Nullable String purpose, @Nullable DateBoxes due) {
        var day = check.day(kind + "Due", due);
        if (day != null && day.isBefore(today)) {
            check.errors().add(kind + "Due", text("dispatch.send.due.past"));
        }
        return new Wish(
                check.choice(
                        kind + "For",
                        Purpose.class,
                        form.purpose(purpose),
                        Purpose.ACT,
                        text("dispatch.send.purpose.missing")),
                day);
    }
}
