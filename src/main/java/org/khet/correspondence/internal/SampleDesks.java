package org.khet.correspondence.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.office.Actor;
import org.springframework.stereotype.Component;

/** What the people of the sample office do, each act by the service the pages call and none of them refused. */
@Component
class SampleDesks {

    private final Receiving receiving;
    private final Routing routing;
    private final Entering entering;
    private final Handling handling;
    private final Correcting correcting;
    private final Entries entries;
    private final Map<EntryId, Integer> versions = new HashMap<>();

    SampleDesks(
            Receiving receiving,
            Routing routing,
            Entering entering,
            Handling handling,
            Correcting correcting,
            Entries entries) {
        this.receiving = receiving;
        this.routing = routing;
        this.entering = entering;
        this.handling = handling;
        this.correcting = correcting;
        this.entries = entries;
    }

    Registers.Numbered receive(Actor clerk, LetterFacts facts, Uploads uploads, String key) {
        return switch (receiving.receive(clerk, new Arrival(facts, uploads, key, key))) {
            case Received.New(var line) -> line;
            case Received.Again again -> throw new IllegalStateException(key);
            case Received.KeyTaken taken -> throw new IllegalStateException(key);
        };
    }

    void correct(Actor clerk, EntryId entry, LetterFacts facts) {
        done(correcting.correct(clerk, new Seen(entry, 0), 1, facts, new Uploads(List.of(), List.of())));
    }

    void cancel(Actor clerk, EntryId entry, String reason) {
        done(correcting.cancel(clerk, seen(entry), reason));
    }

    /** Sends the letter on and answers the copies that wait now. */
    List<Entry> route(Actor clerk, EntryId entry, List<Routing.Sending> to) {
        var now = entries.find(clerk.office(), entry).orElseThrow();
        done(routing.route(clerk, new Seen(entry, now.version()), to));
        return entries.routedFrom(clerk.office(), entry).stream()
                .filter(copy -> copy.state() == EntryState.WAITING)
                .toList();
    }

    void enter(Actor clerk, EntryId entry) {
        done(entering.enter(clerk, seen(entry)));
    }

    void giveBack(Actor head, EntryId entry, String reason) {
        done(entering.giveBack(head, seen(entry), reason));
    }

    void assign(Actor head, EntryId entry, Actor officer, String words, @Nullable LocalDate due) {
        done(handling.assign(head, seen(entry), officer.person(), words, due));
    }

    void acknowledge(Actor officer, EntryId entry) {
        done(handling.acknowledge(officer, seen(entry)));
    }

    void report(Actor officer, EntryId entry, String result) {
        done(handling.report(officer, seen(entry), result));
    }

    void finish(Actor officer, EntryId entry, String result) {
        done(handling.finish(officer, seen(entry), result));
    }

    void handBack(Actor officer, EntryId entry, String reason) {
        done(handling.handBack(officer, seen(entry), reason));
    }

    void sendBack(Actor head, EntryId entry, String reason) {
        done(handling.sendBack(head, seen(entry), reason));
    }

    void close(Actor head, EntryId entry, String words) {
        done(handling.close(head, seen(entry), words));
    }

    /** The day is over. */
    void goHome() {
        versions.clear();
    }

    /** Nobody else acts on it: each act here makes the next version. */
    private Seen seen(EntryId entry) {
        return new Seen(entry, versions.merge(entry, 1, Integer::sum));
    }

    private static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var why)) {
            throw new IllegalStateException(why);
        }
    }
}
