package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.api.ApiQuery;
import org.khet.platform.period.TypedSpan;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/register.xlsx}, {@code .csv} and {@code .pdf} (แบบที่ 13), as {@code openapi.yaml} says. */
@RestController
class RegisterFilesApi {

    private final RegisterSheets sheets;
    private final RegisterPrint print;
    private final Registry registry;

    RegisterFilesApi(RegisterSheets sheets, RegisterPrint print, Registry registry) {
        this.sheets = sheets;
        this.print = print;
        this.registry = registry;
    }

    @GetMapping("/api/v1/register.csv")
    @Allowed(Permission.EXPORT_REGISTERS)
    @Nullable
    ResponseEntity<?> csv(Actor actor, @ModelAttribute RegisterAsked asked, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var query = registry.query(actor, asked.filter(errors), errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        sheets.of(actor, query.orElseThrow()).csv(response);
        return null;
    }

    @GetMapping("/api/v1/register.xlsx")
    @Allowed(Permission.EXPORT_REGISTERS)
    @Nullable
    ResponseEntity<?> xlsx(Actor actor, @ModelAttribute RegisterAsked asked, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var query = registry.query(actor, asked.filter(errors), errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        sheets.of(actor, query.orElseThrow()).xlsx(response);
        return null;
    }

    @GetMapping("/api/v1/register.pdf")
    @Allowed(Permission.EXPORT_REGISTERS)
    @Nullable
    ResponseEntity<?> paper(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var register = registry.unit(actor, unit);
        if (register.isEmpty()) {
            errors.add("unit", text("correspondence.filter.unit"));
        }
        var days = new TypedSpan(ApiQuery.boxes("from", from, errors), ApiQuery.boxes("to", to, errors));
        var span = days.read(errors);
        if (span == null || errors.any()) {
            return Problems.at(errors);
        }
        print.answer(actor, register.orElseThrow(), span, response);
        return null;
    }
}
