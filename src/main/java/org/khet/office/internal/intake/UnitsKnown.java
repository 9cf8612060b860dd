package org.khet.office.internal.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.UnitKind;

/** The open units of the office, found by code, name or short name. */
final class UnitsKnown {

    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<String, Unit> byName = new HashMap<>();
    private final Map<String, Unit> byShortName = new HashMap<>();
    private final Map<UUID, Unit> byId = new HashMap<>();

    record Unit(
            UUID id,
            UnitKind kind,
            String name,
            String shortName,
            String code,
            @Nullable UUID network,
            String size,
            String level) {}

    private final Set<String> sizes;
    private final Set<String> levels;

    UnitsKnown(List<Unit> units, List<String> sizes, List<String> levels) {
        this.sizes = Set.copyOf(sizes);
        this.levels = Set.copyOf(levels);
        units.forEach(this::add);
    }

    void add(Unit unit) {
        byId.put(unit.id(), unit);
        byName.put(unit.name(), unit);
        byShortName.putIfAbsent(unit.shortName(), unit);
        if (!unit.code().isEmpty()) {
            byCode.put(unit.code(), unit);
        }
    }

    Optional<Unit> coded(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<Unit> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** As people write it in a table: its name, its short name or its code. */
    Optional<Unit> meant(String words) {
        return named(words)
                .or(() -> Optional.ofNullable(byShortName.get(words)))
                .or(() -> coded(words));
    }

    /** Is it a size, or a level, of the office's own? */
    boolean sorts(boolean bySize, String word) {
        return (bySize ? sizes : levels).contains(word);
    }

    String name(@Nullable UUID unit) {
        var known = unit == null ? null : byId.get(unit);
        return known == null ? "" : known.name();
    }
}
