package org.khet.dispatch.internal.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.RegistersSeen;
import org.khet.dispatch.Series;
import org.khet.dispatch.pages.SendPrintPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.platform.form.Forms;
import org.khet.platform.period.TypedSpan;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** พิมพ์ทะเบียนหนังสือส่ง (แบบที่ 14): asked without days it shows the form to choose them, with days the paper. */
@Controller
class SendRegisterPrintController {

    private final RegistersSeen registers;
    private final SendRegisterPrint print;
    private final Clock clock;

    SendRegisterPrintController(RegistersSeen registers, SendRegisterPrint print, Clock clock) {
        this.registers = registers;
        this.print = print;
        this.clock = clock;
    }

    static String href(Unit unit, Series series) {
        return "/dispatch/print?unit=" + unit.id() + "&series=" + series.code();
    }

    @GetMapping("/dispatch/print")
    @Allowed(Permission.EXPORT_REGISTERS)
    @Nullable
    ModelAndView print(
            Actor actor,
            @ModelAttribute TypedSpan days,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String series,
            HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var whose = registers.unit(actor, unit, errors);
        var register = Objects.requireNonNullElse(SendFilter.series(series, errors), Series.ORDINARY);
        var span = days.none() ? null : days.read(errors);
        if (span == null || errors.any()) {
            return form(actor, whose, register, days, errors);
        }
        var query = SendQuery.span(actor.office(), registers.where(actor, whose), register, span);
        print.answer(actor, whose, query, span, response);
        return null;
    }

    private ModelAndView form(Actor actor, Unit unit, Series chosen, TypedSpan days, Errors errors) {
        var page = new SendPrintPage(
                unit.name(),
                unit.id().toString(),
                registers.choices(actor),
                tabs(unit, chosen),
                chosen.code(),
                days.first(),
                days.last(),
                errors,
                TypedSpan.usual(href(unit, chosen) + "&", LocalDate.now(clock)));
        return Forms.page("dispatch/print", page, errors);
    }

    private static List<Tab> tabs(Unit unit, Series chosen) {
        return Arrays.stream(Series.values())
                .map(series -> new Tab(series.words(), href(unit, series), series == chosen))
                .toList();
    }
}
