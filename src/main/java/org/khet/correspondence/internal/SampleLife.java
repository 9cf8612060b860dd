package org.khet.correspondence.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.Purpose;
import org.khet.office.Actor;
import org.khet.office.Unit;
import org.khet.platform.thai.OfficeClock;
import org.khet.platform.thai.ThaiDate;

/** The way of each letter from the door to the group; {@link SampleHandling} goes on from there. */
final class SampleLife {

    private static final Uploads NO_FILES = new Uploads(List.of(), List.of());

    private final SampleDesks desks;
    private final Agenda agenda;
    private final SampleCast cast;
    private final SampleFates fates;
    private final SampleWords words;
    private final SamplePapers papers;
    private final SampleHandling handling;
    private final Random chance;

    SampleLife(
            SampleDesks desks,
            Agenda agenda,
            SampleCast cast,
            SampleFates fates,
            SampleWords words,
            SamplePapers papers,
            Random chance) {
        this.desks = desks;
        this.agenda = agenda;
        this.cast = cast;
        this.fates = fates;
        this.words = words;
        this.papers = papers;
        this.chance = chance;
        this.handling = new SampleHandling(desks, agenda, fates, words, chance);
    }

    /** A letter to the office. */
    void expect(SamplePlan plan) {
        agenda.at(plan.arrives(), () -> {
            var clerk = cast.registry().clerk(chance);
            var facts = plan.mistaken() ? plan.mistake() : plan.facts();
            var line = desks.receive(clerk, facts, papers.of(plan), "sample " + plan.count());
            if (plan.mistaken()) {
                agenda.later(15 + chance.nextInt(60), () -> desks.correct(clerk, line.entry(), plan.facts()));
            }
            if (plan.twice()) {
                agenda.later(20 + chance.nextInt(30), () -> registerAgain(plan, line));
            }
            if (!plan.atRest()) {
                agenda.later(plan.pace(20, 150, chance), () -> deal(plan, line.entry(), clerk));
            }
        });
    }

    /** A letter to a school, which registers it itself. */
    void expectAt(Unit school, SamplePlan plan) {
        agenda.at(plan.arrives(), () -> {
            var desk = cast.at(school);
            var key = "sample " + school.id() + " " + plan.count();
            var line = desks.receive(desk.clerk(chance), plan.facts(), NO_FILES, key);
            var until = fates.of(school.id(), plan.age(), Purpose.ACT);
            agenda.later(60, () -> handling.entered(plan, line.entry(), desk, until));
        });
    }

    private void registerAgain(SamplePlan plan, Registers.Numbered first) {
        var clerk = cast.registry().clerk(chance);
        var line = desks.receive(clerk, plan.facts(), NO_FILES, "sample again " + plan.count());
        var reason = SampleWords.fill(words.the("cancel"), Map.of("number", Integer.toString(first.number())));
        agenda.later(5 + chance.nextInt(20), () -> desks.cancel(clerk, line.entry(), reason));
    }

    private void deal(SamplePlan plan, EntryId entry, Actor clerk) {
        if (plan.drawn().card().act().isEmpty()) {
            desks.close(clerk, entry, words.any("filed"));
        } else if (plan.astray()) {
            goAstray(plan, entry, clerk);
        } else {
            route(plan, entry, clerk, words.any("route"));
        }
    }

    private void route(SamplePlan plan, EntryId entry, Actor clerk, String instruction) {
        var card = plan.drawn().card();
        var to = new ArrayList<Routing.Sending>();
        groups(card.act()).forEach(group -> to.add(sending(group, Purpose.ACT, instruction, plan.due())));
        groups(card.know()).forEach(group -> to.add(sending(group, Purpose.KNOW, words.any("know"), null)));
        for (var copy : desks.route(clerk, entry, to)) {
            var desk = cast.at(copy.unit());
            var until = fates.of(copy.unit(), plan.age(), copy.purpose());
            agenda.later(plan.pace(15, 240, chance), () -> handling.waiting(plan, copy, desk, until));
        }
    }

    /** The registry guesses wrong, the group sends it back, the registry sends it on; the newest still lie there. */
    private void goAstray(SamplePlan plan, EntryId entry, Actor clerk) {
        var right = plan.drawn().card().act();
        var others = cast.groups().stream()
                .filter(group -> !right.contains(group.shortName()))
                .toList();
        var wrong = others.get(chance.nextInt(others.size()));
        var copy = desks.route(clerk, entry, List.of(sending(wrong, Purpose.ACT, words.any("route"), plan.due())))
                .getFirst();
        agenda.later(plan.pace(20, 180, chance), () -> {
            var desk = cast.at(wrong);
            var reason = SampleWords.fill(words.any("back"), Map.of("group", right.getFirst()));
            desks.giveBack(chance.nextBoolean() ? desk.head() : desk.clerk(chance), copy.id(), reason);
            if (plan.age() > 1) {
                agenda.later(30 + chance.nextInt(90), () -> route(plan, entry, clerk, words.the("again")));
            }
        });
    }

    private List<Unit> groups(List<String> shortNames) {
        return cast.groups().stream()
                .filter(group -> shortNames.contains(group.shortName()))
                .toList();
    }

    private static Routing.Sending sending(Unit to, Purpose purpose, String instruction, @Nullable LocalDate due) {
        return new Routing.Sending(to.id(), purpose, instruction, due);
    }

    /**
     * What will happen in the sample office, lived through in the order of time up to an end; the office's clock shows the
     * time of each.
     */
    static final class Agenda {

        private final PriorityQueue<Happening> ahead =
                new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingInt(Happening::order));
        private final LocalDateTime end;
        private final Random chance;
        private LocalDateTime now = LocalDateTime.MIN;
        private int count;

        Agenda(LocalDateTime end, Random chance) {
            this.end = end;
            this.chance = chance;
        }

        private record Happening(LocalDateTime at, int order, Runnable act) {}

        /** What lies behind the end does not happen. */
        void at(LocalDateTime when, Runnable act) {
            if (!when.isAfter(end)) {
                ahead.add(new Happening(when, count++, act));
            }
        }

        /** So many minutes of work after what is happening now, and at least two. */
        void later(int minutes, Runnable act) {
            at(SampleHours.later(now, Math.max(2, minutes)).plusSeconds(chance.nextInt(60)), act);
        }

        void live() {
            for (var next = ahead.poll(); next != null; next = ahead.poll()) {
                now = next.at();
                OfficeClock.at(now.atZone(ThaiDate.ZONE).toInstant(), next.act());
            }
        }
    }
}
