package org.khet.correspondence.internal.register;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Speed;
import org.khet.correspondence.pages.RegisterPage;
import org.khet.correspondence.pages.RegisterPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Due;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.khet.platform.web.Pager;
import org.springframework.stereotype.Component;

/** Lays lines of a register out for its page. */
@Component
class RegisterPages {

    static final int MOST_COUNTED = 1_000;
    static final int NOT_COUNTED = -1;
    private static final int YEARS = 5;
    private static final Set<EntryState> WITH_REASON =
            EnumSet.of(EntryState.CANCELLED, EntryState.RETURNED, EntryState.RETURNED_TO_SENDER);

    private final Office office;
    private final Registry registry;
    private final Clock clock;

    RegisterPages(Office office, Registry registry, Clock clock) {
        this.office = office;
        this.registry = registry;
        this.clock = clock;
    }

    /** What the query found: the lines of this page, whether there are more beyond it, how many in all. */
    record Slice(RegisterQuery query, List<RegisterLine> lines, boolean more, int count) {}

    RegisterPage page(Actor actor, Unit unit, Filter filter, Slice slice, Errors errors) {
        var names = registry.unitNames(actor, Unit::shortName);
        var address = new RegisterAddress(filter);
        return new RegisterPage(
                text("correspondence.register.title.of", unit.name()),
                filter,
                choices(actor, unit.kind()),
                errors,
                slice.lines().stream()
                        .map(line -> line(line, unit.kind(), names))
                        .toList(),
                count(slice),
                address.chips(names),
                pager(slice, address),
                address.query(),
                actor.may(Permission.RECEIVE_LETTERS, unit.id()),
                actor.may(Permission.EXPORT_REGISTERS));
    }

    private RegisterPage.Choices choices(Actor actor, UnitKind kind) {
        var groups = units(actor, UnitKind.REGISTRY, UnitKind.GROUP);
        var thisYear = ThaiDate.year(LocalDate.now(clock));
        return new RegisterPage.Choices(
                actor.may(Permission.SEE_ALL_LETTERS) ? groups : List.of(),
                IntStream.range(0, YEARS)
                        .mapToObj(back -> Integer.toString(thisYear - back))
                        .map(year -> new Option(year, year))
                        .toList(),
                kind == UnitKind.SCHOOL ? List.of() : groups,
                EntryState.inRegisters(kind).stream()
                        .map(state -> new Option(state.name(), state.words(kind)))
                        .toList(),
                Arrays.stream(Speed.values())
                        .map(speed -> new Option(speed.name(), text("correspondence.speed." + speed)))
                        .toList());
    }

    private List<Option> units(Actor actor, UnitKind... kinds) {
        return office.units(actor.office(), kinds).stream()
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
    }

    /** Of a letter that is secret to the reader: the number, the day, and that it is secret. */
    private RegisterPage.Line hidden(RegisterLine line) {
        return new RegisterPage.Line(
                null,
                number(line),
                received(line),
                "",
                ThaiDate.brief(line.dated()),
                "",
                line.subject(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                false,
                "",
                true);
    }

    private String number(RegisterLine line) {
        return isOfThisYear(line) ? Integer.toString(line.number()) : line.number() + "/" + line.year();
    }

    private String received(RegisterLine line) {
        var day = isOfThisYear(line)
                ? ThaiDate.dayAndMonth(ThaiDate.day(line.receivedAt()))
                : ThaiDate.brief(line.receivedAt());
        return day + " " + ThaiDate.time(line.receivedAt());
    }

    private boolean isOfThisYear(RegisterLine line) {
        return line.year() == ThaiDate.year(LocalDate.now(clock));
    }

    private RegisterPage.Line line(RegisterLine line, UnitKind kind, Map<UUID, String> names) {
        if (line.hidden()) {
            return hidden(line);
        }
        var open = line.state().open();
        var due = open ? Due.of(line.due(), LocalDate.now(clock)) : Due.NONE;
        return new RegisterPage.Line(
                "/correspondence/letters/" + line.id(),
                number(line),
                received(line),
                line.letterNumber(),
                ThaiDate.brief(line.dated()),
                line.sender(),
                line.subject(),
                line.speed().kind(),
                text("correspondence.speed." + line.speed()),
                line.state() == EntryState.CANCELLED ? "" : names.getOrDefault(line.atUnit(), ""),
                open ? ThaiDate.lay(Duration.between(line.atSince(), OffsetDateTime.now(clock))) : "",
                line.state().kind(),
                line.state().words(kind),
                due.words(),
                due.kind(),
                line.state() == EntryState.CANCELLED,
                WITH_REASON.contains(line.state()) ? line.note() : "",
                line.secret());
    }

    private static String count(Slice slice) {
        if (slice.count() == NOT_COUNTED) {
            return text(
                    "correspondence.register.count.page",
                    Integer.toString(slice.lines().size()));
        }
        return slice.count() > MOST_COUNTED
                ? text("correspondence.register.count.over", "1,000")
                : text("correspondence.register.count", Integer.toString(slice.count()));
    }

    private static Pager pager(Slice slice, RegisterAddress address) {
        var lines = slice.lines();
        if (lines.isEmpty()) {
            return new Pager(slice.query().paged() ? address.first() : null, null, "");
        }
        var upwards = slice.query().newerThan() != null;
        var newer = upwards ? slice.more() : slice.query().olderThan() != null;
        var older = upwards || slice.more();
        return new Pager(
                newer ? address.newer(lines.getFirst().cursor()) : null,
                older ? address.older(lines.getLast().cursor()) : null,
                shown(lines.getFirst(), lines.getLast()));
    }

    private static String shown(RegisterLine first, RegisterLine last) {
        return text(
                "correspondence.register.shown",
                first.number() + "/" + first.year(),
                last.number() + "/" + last.year());
    }
}
