package org.khet.dispatch.internal.series;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.NumberForm;
import org.khet.dispatch.NumberForm.Source;
import org.khet.dispatch.NumberForms;
import org.khet.dispatch.Series;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.springframework.stereotype.Component;

/**
 * The usual where nobody set anything: the units of the office number their letters in its registers, each its memos in its
 * own; a school has its own registers for everything.
 */
@Component
class UsualForms implements NumberForms {

    private final SeriesRows rows;
    private final Office office;

    UsualForms(SeriesRows rows, Office office) {
        this.rows = rows;
        this.office = office;
    }

    @Override
    public NumberForm of(OfficeId id, UnitId unit, Series series) {
        return form(id, unit, series, set(id, unit));
    }

    @Override
    public List<NumberForm> all(OfficeId id, UnitId unit) {
        var set = set(id, unit);
        return Arrays.stream(Series.values())
                .map(series -> form(id, unit, series, set))
                .toList();
    }

    private Map<Series, SeriesRows.Row> set(OfficeId id, UnitId unit) {
        return rows.of(id, unit).stream().collect(Collectors.toMap(SeriesRows.Row::series, Function.identity()));
    }

    private NumberForm form(OfficeId id, UnitId unit, Series series, Map<Series, SeriesRows.Row> set) {
        var own = set.get(series);
        var source = own == null ? usualSource(id, unit, series) : own.register();
        var pattern = own == null ? usualPattern(id, series) : own.pattern();
        var version = own == null ? 0 : own.version();
        return switch (source) {
            case OWN -> new NumberForm(series, pattern, source, unit, series, version);
            case OFFICE -> new NumberForm(series, pattern, source, officeRegisters(id, unit), series, version);
            case ORDINARY -> {
                var ordinary = form(id, unit, Series.ORDINARY, set);
                yield new NumberForm(series, pattern, source, ordinary.registerUnit(), Series.ORDINARY, version);
            }
        };
    }

    private Source usualSource(OfficeId id, UnitId unit, Series series) {
        return series == Series.MEMO || isSchool(id, unit) ? Source.OWN : Source.OFFICE;
    }

    /** The pattern where none is set; ศธ 04299/ is the code of the office's letters. */
    private String usualPattern(OfficeId id, Series series) {
        return text(
                series.coded()
                        ? "dispatch.pattern." + (series == Series.CIRCULAR ? "circular" : "coded")
                        : "dispatch.pattern.yearly",
                office.profile(id).letterCode());
    }

    private boolean isSchool(OfficeId id, UnitId unit) {
        return kind(id, unit) == UnitKind.SCHOOL;
    }

    private @Nullable UnitKind kind(OfficeId id, UnitId unit) {
        return office.unit(id, unit).map(Unit::kind).orElse(null);
    }

    @Override
    public UnitId officeRegisters(OfficeId id, UnitId unit) {
        return office.units(id, UnitKind.REGISTRY).stream()
                .findFirst()
                .map(Unit::id)
                .orElse(unit);
    }
}
