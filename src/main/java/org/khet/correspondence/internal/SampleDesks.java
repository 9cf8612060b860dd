package org.khet.correspondence.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.office.Actor;
import org.springframework.stereotype.Component;

/** What the people of the sample office do, each act by the service the pages call and none of them refused. */
@Component
class SampleDesks {

    private final Receiving receiving;
    private final Routing routing;
    private final Handling handling;
    private final Correcting correcting;
    private final Entries entries;

    SampleDesks(Receiving receiving, Routing routing, Handling handling, Correcting correcting, Entries entries) {
        this.receiving = receiving;
        this.routing = routing;
        this.handling = handling;
        this.correcting = correcting;
        this.entries = entries;
    }

    Numbered receive(Actor clerk, LetterFacts facts, Uploads uploads, String key) {
        return switch (receiving.receive(clerk, new Arrival(facts, uploads, key, key))) {
            case Received.New(var line) -> line;
            case Received.Again again -> throw new IllegalStateException(key);
            case Received.KeyTaken taken -> throw new IllegalStateException(key);
        };
    }

    void correct(Actor clerk, EntryId entry, LetterFacts facts) {
        done(correcting.correct(clerk, seen(clerk, entry), 1, facts, new Uploads(List.of(), List.of())));
    }

    void cancel(Actor clerk, EntryId entry, String reason) {
        done(correcting.cancel(clerk, seen(clerk, entry), reason));
    }

    /** Sends the letter on and answers the entries that wait now. */
    List<Entry> route(Actor clerk, EntryId entry, List<Sending> to) {
        var before = entries.routedFrom(clerk.office(), entry).size();
        done(routing.route(clerk, seen(clerk, entry), to));
        var after = entries.routedFrom(clerk.office(), entry);
        return after.subList(before, after.size());
    }

    void enter(Actor clerk, EntryId entry) {
        done(routing.enter(clerk, seen(clerk, entry)));
    }

    void giveBack(Actor head, EntryId entry, String reason) {
        done(routing.giveBack(head, seen(head, entry), reason));
    }

    void assign(Actor head, EntryId entry, Actor officer, String words, @Nullable LocalDate due) {
        done(handling.assign(head, seen(head, entry), officer.person(), words, due));
    }

    void acknowledge(Actor officer, EntryId entry) {
        done(handling.acknowledge(officer, seen(officer, entry)));
    }

    void report(Actor officer, EntryId entry, String result) {
        done(handling.report(officer, seen(officer, entry), result));
    }

    void finish(Actor officer, EntryId entry, String result) {
        done(handling.finish(officer, seen(officer, entry), result));
    }

    void handBack(Actor officer, EntryId entry, String reason) {
        done(handling.handBack(officer, seen(officer, entry), reason));
    }

    void sendBack(Actor head, EntryId entry, String reason) {
        done(handling.sendBack(head, seen(head, entry), reason));
    }

    void close(Actor head, EntryId entry, String words) {
        done(handling.close(head, seen(head, entry), words));
    }

    private Seen seen(Actor actor, EntryId entry) {
        return new Seen(entry, entries.find(actor.office(), entry).orElseThrow().version());
    }

    private static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var why)) {
            throw new IllegalStateException(why);
        }
    }
}
