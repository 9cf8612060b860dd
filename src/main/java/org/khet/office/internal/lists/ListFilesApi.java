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
        var sheet = units.of(actor, asked.filter(errors));
        return answer(errors, () -> sheet.csv(response));
    }

    @GetMapping("/api/v1/units.xlsx")
    @Allowed(Permission.MANAGE_OFFICE)
    @Nullable
    ResponseEntity<?> unitsXlsx(Actor actor, @ModelAttribute AskedUnits asked, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var sheet = units.of(actor, asked.filter(errors));
        return answer(errors, () -> sheet.xlsx(response));
    }

    @GetMapping("/api/v1/people.csv")
    @Allowed(Permission.MANAGE_OFFICE)
    @Nullable
    ResponseEntity<?> peopleCsv(Actor actor, @ModelAttribute AskedPeople asked, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var sheet = people.of(actor, asked.filter(list, actor, errors));
        return answer(errors, () -> sheet.csv(response));
    }

    @GetMapping("/api/v1/people.xlsx")
    @Allowed(Permission.MANAGE_OFFICE)
    @Nullable
    ResponseEntity<?> peopleXlsx(Actor actor, @ModelAttribute AskedPeople asked, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var sheet = people.of(actor, asked.filter(list, actor, errors));
        return answer(errors, () -> sheet.xlsx(response));
    }

    private interface Sending {
        void send() throws IOException;
    }

    /** The file, unless something was asked for that is not there. */
    private static @Nullable ResponseEntity<?> answer(Errors errors, Sending file) throws IOException {
        if (errors.any()) {
            return Problems.at(errors);
        }
        file.send();
        return null;
    }
}
