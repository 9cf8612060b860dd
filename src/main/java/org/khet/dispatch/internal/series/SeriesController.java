package org.khet.dispatch.internal.series;

import static org.khet.platform.web.Texts.text;

import org.jspecify.annotations.Nullable;
import org.khet.dispatch.NumberForm.Source;
import org.khet.dispatch.NumberForms;
import org.khet.dispatch.Series;
import org.khet.dispatch.pages.SeriesFormPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** รูปแบบเลขที่หนังสือ of a unit. */
@Controller
class SeriesController {

    private static final String PATH = "/dispatch/series";

    private final Settings settings;
    private final SeriesPages pages;
    private final NumberForms forms;
    private final Office office;

    SeriesController(Settings settings, SeriesPages pages, NumberForms forms, Office office) {
        this.settings = settings;
        this.pages = pages;
        this.forms = forms;
        this.office = office;
    }

    @GetMapping(PATH)
    @Allowed(Permission.SEE_OFFICE)
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String unit) {
        return new ModelAndView("dispatch/series", "page", pages.list(actor, unit(actor, unit)));
    }

    @GetMapping(PATH + "/change")
    @Allowed(Permission.SEE_OFFICE)
    ModelAndView form(
            Actor actor, @RequestParam(defaultValue = "") String series, @RequestParam(defaultValue = "") String unit) {
        var of = unit(actor, unit);
        var form = forms.of(actor.office(), of.id(), SeriesPages.series(series));
        var typed = new SeriesFormPage.Typed(form.pattern(), form.source().name(), form.version());
        return page(actor, of, form.series(), typed, new Errors());
    }

    @PostMapping(PATH + "/change")
    @Allowed(Permission.SEE_OFFICE)
    ModelAndView set(
            Actor actor,
            @RequestParam(defaultValue = "") String series,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String pattern,
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes redirect) {
        var of = unit(actor, unit);
        var which = SeriesPages.series(series);
        var check = new FormCheck();
        var clean =
                Pattern.cleaned(check.needed("pattern", pattern, Pattern.LONGEST, text("dispatch.pattern.missing")));
        var source =
                check.choice("register", Source.class, register, Source.OWN, text("dispatch.series.error.register"));
        if (!check.wrong()) {
            settings.set(actor, of, new SeriesRows.Row(which, clean, source, version))
                    .ifPresent(wrong -> check.errors().add(wrong.field(), wrong.why()));
        }
        return check.wrong()
                ? page(actor, of, which, new SeriesFormPage.Typed(pattern, register, version), check.errors())
                : Forms.done(PATH + "?unit=" + of.id(), text("dispatch.series.done", which.words()), redirect);
    }

    private ModelAndView page(Actor actor, Unit unit, Series series, SeriesFormPage.Typed typed, Errors errors) {
        return Forms.page("dispatch/seriesform", pages.form(actor, unit, series, typed, errors), errors);
    }

    /** The unit that was asked for, else the person's own; whose numbers are not theirs to set is refused. */
    private Unit unit(Actor actor, @Nullable String asked) {
        var id = FormCheck.id(asked);
        var unit = office.unit(actor.office(), id == null ? actor.unit() : new UnitId(id))
                .orElseThrow(() -> new SeriesPages.NoSuchSeries(String.valueOf(id)));
        if (!Settings.may(actor, unit)) {
            throw new AccessDeniedException("series");
        }
        return unit;
    }
}
