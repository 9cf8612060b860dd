package org.khet.dispatch.internal.register;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.RegistersSeen;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.form.FormCheck;
import org.khet.platform.sql.Where;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;

/** Whose registers a person may look into, by where they work now. */
@Component
class SeenRegisters implements RegistersSeen {

    private static final UnitKind[] OFFICE = {UnitKind.REGISTRY, UnitKind.GROUP, UnitKind.EXECUTIVE};

    private final Office office;

    SeenRegisters(Office office) {
        this.office = office;
    }

    @Override
    public Optional<Unit> unit(Actor actor, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return Optional.of(own(actor));
        }
        return Optional.ofNullable(FormCheck.id(asked))
                .flatMap(id -> seen(actor).stream()
                        .filter(unit -> unit.id().value().equals(id))
                        .findFirst());
    }

    @Override
    public Unit unit(Actor actor, @Nullable String asked, Errors errors) {
        var unit = unit(actor, asked);
        if (unit.isEmpty()) {
            errors.add("unit", text("dispatch.filter.unit.unknown"));
        }
        return unit.orElseGet(() -> own(actor));
    }

    private Unit own(Actor actor) {
        var registry = actor.as().unitKind() == UnitKind.EXECUTIVE
                ? office.units(actor.office(), UnitKind.REGISTRY).stream().findFirst()
                : Optional.<Unit>empty();
        return registry.or(() -> office.unit(actor.office(), actor.unit())).orElseThrow();
    }

    @Override
    public List<Option> choices(Actor actor) {
        return actor.may(Permission.SEE_ALL_LETTERS)
                ? office.units(actor.office(), OFFICE).stream()
                        .map(unit -> new Option(unit.id().toString(), unit.name()))
                        .toList()
                : List.of();
    }

    @Override
    public Where where(Actor actor, Unit unit) {
        var seen = seen(actor).stream().map(one -> one.id().value()).toArray(UUID[]::new);
        return new Where()
                .and("l.office_id = :office", "office", actor.office().value())
                .and(
                        "(l.unit_id = :unit or l.register_unit = :unit)",
                        "unit",
                        unit.id().value())
                .and(
                        "(l.unit_id = any(:seen) or l.unit_id = :own or l.register_unit = :own)",
                        Map.of("own", actor.unit().value(), "seen", seen));
    }

    private List<Unit> seen(Actor actor) {
        return actor.may(Permission.SEE_ALL_LETTERS)
                ? office.unitsEver(actor.office(), OFFICE)
                : office.unit(actor.office(), actor.unit()).stream().toList();
    }
}
