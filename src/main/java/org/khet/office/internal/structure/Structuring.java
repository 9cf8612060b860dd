package org.khet.office.internal.structure;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.office.UnitKind;
import org.khet.platform.audit.Recording;
import org.khet.platform.form.Kept;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;

/** หน่วย: founded, renamed, moved to another network, closed, opened again. What was stays in the history. */
@Service
class Structuring {

    private final UnitRows units;
    private final Recording recording;
    private final Clock clock;

    Structuring(UnitRows units, Recording recording, Clock clock) {
        this.units = units;
        this.recording = recording;
        this.clock = clock;
    }

    /** Which unit, and the version the administrator saw. */
    record Seen(UUID unit, int version) {}

    @Transactional
    Kept add(Actor actor, UnitFacts facts) {
        permit(actor);
        units.inLine(actor.office());
        var refused = refused(actor, facts, null);
        if (refused != null) {
            return refused;
        }
        var id = units.add(actor.office(), facts);
        var network = network(actor, facts);
        recording.write(actor.did("unit.added", id, ""), null, facts.shown(network));
        return new Kept.Done(id);
    }

    @Transactional
    Kept change(Actor actor, Seen seen, UnitFacts facts) {
        return act(actor, seen, "name", unit -> {
            var refused = refused(actor, facts, unit.id());
            if (refused != null) {
                return refused;
            }
            units.change(actor.office(), unit.id(), facts);
            recording.write(actor.did("unit.changed", unit.id(), ""), unit.shown(), facts.shown(network(actor, facts)));
            return new Kept.Done(unit.id());
        });
    }

    @Transactional
    Kept close(Actor actor, Seen seen, String reason) {
        return act(actor, seen, "reason", unit -> {
            var people = units.people(actor.office(), unit.id());
            var under = units.under(actor.office(), unit.id());
            if (unit.facts().kind() == UnitKind.REGISTRY || unit.facts().kind() == UnitKind.EXECUTIVE) {
                return new Kept.Refused(
                        "reason", text("office.unit.close.needed", unit.facts().name()));
            }
            if (people > 0) {
                return new Kept.Refused("reason", text("office.unit.close.people", Integer.toString(people)));
            }
            if (under > 0) {
                return new Kept.Refused("reason", text("office.unit.close.under", Integer.toString(under)));
            }
            units.close(actor.office(), unit.id(), LocalDate.now(clock));
            recording.write(actor.did("unit.closed", unit.id(), reason), Map.of(), Map.of());
            return new Kept.Done(unit.id());
        });
    }

    @Transactional
    Kept reopen(Actor actor, Seen seen) {
        return act(actor, seen, "version", unit -> {
            var refused = taken(actor, unit.facts(), unit.id());
            if (refused != null) {
                return new Kept.Refused("version", refused.why());
            }
            units.close(actor.office(), unit.id(), null);
            recording.write(actor.did("unit.reopened", unit.id(), ""), Map.of(), Map.of());
            return new Kept.Done(unit.id());
        });
    }

    private Kept act(Actor actor, Seen seen, String field, Function<UnitFacts.Stored, Kept> act) {
        permit(actor);
        units.inLine(actor.office());
        var unit = units.lock(actor.office(), seen.unit()).orElseThrow(() -> new NoSuchUnit(seen.unit()));
        return unit.version() == seen.version()
                ? act.apply(unit)
                : new Kept.Refused(field, text("office.refused.stale"));
    }

    private static void permit(Actor actor) {
        if (!actor.may(Permission.MANAGE_OFFICE)) {
            throw new AccessDeniedException(Permission.MANAGE_OFFICE.name());
        }
    }

    /** A name or code that another has, a network that was closed. */
    private Kept.@Nullable Refused refused(Actor actor, UnitFacts facts, @Nullable UUID but) {
        var closed = facts.network() != null
                && units.find(actor.office(), facts.network())
                        .filter(network -> network.closedOn() == null)
                        .isEmpty();
        return closed ? new Kept.Refused("network", text("office.unit.network.missing")) : taken(actor, facts, but);
    }

    private Kept.@Nullable Refused taken(Actor actor, UnitFacts facts, @Nullable UUID but) {
        if (units.named(actor.office(), facts.name(), but)) {
            return new Kept.Refused("name", text("office.unit.name.taken", facts.name()));
        }
        return !facts.code().isEmpty() && units.coded(actor.office(), facts.code(), but)
                ? new Kept.Refused("code", text("office.unit.code.taken", facts.code()))
                : null;
    }

    private String network(Actor actor, UnitFacts facts) {
        return facts.network() == null
                ? ""
                : units.find(actor.office(), facts.network())
                        .map(unit -> unit.facts().name())
                        .orElse("");
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchUnit extends RuntimeException {
        NoSuchUnit(UUID unit) {
            super("no unit " + unit);
        }
    }
}
