package org.khet.dispatch.internal.series;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.khet.dispatch.NumberForm;
import org.khet.dispatch.NumberForm.Source;
import org.khet.dispatch.NumberForms;
import org.khet.dispatch.SendRegisters;
import org.khet.dispatch.Series;
import org.khet.dispatch.pages.SeriesFormPage;
import org.khet.dispatch.pages.SeriesPage;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Lays the forms of a unit's numbers out. */
@Component
class SeriesPages {

    private final NumberForms forms;
    private final SendRegisters registers;
    private final Office office;
    private final Clock clock;

    SeriesPages(NumberForms forms, SendRegisters registers, Office office, Clock clock) {
        this.forms = forms;
        this.registers = registers;
        this.office = office;
        this.clock = clock;
    }

    SeriesPage list(Actor actor, Unit unit) {
        var rows = forms.all(actor.office(), unit.id()).stream()
                .map(form -> row(actor, form))
                .toList();
        return new SeriesPage(unit.name(), unit.id().toString(), units(actor), rows);
    }

    private SeriesPage.Row row(Actor actor, NumberForm form) {
        return new SeriesPage.Row(
                form.series().code(),
                form.series().words(),
                form.pattern(),
                source(form.source()),
                registers.next(actor, form, year()),
                form.version() > 0);
    }

    SeriesFormPage form(Actor actor, Unit unit, Series series, SeriesFormPage.Typed typed, Errors errors) {
        var form = forms.of(actor.office(), unit.id(), series);
        return new SeriesFormPage(
                unit.name(),
                unit.id().toString(),
                series.code(),
                series.words(),
                registers.next(actor, form, year()),
                Sources.of(unit.kind(), series).stream()
                        .map(source ->
                                new Option(source.name(), source(source), text("dispatch.source.hint." + source)))
                        .toList(),
                text(series.coded() ? "dispatch.pattern.hint.coded" : "dispatch.pattern.hint.yearly"),
                typed,
                errors);
    }

    private int year() {
        return ThaiDate.year(LocalDate.now(clock));
    }

    private static String source(Source source) {
        return text("dispatch.source." + source);
    }

    /** Whoever keeps the office's forms may look at each of its units. */
    private List<Option> units(Actor actor) {
        return Settings.ofOffice(actor)
                ? office.units(actor.office(), UnitKind.REGISTRY, UnitKind.EXECUTIVE, UnitKind.GROUP).stream()
                        .map(unit -> new Option(unit.id().toString(), unit.name()))
                        .toList()
                : List.of();
    }

    static Series series(String code) {
        return Arrays.stream(Series.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchSeries(code));
    }

    /** There is no such series of numbers. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchSeries extends RuntimeException {
        NoSuchSeries(String code) {
            super("no series " + code);
        }
    }
}
