package org.khet.office.internal.lists;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.Role;
import org.khet.office.UnitKind;
import org.khet.platform.api.ApiQuery;
import org.khet.platform.form.FormCheck;
import org.khet.platform.list.Slice;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of units and people for programs, as {@code openapi.yaml} says. */
@RestController
class ListsApi {

    private final UnitLines units;
    private final PeopleList list;
    private final PeopleRows people;

    ListsApi(UnitLines units, PeopleList list, PeopleRows people) {
        this.units = units;
        this.list = list;
        this.people = people;
    }

    @GetMapping("/api/v1/units")
    @Allowed(Permission.SEE_OFFICE)
    ResponseEntity<?> units(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String network,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after) {
        var filter = UnitFilter.of(name, kind, network, state);
        var errors = new Errors();
        known("kind", kind, filter.kind(), errors);
        known("network", network, filter.network(), errors);
        known("state", state, filter.state(), errors);
        var place = place(after, errors);
        return errors.any()
                ? Problems.at(errors)
                : ResponseEntity.ok(ApiQuery.Page.of(
                        units.page(actor.office(), filter, place),
                        Slice.MOST,
                        UnitLine::of,
                        line -> line.id().toString()));
    }

    @GetMapping("/api/v1/people")
    @Allowed(Permission.SEE_OFFICE)
    ResponseEntity<?> people(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after) {
        var filter = list.filter(actor, name, unit, state);
        var errors = new Errors();
        known("unit", unit, filter.unit(), errors);
        known("state", state, filter.state(), errors);
        var place = place(after, errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        var ids = people.page(actor.office(), filter, place);
        var shown = persons(actor, ids.size() > Slice.MOST ? ids.subList(0, Slice.MOST) : ids);
        return ResponseEntity.ok(new ApiQuery.Page<>(
                shown, ids.size() > Slice.MOST ? shown.getLast().id().toString() : null));
    }

    private List<PersonLine> persons(Actor actor, List<UUID> ids) {
        Map<UUID, PersonLine> found = new LinkedHashMap<>();
        for (var row : people.rows(actor.office(), ids)) {
            var person = found.computeIfAbsent(row.id(), id -> PersonLine.of(row, actor.may(Permission.MANAGE_OFFICE)));
            if (row.unitId() != null) {
                person.places().add(PlaceLine.of(row));
            }
        }
        return List.copyOf(found.values());
    }

    /** A page leaves out what makes no sense in its address; to a program it is said. */
    static void known(String field, String asked, String understood, Errors errors) {
        if (!asked.isEmpty() && !asked.equals(understood)) {
            errors.add(field, text("office.list.unknown"));
        }
    }

    private static Slice.Place place(String after, Errors errors) {
        var id = FormCheck.id(after);
        if (!after.isEmpty() && id == null) {
            errors.add("after", text("office.list.after"));
        }
        return new Slice.Place(id, null);
    }

    record UnitLine(
            UUID id,
            UnitKind kind,
            String name,
            String shortName,
            String code,
            String network,
            @Nullable LocalDate closedOn) {

        static UnitLine of(UnitLines.Line line) {
            return new UnitLine(
                    line.id(),
                    line.kind(),
                    line.name(),
                    line.shortName(),
                    line.code(),
                    line.network(),
                    line.closedOn());
        }
    }

    /** @param userName null for those who do not manage accounts */
    record PersonLine(
            UUID id,
            String title,
            String firstName,
            String lastName,
            String position,
            String level,
            String phone,
            @Nullable String userName,
            List<PlaceLine> places) {

        static PersonLine of(PeopleRows.Row row, boolean mayManage) {
            return new PersonLine(
                    row.id(),
                    row.title(),
                    row.firstName(),
                    row.lastName(),
                    row.position(),
                    row.level(),
                    row.phone(),
                    mayManage ? row.userName() : null,
                    new ArrayList<>());
        }
    }

    record PlaceLine(UUID unit, String unitName, Role role, String position) {

        static PlaceLine of(PeopleRows.Row row) {
            return new PlaceLine(
                    Objects.requireNonNull(row.unitId()),
                    Objects.requireNonNull(row.unit()),
                    Objects.requireNonNull(row.role()),
                    Objects.requireNonNull(row.post()));
        }
    }
}
