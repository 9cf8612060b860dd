package org.khet.correspondence.internal;

import java.util.Random;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.office.Actor;

/** What a unit of the sample office does with a letter, as far as its fate lets it come. */
final class SampleHandling {

    private static final int WORKDAY = 420;

    private final SampleDesks desks;
    private final SampleLife.Agenda agenda;
    private final SampleFates fates;
    private final SampleWords words;
    private final Random chance;

    SampleHandling(SampleDesks desks, SampleLife.Agenda agenda, SampleFates fates, SampleWords words, Random chance) {
        this.desks = desks;
        this.agenda = agenda;
        this.fates = fates;
        this.words = words;
        this.chance = chance;
    }

    void waiting(SamplePlan plan, Entry copy, SampleCast.Desk desk, EntryState until) {
        if (until == EntryState.WAITING) {
            return;
        }
        desks.enter(desk.clerk(chance), copy.id());
        if (copy.purpose() == Purpose.ACT) {
            agenda.later(plan.pace(10, 300, chance), () -> entered(plan, copy.id(), desk, until));
        } else if (until == EntryState.CLOSED) {
            agenda.later(plan.pace(30, 600, chance), () -> desks.close(desk.head(), copy.id(), words.any("noted")));
        }
    }

    void entered(SamplePlan plan, EntryId entry, SampleCast.Desk desk, EntryState until) {
        if (until == EntryState.TO_ASSIGN || until == EntryState.WAITING) {
            return;
        }
        var officer = assign(plan, entry, desk);
        if (chance.nextInt(25) == 0) {
            agenda.later(plan.pace(30, 200, chance), () -> desks.handBack(officer, entry, words.any("handback")));
            agenda.later(
                    plan.pace(200, 400, chance), () -> assigned(plan, entry, desk, until, assign(plan, entry, desk)));
        } else {
            assigned(plan, entry, desk, until, officer);
        }
    }

    private Actor assign(SamplePlan plan, EntryId entry, SampleCast.Desk desk) {
        var officer = fates.next("officer " + desk.unit().id(), desk.officers());
        var by = chance.nextInt(10) < 7 ? desk.head() : desk.clerk(chance);
        desks.assign(
                by, entry, officer, words.any("assign." + plan.drawn().card().kind()), plan.due());
        return officer;
    }

    private void assigned(SamplePlan plan, EntryId entry, SampleCast.Desk desk, EntryState until, Actor officer) {
        if (until == EntryState.ASSIGNED) {
            return;
        }
        agenda.later(plan.pace(20, 500, chance), () -> {
            desks.acknowledge(officer, entry);
            if (until != EntryState.ACKNOWLEDGED) {
                var most = Math.clamp(plan.age(), 1, 12) * WORKDAY / 2;
                agenda.later(plan.pace(60, 120 + most, chance), () -> work(plan, entry, desk, until, officer));
            }
        });
    }

    private void work(SamplePlan plan, EntryId entry, SampleCast.Desk desk, EntryState until, Actor officer) {
        var result = words.any("done." + plan.drawn().card().kind());
        if (until == EntryState.CLOSED && chance.nextInt(3) > 0) {
            desks.finish(officer, entry, result);
            return;
        }
        desks.report(officer, entry, result);
        if (until == EntryState.CLOSED && chance.nextInt(8) == 0) {
            agenda.later(plan.pace(60, 300, chance), () -> desks.sendBack(desk.head(), entry, words.any("sendback")));
            agenda.later(plan.pace(400, 900, chance), () -> desks.report(officer, entry, result));
            agenda.later(plan.pace(1000, 1300, chance), () -> desks.close(desk.head(), entry, words.any("close")));
        } else if (until == EntryState.CLOSED) {
            agenda.later(plan.pace(60, 500, chance), () -> desks.close(desk.head(), entry, words.any("close")));
        }
    }
}
