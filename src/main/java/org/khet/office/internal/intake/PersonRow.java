package org.khet.office.internal.intake;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.office.Role;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.thai.TypedDate;

/**
 * A row of a table of people as it was typed.
 *
 * @param userName empty for none
 * @param place null when the row names no unit
 */
record PersonRow(
        PeopleKnown.Facts facts, String userName, @Nullable NewPlace place) {

    static final int TITLE = 0;
    static final int FIRST_NAME = 1;
    static final int LAST_NAME = 2;
    static final int POSITION = 3;
    static final int LEVEL = 4;
    static final int PHONE = 5;
    static final int USER_NAME = 6;
    static final int UNIT = 7;
    static final int ROLE = 8;
    static final int POST = 9;
    static final int SINCE = 10;
    static final int UNTIL = 11;
    private static final int NAME = 100;
    private static final int LINE = 200;
    private static final int USER = 50;

    /** A place to be given. */
    record NewPlace(
            UnitsKnown.Unit unit,
            Role role,
            String position,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** What is wrong is noted in the row. */
    static PersonRow read(Table.Row row, UnitsKnown units, LocalDate today) {
        var facts = new PeopleKnown.Facts(
                row.needed(TITLE, NAME),
                row.needed(FIRST_NAME, NAME),
                row.needed(LAST_NAME, NAME),
                row.needed(POSITION, LINE),
                row.optional(LEVEL, NAME),
                ThaiDigits.toArabic(row.optional(PHONE, NAME)));
        var userName = row.optional(USER_NAME, USER).toLowerCase(Locale.ROOT);
        if (!userName.isEmpty() && !userName.matches("[a-z0-9][a-z0-9._-]+")) {
            row.problem(USER_NAME, text("office.staff.account.user-name.shape"));
        }
        return new PersonRow(facts, userName, place(row, units, today));
    }

    private static @Nullable NewPlace place(Table.Row row, UnitsKnown units, LocalDate today) {
        var words = row.optional(UNIT, LINE);
        if (words.isEmpty()) {
            if (!row.cell(ROLE).isEmpty()) {
                row.problem(UNIT, text("office.import.people.no-unit"));
            }
            return null;
        }
        var unit = units.meant(words);
        if (unit.isEmpty()) {
            row.problem(UNIT, text("office.import.people.unit"));
        }
        var role = role(row, unit);
        var post = row.optional(POST, LINE);
        var since = Optional.ofNullable(day(row, SINCE)).orElse(today);
        var until = day(row, UNTIL);
        if (until != null && until.isBefore(since)) {
            row.problem(UNTIL, text("office.place.backwards"));
        }
        return unit.isEmpty() || role.isEmpty()
                ? null
                : new NewPlace(unit.get(), role.get(), post.isEmpty() ? row.cell(POSITION) : post, since, until);
    }

    private static Optional<Role> role(Table.Row row, Optional<UnitsKnown.Unit> unit) {
        var role = role(row.needed(ROLE, NAME));
        if (role.isEmpty() && !row.cell(ROLE).isEmpty()) {
            row.problem(ROLE, text("office.import.people.role"));
        }
        if (unit.isPresent()
                && role.isPresent()
                && !role.get().standsIn(unit.get().kind())) {
            row.problem(ROLE, text("office.import.people.elsewhere", unit.get().name()));
        }
        return role;
    }

    private static Optional<Role> role(String words) {
        return Arrays.stream(Role.values())
                .filter(role -> text("office.role." + role).equals(words))
                .findFirst();
    }

    /** {@code 16/10/2567}, {@code ๑๖ ต.ค. ๒๕๖๗}, {@code 16-10-2567}. */
    private static @Nullable LocalDate day(Table.Row row, int column) {
        var typed = ThaiDigits.toArabic(row.optional(column, NAME));
        if (typed.isEmpty()) {
            return null;
        }
        var parts = typed.split("\\s*[/-]\\s*|\\s+", -1);
        if (parts.length != 3) {
            row.problem(column, text("office.import.people.day"));
            return null;
        }
        return switch (ThaiDate.parse(parts[0], parts[1], parts[2])) {
            case TypedDate.Day(var day) -> day;
            case TypedDate.Empty empty -> null;
            case TypedDate.Wrong(var box, var why) -> {
                row.problem(column, why);
                yield null;
            }
        };
    }
}
