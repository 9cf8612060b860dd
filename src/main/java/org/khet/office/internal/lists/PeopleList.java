package org.khet.office.internal.lists;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.office.pages.PersonRow;
import org.khet.office.pages.lists.PeoplePage;
import org.khet.platform.list.Slice;
import org.springframework.stereotype.Component;

/** Makes the list of people. */
@Component
class PeopleList {

    private static final int MOST_COUNTED = 1_000;

    private final Office office;
    private final PeopleRows rows;

    PeopleList(Office office, PeopleRows rows) {
        this.office = office;
        this.rows = rows;
    }

    PeopleFilter filter(Actor actor, String name, String unit, String state) {
        return PeopleFilter.of(name, unit, state, actor.may(Permission.MANAGE_OFFICE), units(actor));
    }

    PeoplePage page(Actor actor, PeopleFilter filter, Slice.Place place) {
        var mayManage = actor.may(Permission.MANAGE_OFFICE);
        var units = PeopleFilter.units(units(actor));
        var slice = Slice.of(rows.page(actor.office(), filter, place), place);
        return new PeoplePage(
                filter.name(),
                filter.unit(),
                units,
                filter.state(),
                mayManage ? PeopleFilter.states() : List.of(),
                count(rows.count(actor.office(), filter, MOST_COUNTED + 1)),
                filter.chips(units, PeopleFilter.states()),
                grouped(rows.rows(actor.office(), slice.rows()), mayManage),
                slice.pager(
                        filter.address(),
                        id -> id,
                        text("office.list.shown", Integer.toString(slice.rows().size()))),
                filter.address().query(),
                mayManage);
    }

    private List<Unit> units(Actor actor) {
        return office.units(actor.office(), UnitKind.EXECUTIVE, UnitKind.REGISTRY, UnitKind.GROUP);
    }

    static String count(int people) {
        return people > MOST_COUNTED
                ? text("office.people.count.more", "1,000")
                : text("office.people.count", Integer.toString(people));
    }

    private static List<PersonRow> grouped(List<PeopleRows.Row> rows, boolean mayManage) {
        Map<UUID, PersonRow> people = new LinkedHashMap<>();
        for (var row : rows) {
            var person = people.computeIfAbsent(row.id(), id -> person(row, mayManage));
            if (row.unitId() != null) {
                person.places()
                        .add(new PersonRow.PlaceRow(
                                Objects.requireNonNull(row.unit()),
                                "/office/units/" + row.unitId(),
                                Objects.requireNonNull(row.post()),
                                text("office.role." + row.role())));
            }
        }
        return List.copyOf(people.values());
    }

    private static PersonRow person(PeopleRows.Row row, boolean mayManage) {
        return new PersonRow(
                row.title() + row.firstName() + " " + row.lastName(),
                mayManage ? "/office/people/" + row.id() : "",
                row.position(),
                row.level(),
                row.phone(),
                new ArrayList<>());
    }
}
