package org.khet.office.internal.lists;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.sheet.CsvSheet;
import org.khet.platform.sheet.SheetResponse;
import org.khet.platform.sheet.XlsxSheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** บุคลากร: the list, and the list as a file. */
@Controller
class PeopleController {

    private final PeopleList list;
    private final PeopleRows rows;

    PeopleController(PeopleList list, PeopleRows rows) {
        this.list = list;
        this.rows = rows;
    }

    @GetMapping("/office/people")
    @Allowed(Permission.SEE_OFFICE)
    ModelAndView people(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before) {
        var place = new Slice.Place(FormCheck.id(after), FormCheck.id(before));
        var page = list.page(actor, list.filter(actor, name, unit, state), place);
        return new ModelAndView("office/people", "page", page);
    }

    @GetMapping("/office/people/export.csv")
    @Allowed(Permission.MANAGE_OFFICE)
    void csv(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response)
            throws IOException {
        SheetResponse.csv(response, text("office.people.title"));
        var csv = new CsvSheet(response.getOutputStream());
        csv.row(titles());
        rows.each(actor.office(), list.filter(actor, name, unit, state), row -> csv.row(cells(row)));
        csv.finish();
    }

    @GetMapping("/office/people/export.xlsx")
    @Allowed(Permission.MANAGE_OFFICE)
    void xlsx(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response)
            throws IOException {
        SheetResponse.xlsx(response, text("office.people.title"));
        try (var sheet = new XlsxSheet(response.getOutputStream(), text("office.people.title"))) {
            sheet.head(titles());
            rows.each(actor.office(), list.filter(actor, name, unit, state), row -> sheet.row(cells(row)));
        }
    }

    /** The columns an import reads, so that a list that was exported can be mended and read in again. */
    private static List<String> titles() {
        return List.of(text("office.columns.people").split("\\|"));
    }

    private static List<Object> cells(PeopleRows.Row row) {
        return List.of(
                row.title(),
                row.firstName(),
                row.lastName(),
                row.position(),
                row.level(),
                row.phone(),
                row.userName(),
                row.unit() == null ? "" : row.unit(),
                row.role() == null ? "" : text("office.role." + row.role()),
                row.post() == null ? "" : row.post(),
                row.since() == null ? "" : SheetResponse.day(row.since()),
                row.until() == null ? "" : SheetResponse.day(row.until()));
    }
}
