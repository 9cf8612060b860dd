package org.khet.dispatch.internal.series;

import java.util.EnumSet;
import java.util.Set;
import org.khet.dispatch.NumberForm.Source;
import org.khet.dispatch.Series;
import org.khet.office.UnitKind;

/** Whose registers a unit may choose from. */
final class Sources {

    private Sources() {}

    /** The office's register is the registry's own; a school's numbers are its own. */
    static Set<Source> of(UnitKind kind, Series series) {
        var sources = EnumSet.of(Source.OWN);
        if (kind == UnitKind.GROUP || kind == UnitKind.EXECUTIVE) {
            sources.add(Source.OFFICE);
        } else if (kind == UnitKind.REGISTRY) {
            sources = EnumSet.of(series == Series.MEMO ? Source.OWN : Source.OFFICE);
        }
        if (series == Series.CIRCULAR) {
            sources.add(Source.ORDINARY);
        }
        return sources;
    }
}
