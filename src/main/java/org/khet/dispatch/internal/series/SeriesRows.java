package org.khet.dispatch.internal.series;

import java.util.List;
import org.khet.dispatch.NumberForm;
import org.khet.dispatch.Series;
import org.khet.office.OfficeId;
import org.khet.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units set of their numbers. */
@Component
class SeriesRows {

    private final JdbcClient jdbc;

    SeriesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(Series series, String pattern, NumberForm.Source register, int version) {}

    List<Row> of(OfficeId office, UnitId unit) {
        return jdbc.sql("""
                select series, pattern, register, version from dispatch.series
                where office_id = :office and unit_id = :unit
                order by series""")
                .param("office", office.value())
                .param("unit", unit.value())
                .query(Row.class)
                .list();
    }

    /** Sets it over the version that was seen; false when somebody set it meanwhile. */
    boolean set(OfficeId office, UnitId unit, Row row) {
        return jdbc.sql("""
                insert into dispatch.series as s (office_id, unit_id, series, pattern, register, version)
                values (:office, :unit, :series, :pattern, :register, 1)
                on conflict (office_id, unit_id, series) do update
                set pattern = excluded.pattern, register = excluded.register, version = s.version + 1
                where s.version = :seen""")
                        .param("office", office.value())
                        .param("unit", unit.value())
                        .param("series", row.series().name())
                        .param("pattern", row.pattern())
                        .param("register", row.register().name())
                        .param("seen", row.version())
                        .update()
                == 1;
    }
}
