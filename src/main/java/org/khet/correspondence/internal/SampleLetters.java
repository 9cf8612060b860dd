package org.khet.correspondence.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.khet.files.Files;
import org.khet.office.Acting;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.OfficeSeeded;
import org.khet.office.UnitKind;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters of the sample office: its people live through the last six weeks, and the last December before them, by the
 * same services the pages call. So every page has something on it, and the history of every letter is true.
 */
@Component
class SampleLetters {

    private static final int WORKDAYS = 30;
    private static final int A_DAY = 9;
    private static final int LAST_YEAR = 30;
    private static final int AT_A_SCHOOL = 8;
    private static final int WITH_PAPER = 30;
    private static final int LEFT_TO_ROUTE = 5;
    private static final LocalTime MORNING_DONE = LocalTime.of(10, 30);
    private static final long SEED = 2569;

    private final SampleDesks desks;
    private final Office office;
    private final Acting acting;
    private final Files files;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleLetters(SampleDesks desks, Office office, Acting acting, Files files, JdbcClient jdbc, Clock clock) {
        this.desks = desks;
        this.office = office;
        this.acting = acting;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void live(OfficeSeeded seeded) {
        var chance = new Random(SEED);
        var words = new SampleWords(chance);
        var senders = new SampleSenders(office, seeded.office(), words, chance);
        var deck = new SampleDeck(senders, words, chance);
        var now = LocalDateTime.now(clock);
        var fates = new SampleFates();
        var plans = plans(deck, fates, end(now), seeded.office(), chance);
        var agenda = new SampleLife.Agenda(end(now), chance);
        try (var papers = new SamplePapers(files, words)) {
            plans.subList(plans.size() - WITH_PAPER, plans.size()).forEach(papers::make);
            var cast = new SampleCast(office, acting, seeded.office());
            var life = new SampleLife(desks, agenda, cast, fates, words, papers, chance);
            plans.forEach(life::expect);
            for (var school : office.units(seeded.office(), UnitKind.SCHOOL)) {
                if (words.all("school").contains(school.shortName())) {
                    atSchool(deck, end(now), chance, school.name()).forEach(plan -> life.expectAt(school, plan));
                }
            }
            agenda.at(SampleHours.shift(end(now).toLocalDate(), -WORKDAYS).atTime(17, 0), this::tellThePlanner);
            agenda.live();
            desks.goHome();
        }
    }

    /** Nobody counts a table that fills within one transaction: without this its rows are found the long way. */
    private void tellThePlanner() {
        jdbc.sql("analyze correspondence.entry").update();
    }

    /** The last moment lived through: now, or the end of the last working day whose morning was worked. */
    private static LocalDateTime end(LocalDateTime now) {
        var today = now.toLocalDate();
        if (SampleHours.open(today) && now.toLocalTime().isAfter(MORNING_DONE)) {
            return now.minusMinutes(5);
        }
        return SampleHours.shift(today, -1).atTime(16, 25);
    }

    private List<SamplePlan> plans(
            SampleDeck deck, SampleFates fates, LocalDateTime end, OfficeId seeded, Random chance) {
        var groups = office.units(seeded, UnitKind.GROUP);
        var today = LocalDate.now(clock);
        var arrivals = arrivals(end, chance);
        var plans = new ArrayList<SamplePlan>();
        for (var at : arrivals) {
            var day = at.toLocalDate();
            int age = SampleHours.days(day, end.toLocalDate()).size() - 1;
            var drawn = age > SampleFates.RECENT_DAYS
                    ? deck.draw(day)
                    : deck.drawFor(fates.next("group", groups).shortName(), day);
            var due = fates.due(day, age, drawn.card().days(), today);
            var last = arrivals.size() - plans.size() <= LEFT_TO_ROUTE;
            plans.add(new SamplePlan(plans.size(), at, age, drawn, due, last));
        }
        return plans;
    }

    /** Moments of registering in their order: a few in the December before, then every day of six weeks. */
    private static List<LocalDateTime> arrivals(LocalDateTime end, Random chance) {
        var last = end.toLocalDate();
        var first = SampleHours.shift(last, 1 - WORKDAYS);
        var december = LocalDate.of(first.getYear() - 1, Month.DECEMBER, 1);
        var moments = new ArrayList<LocalDateTime>();
        var old = SampleHours.days(december.plusDays(14), december.plusDays(29));
        for (int i = 0; i < LAST_YEAR; i++) {
            moments.add(moment(old.get(chance.nextInt(old.size())), 420, chance));
        }
        for (var day : SampleHours.days(first, last)) {
            var letters = day.equals(last) ? A_DAY + 4 : A_DAY - 3 + chance.nextInt(7);
            for (int i = 0; i < letters; i++) {
                moments.add(moment(day, day.equals(last) ? 100 : 400, chance));
            }
        }
        return moments.stream().sorted().toList();
    }

    /** Some minute of the day's work, sooner more likely than later. */
    private static LocalDateTime moment(LocalDate day, int minutes, Random chance) {
        var minute = (int) (minutes * chance.nextDouble() * (0.4 + 0.6 * chance.nextDouble()));
        return SampleHours.later(day.atTime(8, 30), 3 + minute).plusSeconds(chance.nextInt(60));
    }

    private static List<SamplePlan> atSchool(SampleDeck deck, LocalDateTime end, Random chance, String school) {
        var plans = new ArrayList<SamplePlan>();
        for (int i = 0; i < AT_A_SCHOOL; i++) {
            var day = SampleHours.shift(end.toLocalDate(), 2 * (i - AT_A_SCHOOL) + 2);
            var drawn = deck.drawForSchool(school, day);
            int days = drawn.card().days();
            var due = days == 0 ? null : SampleHours.shift(day, days);
            plans.add(new SamplePlan(i, moment(day, 100, chance), AT_A_SCHOOL - i, drawn, due, false));
        }
        return plans;
    }
}
