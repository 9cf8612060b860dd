package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.pages.RegisterPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.platform.sheet.CsvSheet;
import org.khet.platform.sheet.XlsxSheet;
import org.khet.platform.web.Errors;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The filtered register as XLSX and CSV, line by line, so that a whole year takes no more memory than a day. */
@Controller
class ExportController {

    private final RegisterLines lines;
    private final Registry registry;

    ExportController(RegisterLines lines, Registry registry) {
        this.lines = lines;
        this.registry = registry;
    }

    @GetMapping("/correspondence/export.csv")
    @Allowed(Permission.EXPORT_REGISTERS)
    void csv(Actor actor, @ModelAttribute Filter filter, HttpServletResponse response) throws IOException {
        var query = query(actor, filter, response);
        if (query == null) {
            return;
        }
        head(response, "text/csv;charset=UTF-8", "csv");
        var names = registry.unitNames(actor, Unit::name);
        var csv = new CsvSheet(response.getOutputStream());
        csv.row(RegisterRow.titles());
        lines.each(query, line -> csv.row(RegisterRow.of(line, names)));
        csv.finish();
    }

    @GetMapping("/correspondence/export.xlsx")
    @Allowed(Permission.EXPORT_REGISTERS)
    void xlsx(Actor actor, @ModelAttribute Filter filter, HttpServletResponse response) throws IOException {
        var query = query(actor, filter, response);
        if (query == null) {
            return;
        }
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        var names = registry.unitNames(actor, Unit::name);
        try (var sheet = new XlsxSheet(response.getOutputStream(), text("correspondence.register.title"))) {
            sheet.head(RegisterRow.titles());
            lines.each(query, line -> sheet.row(RegisterRow.of(line, names)));
        }
    }

    private @Nullable RegisterQuery query(Actor actor, Filter filter, HttpServletResponse response) throws IOException {
        var errors = new Errors();
        var unit = registry.unit(actor, filter.unit());
        if (unit.isEmpty()) {
            errors.add("unit", text("correspondence.filter.unit"));
        }
        var query = unit.map(one -> RegisterFilter.read(filter, actor, one.id(), errors));
        if (errors.any()) {
            response.sendRedirect("/correspondence" + new RegisterAddress(filter).query());
            return null;
        }
        return query.orElseThrow();
    }

    private static void head(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(text("correspondence.register.title") + "." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
