package org.khet.dispatch.internal.counts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.khet.dispatch.RegistersSeen;
import org.khet.dispatch.pages.SendCountsPage.Filter;
import org.khet.office.Actor;
import org.khet.office.UnitKind;
import org.khet.platform.period.TypedPeriod;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts for those who may look into a register. */
@Service
class SendCounting {

    private final SendCountRows rows;
    private final RegistersSeen registers;
    private final Clock clock;

    SendCounting(SendCountRows rows, RegistersSeen registers, Clock clock) {
        this.rows = rows;
        this.registers = registers;
        this.clock = clock;
    }

    /** Of the unit and period asked for; what cannot be read is noted, and the month that runs is counted instead. */
    @Transactional(readOnly = true)
    SendCounts read(Actor actor, Filter filter, Errors errors) {
        var unit = registers.unit(actor, filter.unit(), errors);
        var today = LocalDate.now(clock);
        var period = new TypedPeriod(filter.year(), filter.month()).read(today, errors);
        var seen = registers.where(actor, unit);
        return new SendCounts(
                unit,
                period,
                period.lines(today),
                rows.issued(seen, period),
                unit.kind() == UnitKind.REGISTRY ? rows.units(seen, period) : List.of(),
                rows.ways(seen, period),
                rows.took(seen, period));
    }
}
