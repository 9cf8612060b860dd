package org.khet.office.internal.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Units and people as files for programs, as {@code openapi.yaml} says. */
@RestController
class ListFilesApi {

    private final UnitSheets units;
    private final PeopleSheets people;
    private final PeopleList list;

    ListFilesApi(UnitSheets units, PeopleSheets people, PeopleList list) {
        this.units = units;
        this.people = people;
        this.list = list;
    }

    /** What units are asked for. */
    record AskedUnits(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String network,
            @Nullable String state) {

        UnitFilter filter(Errors errors) {
            var filter = UnitFilter.of(typed(name), typed(kind), typed(network), typed(state));
            ListsApi.known("kind", typed(kind), filter.kind(), errors);
            ListsApi.known("network", typed(network), filter.network(), errors);
            ListsApi.known("state", typed(state), filter.state(), errors);
            return filter;
        }
    }

    /** What people are asked for. */
    record AskedPeople(
            @Nullable String name,
            @Nullable String unit,
            @Nullable String state) {

        PeopleFilter filter(PeopleList list, Actor actor, Errors errors) {
            var filter = list.filter(actor, typed(name), typed(unit), typed(state));
            ListsApi.known("unit", typed(unit), filter.unit(), errors);
            ListsApi.known("state", typed(state), filter.state(), errors);
            return filter;
        }
    }

    private static String typed(@Nullable String asked) {
        return asked == null ? "" : asked;
    }

    @GetMapping("/api/v1/units.csv")
    @Allowed(Permission.MANAGE_OFFICE)
    @Nullable
    ResponseEntity<?> unitsCsv(Actor actor, @ModelAttribute AskedUnits asked, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var filter = asked.filter(errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        units.csv(actor, filter, response);
        return null;
    }

    @GetMapping("/api/v1/units.xlsx")
    @Allowed(Permission.MANAGE_OFFICE)
    @Nullable
    ResponseEntity<?> unitsXlsx(Actor actor, @ModelAttribute AskedUnits asked, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var filter = asked.filter(errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        units.xlsx(actor, filter, response);
        return null;
    }

    @GetMapping("/api/v1/people.csv")
    @Allowed(Permission.MANAGE_OFFICE)
    @Nullable
    ResponseEntity<?> peopleCsv(Actor actor, @ModelAttribute AskedPeople asked, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var filter = asked.filter(list, actor, errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        people.csv(actor, filter, response);
        return null;
    }

    @GetMapping("/api/v1/people.xlsx")
    @Allowed(Permission.MANAGE_OFFICE)
    @Nullable
    ResponseEntity<?> peopleXlsx(Actor actor, @ModelAttribute AskedPeople asked, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var filter = asked.filter(list, actor, errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        people.xlsx(actor, filter, response);
        return null;
    }
}
