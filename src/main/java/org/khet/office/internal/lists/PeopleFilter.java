package org.khet.office.internal.lists;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Unit;
import org.khet.platform.form.FormCheck;
import org.khet.platform.list.Address;
import org.khet.platform.sql.Where;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Option;

/**
 * Which people are asked for.
 *
 * @param unit id of a unit, or one of the words that stand for several
 * @param state {@link #NOW}, {@link #NONE} or {@link #ALL}
 */
record PeopleFilter(String name, String unit, String state) {

    static final String INSIDE = "";
    static final String SCHOOLS = "schools";
    static final String ALL = "all";
    static final String NOW = "";
    static final String NONE = "none";
    private static final int LONGEST_NAME = 100;

    /** What makes no sense in an address is left out. */
    static PeopleFilter of(String name, String unit, String state, boolean mayManage, List<Unit> units) {
        var clean = name.strip().replace("\0", "");
        var known = unit.equals(SCHOOLS)
                || unit.equals(ALL)
                || units.stream().anyMatch(one -> one.id().toString().equals(unit));
        return new PeopleFilter(
                clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME),
                known ? unit : INSIDE,
                mayManage && (state.equals(NONE) || state.equals(ALL)) ? state : NOW);
    }

    Where where() {
        var where = new Where()
                .and(
                        "platform.th_key(p.first_name || p.last_name) like '%' || platform.th_key(:name) || '%'",
                        "name", name.isEmpty() ? null : name);
        return switch (state) {
            case NONE -> where.and("not exists (%s)".formatted(place("true")), java.util.Map.of());
            case ALL -> where;
            default -> atWork(where);
        };
    }

    private Where atWork(Where where) {
        UUID one = FormCheck.id(unit);
        return switch (unit) {
            case ALL -> where.and("exists (%s)".formatted(place("true")), java.util.Map.of());
            case INSIDE -> ofKinds(where, "EXECUTIVE", "REGISTRY", "GROUP");
            case SCHOOLS -> ofKinds(where, "SCHOOL");
            default -> where.and("exists (%s)".formatted(place("m.unit_id = :unit")), "unit", one);
        };
    }

    private static Where ofKinds(Where where, String... kinds) {
        return where.and("exists (%s)".formatted(place("u.kind = any(:kinds)")), "kinds", kinds);
    }

    private static String place(String condition) {
        return """
                select from office.current_membership m
                join office.unit u on u.office_id = m.office_id and u.id = m.unit_id
                where m.office_id = p.office_id and m.person_id = p.id and %s""".formatted(condition);
    }

    Address address() {
        return Address.of("/office/people")
                .with("name", name)
                .with("unit", unit)
                .with("state", state);
    }

    List<Chip> chips(List<Option> units, List<Option> states) {
        var chips = new ArrayList<Chip>();
        if (!name.isEmpty()) {
            chips.add(new Chip("“" + name + "”", address().with("name", "").href()));
        }
        label(units, unit)
                .ifPresent(label ->
                        chips.add(new Chip(label, address().with("unit", "").href())));
        label(states, state)
                .ifPresent(label ->
                        chips.add(new Chip(label, address().with("state", "").href())));
        return chips;
    }

    private static java.util.Optional<String> label(List<Option> options, @Nullable String value) {
        return options.stream()
                .filter(option -> !option.value().isEmpty() && option.value().equals(value))
                .map(Option::label)
                .findFirst();
    }

    static List<Option> units(List<Unit> units) {
        var options = new ArrayList<Option>();
        options.add(new Option(INSIDE, text("office.people.unit.inside")));
        units.forEach(unit -> options.add(new Option(unit.id().toString(), unit.name())));
        options.add(new Option(SCHOOLS, text("office.people.unit.schools")));
        options.add(new Option(ALL, text("office.people.unit.all")));
        return options;
    }

    static List<Option> states() {
        return List.of(
                new Option(NOW, text("office.people.state.now")),
                new Option(NONE, text("office.people.state.none")),
                new Option(ALL, text("office.people.state.all")));
    }
}
