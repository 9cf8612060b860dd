package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.pages.RegisterPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Component;

/** Whose register a person may look into: their own unit's, and any unit's for those who see every letter. */
@Component
class Registry {

    private final Office office;

    Registry(Office office) {
        this.office = office;
    }

    /** The unit asked for, or the person's own, or the central registry for those whose unit keeps none. */
    Optional<Unit> unit(Actor actor, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return own(actor);
        }
        return parse(asked)
                .filter(unit -> actor.may(Permission.SEE_ALL_LETTERS) || actor.may(Permission.SEE_UNIT_LETTERS, unit))
                .flatMap(unit -> office.unit(actor.office(), unit));
    }

    /** What a filter asks; empty when it asks for a register that is not for this person, which is noted. */
    Optional<RegisterQuery> query(Actor actor, Filter filter, Errors errors) {
        var unit = unit(actor, filter.unit());
        if (unit.isEmpty()) {
            errors.add("unit", text("correspondence.filter.unit"));
        }
        return unit.map(one -> RegisterFilter.read(filter, actor, one.id(), errors));
    }

    private Optional<Unit> own(Actor actor) {
        return actor.as().unitKind() == UnitKind.EXECUTIVE
                ? office.units(actor.office(), UnitKind.REGISTRY).stream().findFirst()
                : office.unit(actor.office(), actor.unit());
    }

    /** Names as papers show them, or short ones for lists: {@code Unit::shortName}. */
    Map<UUID, String> unitNames(Actor actor, Function<Unit, String> name) {
        var names = new HashMap<UUID, String>();
        for (var unit : office.unitsEver(actor.office(), UnitKind.REGISTRY, UnitKind.GROUP, UnitKind.EXECUTIVE)) {
            names.put(unit.id().value(), name.apply(unit));
        }
        names.putIfAbsent(actor.unit().value(), actor.as().unitName());
        return names;
    }

    private static Optional<UnitId> parse(String asked) {
        try {
            return Optional.of(UnitId.of(asked));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
