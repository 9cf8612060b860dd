package org.khet.correspondence.internal.counts;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.pages.CountsPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.platform.period.Period;
import org.khet.platform.period.TypedPeriod;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts for those who may look into a register: their own unit's, and any unit's for those who see every letter. */
@Service
class Counting {

    private final LetterCounts letters;
    private final Office office;
    private final Clock clock;

    Counting(LetterCounts letters, Office office, Clock clock) {
        this.letters = letters;
        this.office = office;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Counts count(Actor actor, Unit unit, Period period) {
        return new Counts(
                unit,
                period,
                period.lines(LocalDate.now(clock)),
                letters.received(actor.office(), unit, period),
                letters.took(actor.office(), unit, period),
                unit.kind() == UnitKind.REGISTRY ? groups(actor, period) : List.of());
    }

    /** Of the unit and period asked for; what cannot be read is noted, and the month that runs is counted instead. */
    @Transactional(readOnly = true)
    Counts read(Actor actor, Filter filter, Errors errors) {
        var asked = unit(actor, filter.unit());
        if (asked.isEmpty()) {
            errors.add("unit", text("correspondence.filter.unit"));
        }
        var shown = asked.or(() -> unit(actor, null)).orElseThrow();
        var period = new TypedPeriod(filter.year(), filter.month()).read(LocalDate.now(clock), errors);
        return count(actor, shown, period);
    }

    /** The unit asked for, or the person's own, or the central registry for those whose unit keeps no register. */
    Optional<Unit> unit(Actor actor, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return actor.as().unitKind() == UnitKind.EXECUTIVE
                    ? office.units(actor.office(), UnitKind.REGISTRY).stream().findFirst()
                    : office.unit(actor.office(), actor.unit());
        }
        return parse(asked)
                .filter(unit -> actor.may(Permission.SEE_ALL_LETTERS) || actor.may(Permission.SEE_UNIT_LETTERS, unit))
                .flatMap(unit -> office.unit(actor.office(), unit));
    }

    /** Null for the whole office, which only those see who see every letter. */
    @Nullable
    Unit wholeOrUnit(Actor actor, @Nullable String asked, Errors errors) {
        if ((asked == null || asked.isBlank()) && actor.may(Permission.SEE_ALL_LETTERS)) {
            return null;
        }
        var found = unit(actor, asked);
        if (found.isEmpty()) {
            errors.add("unit", text("correspondence.filter.unit"));
        }
        return found.or(() -> unit(actor, null)).orElseThrow();
    }

    /** The units a person may choose from; none when there is only their own. */
    List<Unit> choices(Actor actor) {
        return actor.may(Permission.SEE_ALL_LETTERS)
                ? office.units(actor.office(), UnitKind.REGISTRY, UnitKind.GROUP)
                : List.of();
    }

    private List<Counts.NamedCount> groups(Actor actor, Period period) {
        var groups = office.units(actor.office(), UnitKind.GROUP);
        var names = new HashMap<UUID, String>();
        groups.forEach(group -> names.put(group.id().value(), group.name()));
        return letters.units(actor.office(), groups, period).stream()
                .map(count ->
                        new Counts.NamedCount(names.getOrDefault(count.unit(), ""), count.letters(), count.closed()))
                .toList();
    }

    private static Optional<UnitId> parse(String asked) {
        try {
            return Optional.of(UnitId.of(asked));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
