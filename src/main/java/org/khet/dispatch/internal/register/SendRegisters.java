package org.khet.dispatch.internal.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.form.FormCheck;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;

/**
 * Whose send registers a person may look into: their own unit's, and those of the office for whoever sees every letter. A
 * school's are its own.
 */
@Component
class SendRegisters {

    private static final UnitKind[] OFFICE = {UnitKind.REGISTRY, UnitKind.GROUP, UnitKind.EXECUTIVE};

    private final Office office;

    SendRegisters(Office office) {
        this.office = office;
    }

    /** The unit asked for, or the person's own, or the central registry for those whose unit keeps none. */
    Optional<Unit> unit(Actor actor, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return Optional.of(own(actor));
        }
        return Optional.ofNullable(FormCheck.id(asked))
                .flatMap(id -> seen(actor).stream()
                        .filter(unit -> unit.id().value().equals(id))
                        .findFirst());
    }

    Unit own(Actor actor) {
        var registry = actor.as().unitKind() == UnitKind.EXECUTIVE
                ? office.units(actor.office(), UnitKind.REGISTRY).stream().findFirst()
                : Optional.<Unit>empty();
        return registry.or(() -> office.unit(actor.office(), actor.unit())).orElseThrow();
    }

    SendQuery.Reader reader(Actor actor) {
        return new SendQuery.Reader(
                actor.office(), actor.unit(), seen(actor).stream().map(Unit::id).toList());
    }

    /** The units a person may choose from; none when there is only their own. */
    List<Option> choices(Actor actor) {
        return actor.may(Permission.SEE_ALL_LETTERS)
                ? office.units(actor.office(), OFFICE).stream()
                        .map(unit -> new Option(unit.id().toString(), unit.name()))
                        .toList()
                : List.of();
    }

    /** Short names, as lists show them. */
    Map<UUID, String> names(Actor actor) {
        return office.unitsEver(actor.office()).stream()
                .collect(Collectors.toMap(unit -> unit.id().value(), Unit::shortName));
    }

    private List<Unit> seen(Actor actor) {
        return actor.may(Permission.SEE_ALL_LETTERS)
                ? office.unitsEver(actor.office(), OFFICE)
                : office.unit(actor.office(), actor.unit()).stream().toList();
    }
}
