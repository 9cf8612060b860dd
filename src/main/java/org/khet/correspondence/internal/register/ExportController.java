package org.khet.correspondence.internal.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.pages.RegisterPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The filtered register as XLSX and CSV. */
@Controller
class ExportController {

    private final RegisterSheets sheets;
    private final Registry registry;

    ExportController(RegisterSheets sheets, Registry registry) {
        this.sheets = sheets;
        this.registry = registry;
    }

    @GetMapping("/correspondence/export.csv")
    @Allowed(Permission.EXPORT_REGISTERS)
    void csv(Actor actor, @ModelAttribute Filter filter, HttpServletResponse response) throws IOException {
        var query = query(actor, filter, response);
        if (query != null) {
            sheets.of(actor, query).csv(response);
        }
    }

    @GetMapping("/correspondence/export.xlsx")
    @Allowed(Permission.EXPORT_REGISTERS)
    void xlsx(Actor actor, @ModelAttribute Filter filter, HttpServletResponse response) throws IOException {
        var query = query(actor, filter, response);
        if (query != null) {
            sheets.of(actor, query).xlsx(response);
        }
    }

    private @Nullable RegisterQuery query(Actor actor, Filter filter, HttpServletResponse response) throws IOException {
        var errors = new Errors();
        var query = registry.query(actor, filter, errors);
        if (errors.any()) {
            response.sendRedirect("/correspondence" + new RegisterAddress(filter).query());
            return null;
        }
        return query.orElseThrow();
    }
}
