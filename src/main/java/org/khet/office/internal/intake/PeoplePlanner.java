package org.khet.office.internal.intake;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.PersonId;
import org.khet.office.internal.intake.PeopleKnown.Facts;
import org.khet.office.internal.intake.PeopleKnown.Person;
import org.khet.office.internal.intake.Plan.Act;
import org.khet.platform.sql.TimeOrderedId;
import org.khet.platform.thai.ThaiDate;

/**
 * Makes the plan of a table of people. Someone with several places has several rows. Nothing is taken away: a table adds
 * people, accounts and places, and mends what is known of a person.
 */
final class PeoplePlanner {

    private final PeopleKnown known;
    private final UnitsKnown units;
    private final PersonId reader;
    private final LocalDate today;
    private final Map<UUID, Read> read = new HashMap<>();
    private final Map<String, UUID> added = new HashMap<>();
    private final List<Plan.Change<Step>> changes = new ArrayList<>();

    private PeoplePlanner(PeopleKnown known, UnitsKnown units, PersonId reader, LocalDate today) {
        this.known = known;
        this.units = units;
        this.reader = reader;
        this.today = today;
    }

    /**
     * What a row does; what is null or empty it does not.
     *
     * @param before null for someone new
     * @param facts null when nothing of them changes
     * @param userName of an account to be opened
     */
    record Step(
            UUID person,
            @Nullable Facts before,
            @Nullable Facts facts,
            String userName,
            PersonRow.@Nullable NewPlace place) {}

    /** What an earlier row of the table says of the same person. */
    private record Read(int row, Facts facts) {}

    /** The plan; {@code reader} reads the table in and gives no rights to themselves. */
    static Plan<Step> plan(PeopleKnown known, UnitsKnown units, Table table, PersonId reader, LocalDate today) {
        var planner = new PeoplePlanner(known, units, reader, today);
        table.each(planner::plan);
        return new Plan<>(planner.changes, table.problems());
    }

    private void plan(Table.Row row) {
        var typed = PersonRow.read(row, units, today);
        if (row.wrong()) {
            return;
        }
        var there = there(row, typed);
        if (row.wrong()) {
            return;
        }
        var key = typed.userName().isEmpty() ? typed.facts().name() : typed.userName();
        var person = there == null ? added.computeIfAbsent(key, name -> TimeOrderedId.next()) : there.id();
        var before = read.putIfAbsent(person, new Read(row.number(), typed.facts()));
        if (before != null && !before.facts().equals(typed.facts())) {
            row.problem(PersonRow.FIRST_NAME, text("office.import.people.differs", Integer.toString(before.row())));
            return;
        }
        var place = place(row, person, typed.place());
        if (!row.wrong()) {
            step(row, typed, there, step(person, there, typed, before == null, place));
        }
    }

    // first: no row before this one is about them.
    private static Step step(
            UUID person, @Nullable Person there, PersonRow typed, boolean first, PersonRow.@Nullable NewPlace place) {
        return new Step(
                person,
                there == null ? null : there.facts(),
                first && (there == null || !same(there.facts(), typed.facts())) ? typed.facts() : null,
                first && (there == null || there.userName().isEmpty()) ? typed.userName() : "",
                place);
    }

    private @Nullable Person there(Table.Row row, PersonRow typed) {
        if (!typed.userName().isEmpty()) {
            var signing = known.signingInAs(typed.userName());
            if (signing.isPresent()) {
                return signing.get();
            }
            if (known.taken(typed.userName())) {
                row.problem(PersonRow.USER_NAME, text("office.staff.account.taken", typed.userName()));
                return null;
            }
        }
        var named = known.named(typed.facts().name());
        if (named.size() > 1) {
            row.problem(PersonRow.USER_NAME, text("office.import.people.namesakes", Integer.toString(named.size())));
            return null;
        }
        if (named.isEmpty()) {
            return null;
        }
        var one = named.getFirst();
        if (!typed.userName().isEmpty() && !one.userName().isEmpty()) {
            row.problem(PersonRow.USER_NAME, text("office.import.people.other-user", one.userName()));
        }
        return one;
    }

    /** Null when there is none to be given. */
    private PersonRow.@Nullable NewPlace place(Table.Row row, UUID person, PersonRow.@Nullable NewPlace typed) {
        if (typed == null || known.post(person, typed.unit().id(), typed.role()).isPresent()) {
            return null;
        }
        if (person.equals(reader.value())) {
            row.problem(PersonRow.ROLE, text("office.place.yourself"));
        }
        return typed;
    }

    /** A table that leaves level or phone empty does not know them. */
    private static boolean same(Facts was, Facts typed) {
        return merged(was, typed).equals(was);
    }

    private static Facts merged(Facts was, Facts typed) {
        return new Facts(
                typed.title(),
                typed.firstName(),
                typed.lastName(),
                typed.position(),
                typed.level().isEmpty() ? was.level() : typed.level(),
                typed.phone().isEmpty() ? was.phone() : typed.phone());
    }

    private void step(Table.Row row, PersonRow typed, @Nullable Person there, Step planned) {
        var facts = planned.facts();
        var step = there == null || facts == null
                ? planned
                : new Step(
                        planned.person(),
                        planned.before(),
                        merged(there.facts(), facts),
                        planned.userName(),
                        planned.place());
        var detail = detail(step);
        var act = there == null && facts != null ? Act.ADD : detail.isEmpty() ? Act.SAME : Act.CHANGE;
        var name = typed.facts().title() + typed.facts().name();
        changes.add(new Plan.Change<>(row.number(), act, name, detail, step));
    }

    private static String detail(Step step) {
        var told = new StringJoiner(" · ");
        var facts = step.facts();
        if (facts != null) {
            var before = step.before() == null ? new Facts("", "", "", "", "", "") : step.before();
            difference(told, "title", before.title(), step.before() == null ? "" : facts.title());
            difference(told, "firstName", before.firstName(), step.before() == null ? "" : facts.firstName());
            difference(told, "lastName", before.lastName(), step.before() == null ? "" : facts.lastName());
            difference(told, "position", before.position(), facts.position());
            difference(told, "level", before.level(), facts.level());
            difference(told, "phone", before.phone(), facts.phone());
        }
        difference(told, "userName", "", step.userName());
        var place = step.place();
        if (place != null) {
            told.add(text(
                    "office.import.people.place",
                    text("office.role." + place.role()),
                    place.unit().name(),
                    ThaiDate.brief(place.since())));
        }
        return told.toString();
    }

    private static void difference(StringJoiner told, String field, String was, String now) {
        if (!was.equals(now)) {
            var name = text("office.changed." + field);
            told.add(
                    was.isEmpty()
                            ? text("platform.history.set", name, now)
                            : text("platform.history.changed", name, was, now));
        }
    }
}
