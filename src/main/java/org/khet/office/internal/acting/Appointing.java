package org.khet.office.internal.acting;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.audit.Recording;
import org.khet.platform.form.Kept;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Enters orders of acting, and ends them before their time. */
@Service
class Appointing {

    private final Orders orders;
    private final Posts posts;
    private final Recording recording;
    private final Clock clock;

    Appointing(Orders orders, Posts posts, Recording recording, Clock clock) {
        this.orders = orders;
        this.posts = posts;
        this.recording = recording;
        this.clock = clock;
    }

    @Transactional
    Kept appoint(Actor actor, Post post, Order order) {
        permit(actor);
        orders.inLine(actor.office());
        if (order.person().equals(actor.person().value())) {
            return new Kept.Refused("person", text("office.acting.refused.yourself"));
        }
        if (order.until().isBefore(LocalDate.now(clock))) {
            return new Kept.Refused("until", text("office.acting.refused.over"));
        }
        var candidate = posts.candidates(actor.office(), post).stream()
                .filter(one -> one.id().equals(order.person()))
                .findFirst();
        if (candidate.isEmpty()) {
            return new Kept.Refused("person", text("office.acting.person.missing"));
        }
        var contradiction = Contradictions.of(order, orders.during(actor.office(), order.since(), order.until()));
        if (contradiction.isPresent()) {
            return contradiction.get();
        }
        var id = orders.add(actor.office(), order);
        var shown = order.shown(candidate.get().name(), post.holderName());
        recording.write(actor.did("acting.appointed", id, ""), null, shown);
        recording.write(actor.did("acting.appointed", order.person(), ""), null, shown);
        return new Kept.Done(id);
    }

    /** The last day it holds; before its first day: it is withdrawn and never held. */
    @Transactional
    Kept end(Actor actor, UUID id, int version, LocalDate last, String reason) {
        permit(actor);
        orders.inLine(actor.office());
        var stored = orders.lock(actor.office(), id).orElseThrow(() -> new NoSuchOrder(id));
        if (stored.version() != version || stored.withdrawn()) {
            return new Kept.Refused("day", text("office.refused.stale"));
        }
        if (last.isAfter(stored.order().until())) {
            return new Kept.Refused("day", text("office.acting.refused.longer"));
        }
        // What was signed until today stays signed by one who might.
        if (last.isBefore(LocalDate.now(clock).minusDays(1))
                && !last.isBefore(stored.order().since())) {
            return new Kept.Refused("day", text("office.acting.refused.past"));
        }
        orders.end(actor.office(), id, last);
        var now = orders.find(actor.office(), id).orElseThrow();
        recording.write(actor.did("acting.ended", id, reason), stored.shown(), now.shown());
        recording.write(actor.did("acting.ended", stored.order().person(), reason), stored.shown(), now.shown());
        return new Kept.Done(id);
    }

    private static void permit(Actor actor) {
        if (!actor.may(Permission.MANAGE_ACTING)) {
            throw new AccessDeniedException(Permission.MANAGE_ACTING.name());
        }
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchOrder extends RuntimeException {
        NoSuchOrder(UUID order) {
            super("no order " + order);
        }
    }
}
