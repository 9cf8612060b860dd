package org.khet.dispatch.internal.numbers;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.khet.correspondence.Speed;
import org.khet.dispatch.NewLine;
import org.khet.dispatch.NumberForms;
import org.khet.dispatch.OnceOnly;
import org.khet.dispatch.OutgoingFacts;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.SendRegisters;
import org.khet.dispatch.Series;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.PersonId;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.platform.audit.Recording;
import org.khet.platform.sql.TimeOrderedId;
import org.khet.platform.thai.ThaiDate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** จองเลข and เปิดทะเบียนของปี, in the registers the actor's unit keeps. */
@Service
class Reserving {

    private final Counters counters;
    private final SendRegisters registers;
    private final NumberForms forms;
    private final OnceOnly once;
    private final Office office;
    private final Recording recording;
    private final Clock clock;

    Reserving(
            Counters counters,
            SendRegisters registers,
            NumberForms forms,
            OnceOnly once,
            Office office,
            Recording recording,
            Clock clock) {
        this.counters = counters;
        this.registers = registers;
        this.forms = forms;
        this.once = once;
        this.office = office;
        this.recording = recording;
        this.clock = clock;
    }

    /** For whom a number is kept: a person, for a letter of the unit they work in. */
    record Keeper(UnitId unit, PersonId person) {}

    /** Is the register of this series for letters of that unit kept here? */
    boolean keeps(Actor actor, UnitId unit, Series series) {
        return forms.of(actor.office(), unit, series).registerUnit().equals(actor.unit());
    }

    /** Does the series have a register of its own here? */
    boolean counts(Actor actor, Series series) {
        var form = forms.of(actor.office(), actor.unit(), series);
        return form.registerUnit().equals(actor.unit()) && form.registerSeries() == series;
    }

    /**
     * Reserves the next number for a letter that is still to come.
     *
     * @param key of the form: sent twice it reserves once
     * @return the number as printed; empty when this form has reserved one already
     */
    @Transactional
    Optional<String> reserve(Actor actor, Series series, Keeper keeper, String reason, String key) {
        if (!actor.may(Permission.CORRECT_LETTERS) || !keeps(actor, keeper.unit(), series)) {
            throw new AccessDeniedException("numbers");
        }
        var id = new OutgoingId(TimeOrderedId.next());
        if (once.before(actor, key, id).isPresent()) {
            return Optional.empty();
        }
        var at = now();
        var taken = registers.take(actor, line(actor, id, series, keeper, reason, at), at);
        recording.write(
                actor.did("dispatch.reserved", id.value(), reason),
                null,
                Map.of("number", taken.printed(), "keeper", keeper.person()));
        return Optional.of(taken.printed());
    }

    private NewLine line(Actor actor, OutgoingId id, Series series, Keeper keeper, String reason, OffsetDateTime at) {
        var facts = new OutgoingFacts(
                series.kind().name(),
                ThaiDate.day(at),
                office.unit(actor.office(), keeper.unit()).map(Unit::name).orElse(""),
                "",
                text("dispatch.numbers.place", reason),
                Speed.NORMAL,
                "",
                List.of(),
                "");
        return new NewLine(
                id,
                keeper.unit(),
                keeper.person(),
                series,
                OutgoingState.RESERVED,
                reason,
                facts,
                List.of(),
                null,
                null,
                null);
    }

    /** Opens the register of a year with a first number, while nothing is in it; false when something is. */
    @Transactional
    boolean open(Actor actor, Series series, int year, int first, String reason) {
        if (!actor.may(Permission.CORRECT_LETTERS) || !counts(actor, series)) {
            throw new AccessDeniedException("numbers");
        }
        if (counters.open(actor, series, year, first, now()) == null) {
            return false;
        }
        recording.write(
                actor.did("dispatch.opened", actor.unit().value(), reason),
                null,
                Map.of("series", series, "year", year, "first", first));
        return true;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
