package org.khet.correspondence.internal.checks;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.khet.correspondence.Channel;
import org.khet.correspondence.pages.ChecksPage;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Component;

/** Lays the looks into the channels out: today channel by channel, the days before half by half with their gaps. */
@Component
class CheckDays {

    private final Checks checks;
    private final Office office;
    private final Clock clock;

    CheckDays(Checks checks, Office office, Clock clock) {
        this.checks = checks;
        this.office = office;
        this.clock = clock;
    }

    Half now() {
        return Half.at(LocalTime.now(clock));
    }

    List<ChecksPage.Row> today(Actor actor) {
        var today = LocalDate.now(clock);
        var made = checks.between(actor.office(), actor.unit(), today, today);
        return Checks.channels().stream()
                .map(channel -> new ChecksPage.Row(
                        channel.name(),
                        text("correspondence.channel." + channel),
                        cell(actor, made, channel, Half.MORNING),
                        cell(actor, made, channel, Half.AFTERNOON)))
                .toList();
    }

    /** Working days from the newest back, Monday to Friday and any other day somebody looked. */
    List<ChecksPage.Day> days(Actor actor, LocalDate first, LocalDate last) {
        var made = checks.between(actor.office(), actor.unit(), first, last);
        var began = checks.first(actor.office(), actor.unit()).orElse(LocalDate.now(clock));
        var days = new ArrayList<ChecksPage.Day>();
        for (var day = last; !day.isBefore(first) && !day.isBefore(began); day = day.minusDays(1)) {
            var of = made.stream().filter(on(day)).toList();
            if (!weekend(day) || !of.isEmpty()) {
                days.add(new ChecksPage.Day(
                        ThaiDate.briefWithWeekday(day), half(day, of, Half.MORNING), half(day, of, Half.AFTERNOON)));
            }
        }
        return days;
    }

    private static Predicate<Check> on(LocalDate day) {
        return check -> check.day().equals(day);
    }

    private ChecksPage.Cell cell(Actor actor, List<Check> made, Channel channel, Half half) {
        var of = made.stream()
                .filter(check -> check.channel() == channel && check.half() == half)
                .toList();
        if (of.isEmpty()) {
            var missed = half == Half.MORNING && now() == Half.AFTERNOON;
            return new ChecksPage.Cell(text("correspondence.checks." + (missed ? "missed" : "not-yet")), "", missed);
        }
        var last = of.getLast();
        var who = office.person(actor.office(), new PersonId(last.checkedBy()))
                .map(Person::name)
                .orElse("");
        return new ChecksPage.Cell(
                text("correspondence.checks.found", sum(of)), ThaiDate.time(last.checkedAt()) + " " + who, false);
    }

    private ChecksPage.Cell half(LocalDate day, List<Check> of, Half half) {
        var made = of.stream().filter(check -> check.half() == half).toList();
        var seen = made.stream().map(Check::channel).collect(Collectors.toSet());
        var missing = missing(seen);
        var past = day.isBefore(LocalDate.now(clock)) || half.compareTo(now()) < 0;
        var found = made.isEmpty() ? "" : text("correspondence.checks.found", sum(made));
        if (missing.isEmpty()) {
            return new ChecksPage.Cell(text("correspondence.checks.all"), found, false);
        }
        var words = made.isEmpty()
                ? text("correspondence.checks." + (past ? "none" : "not-yet"))
                : text("correspondence.checks.missing", String.join(", ", missing));
        return new ChecksPage.Cell(words, found, past);
    }

    private static List<String> missing(Set<Channel> seen) {
        return Checks.channels().stream()
                .filter(channel -> !seen.contains(channel))
                .map(channel -> text("correspondence.counts.channel." + channel))
                .toList();
    }

    private static String sum(List<Check> checks) {
        return Integer.toString(checks.stream().mapToInt(Check::found).sum());
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
