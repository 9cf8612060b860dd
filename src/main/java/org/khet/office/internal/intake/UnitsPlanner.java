package org.khet.office.internal.intake;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.khet.office.UnitKind;
import org.khet.office.internal.intake.Plan.Act;
import org.khet.office.internal.intake.UnitsKnown.Unit;
import org.khet.platform.sql.TimeOrderedId;
import org.khet.platform.thai.ThaiDigits;

/** Makes the plan of a table of units. Networks come first, so that schools of the same table may belong to them. */
final class UnitsPlanner {

    static final int KIND = 0;
    static final int CODE = 1;
    static final int NAME = 2;
    static final int SHORT = 3;
    static final int NETWORK = 4;
    static final int SIZE = 5;
    static final int LEVEL = 6;
    private static final int LONGEST = 200;
    private static final int LONGEST_CODE = 20;

    private final UnitsKnown known;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Plan.Change<Unit>> changes = new ArrayList<>();

    private UnitsPlanner(UnitsKnown known) {
        this.known = known;
    }

    static Plan<Unit> plan(UnitsKnown known, Table table) {
        var planner = new UnitsPlanner(known);
        table.each(row -> planner.read(row, true));
        table.each(row -> planner.read(row, false));
        return new Plan<>(planner.changes, table.problems());
    }

    private void read(Table.Row row, boolean networks) {
        var kind = kind(row.cell(KIND));
        if ((kind == UnitKind.NETWORK) != networks) {
            return;
        }
        if (kind == null) {
            row.problem(KIND, text("office.import.unit.kind"));
        }
        var name = row.needed(NAME, LONGEST);
        var shortName = row.optional(SHORT, LONGEST);
        var code = ThaiDigits.toArabic(row.optional(CODE, LONGEST_CODE));
        if (!code.matches("[0-9A-Za-z-]*")) {
            row.problem(CODE, text("office.unit.code.shape"));
        }
        var network = network(row, kind);
        var size = sorted(row, SIZE, kind);
        var level = sorted(row, LEVEL, kind);
        once(row, NAME, name);
        once(row, CODE, code);
        if (kind != null && !row.wrong()) {
            var shown = shortName.isEmpty() ? name : shortName;
            plan(row, new Unit(TimeOrderedId.next(), kind, name, shown, code, network, size, level));
        }
    }

    private void plan(Table.Row row, Unit typed) {
        var byCode = typed.code().isEmpty() ? null : known.coded(typed.code()).orElse(null);
        var byName = known.named(typed.name()).orElse(null);
        if (byCode != null && byName != null && !byCode.id().equals(byName.id())) {
            row.problem(CODE, text("office.import.unit.two", byCode.name()));
            return;
        }
        var there = byCode == null ? byName : byCode;
        if (there == null) {
            known.add(typed);
            changes.add(new Plan.Change<>(row.number(), Act.ADD, typed.name(), told(typed), typed));
            return;
        }
        if (there.kind() != typed.kind()) {
            row.problem(KIND, text("office.import.unit.other-kind", text("office.kind.one." + there.kind())));
            return;
        }
        change(row, there, typed);
    }

    /** What a table leaves empty stays as it is. */
    private void change(Table.Row row, Unit there, Unit typed) {
        var now = new Unit(
                there.id(),
                there.kind(),
                typed.name(),
                row.cell(SHORT).isEmpty() ? there.shortName() : typed.shortName(),
                typed.code().isEmpty() ? there.code() : typed.code(),
                typed.network() == null ? there.network() : typed.network(),
                typed.size().isEmpty() ? there.size() : typed.size(),
                typed.level().isEmpty() ? there.level() : typed.level());
        var detail = differences(there, now);
        if (!detail.isEmpty()) {
            known.add(now);
        }
        changes.add(
                new Plan.Change<>(row.number(), detail.isEmpty() ? Act.SAME : Act.CHANGE, there.name(), detail, now));
    }

    private String differences(Unit was, Unit now) {
        var differences = new StringJoiner(" · ");
        difference(differences, "name", was.name(), now.name());
        difference(differences, "shortName", was.shortName(), now.shortName());
        difference(differences, "code", was.code(), now.code());
        difference(differences, "network", known.name(was.network()), known.name(now.network()));
        difference(differences, "size", was.size(), now.size());
        difference(differences, "schoolLevel", was.level(), now.level());
        return differences.toString();
    }

    private static void difference(StringJoiner differences, String field, String was, String now) {
        if (!was.equals(now)) {
            var name = text("office.changed." + field);
            differences.add(
                    was.isEmpty()
                            ? text("platform.history.set", name, now)
                            : text("platform.history.changed", name, was, now));
        }
    }

    private String told(Unit unit) {
        var told = new StringJoiner(" · ");
        told.add(text("office.kind.one." + unit.kind()));
        if (!unit.code().isEmpty()) {
            told.add(text("platform.history.set", text("office.changed.code"), unit.code()));
        }
        if (unit.network() != null) {
            told.add(known.name(unit.network()));
        }
        return told.toString();
    }

    private java.util.@Nullable UUID network(Table.Row row, @Nullable UnitKind kind) {
        var words = row.optional(NETWORK, LONGEST);
        if (words.isEmpty()) {
            return null;
        }
        if (kind != UnitKind.SCHOOL) {
            row.problem(NETWORK, text("office.import.unit.network.school"));
            return null;
        }
        var network = known.meant(words).filter(unit -> unit.kind() == UnitKind.NETWORK);
        if (network.isEmpty()) {
            row.problem(NETWORK, text("office.import.unit.network"));
        }
        return network.map(Unit::id).orElse(null);
    }

    /** Of a school, one of the office's own sizes or levels. */
    private String sorted(Table.Row row, int column, @Nullable UnitKind kind) {
        var word = row.optional(column, LONGEST);
        if (!word.isEmpty() && (kind != UnitKind.SCHOOL || !known.sorts(column == SIZE, word))) {
            row.problem(column, text("office.import.unit." + (column == SIZE ? "size" : "level")));
        }
        return word;
    }

    private void once(Table.Row row, int column, String value) {
        var before = value.isEmpty() ? null : seen.putIfAbsent(column + value, row.number());
        if (before != null && !Objects.equals(before, row.number())) {
            row.problem(column, text("office.import.twice", Integer.toString(before)));
        }
    }

    /** Only kinds of which an office may have more than it began with. */
    private static @Nullable UnitKind kind(String words) {
        for (var kind : List.of(UnitKind.SCHOOL, UnitKind.NETWORK, UnitKind.GROUP, UnitKind.OUTSIDE)) {
            if (text("office.kind.one." + kind).equals(words)) {
                return kind;
            }
        }
        return words.isEmpty() || !text("office.import.unit.school").contains("|" + words + "|")
                ? null
                : UnitKind.SCHOOL;
    }
}
