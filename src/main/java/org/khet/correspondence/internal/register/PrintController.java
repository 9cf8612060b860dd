package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.pages.PrintPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.platform.period.TypedSpan;
import org.khet.platform.web.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** พิมพ์ทะเบียนหนังสือรับ (แบบที่ 13): asked without days it shows the form to choose them, with days the paper. */
@Controller
class PrintController {

    private final RegisterPrint print;
    private final Registry registry;
    private final Clock clock;

    PrintController(RegisterPrint print, Registry registry, Clock clock) {
        this.print = print;
        this.registry = registry;
        this.clock = clock;
    }

    @GetMapping("/correspondence/print")
    @Allowed(Permission.EXPORT_REGISTERS)
    @Nullable
    ModelAndView print(
            Actor actor,
            @ModelAttribute TypedSpan days,
            @RequestParam(required = false) @Nullable String unit,
            HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var asked = registry.unit(actor, unit);
        if (asked.isEmpty()) {
            errors.add("unit", text("correspondence.filter.unit"));
        }
        var shown = asked.or(() -> registry.unit(actor, null)).orElseThrow();
        var span = days.none() ? null : days.read(errors);
        if (span == null || errors.any()) {
            return form(shown, days, errors);
        }
        print.answer(actor, shown, span, response);
        return null;
    }

    private ModelAndView form(Unit unit, TypedSpan days, Errors errors) {
        var page = new PrintPage(
                unit.name(),
                unit.id().toString(),
                days.first(),
                days.last(),
                errors,
                TypedSpan.usual("/correspondence/print?unit=" + unit.id() + "&", LocalDate.now(clock)));
        var view = new ModelAndView("correspondence/print", "page", page);
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
