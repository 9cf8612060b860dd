package org.khet.drafting.internal.desk;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.DraftState;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ให้ผู้อื่นร่วมร่าง, มอบร่าง, ถอนร่าง. */
@Service
class Handing {

    private final DraftGate guard;
    private final StoredDrafts drafts;
    private final Sharers sharers;
    private final Office office;
    private final DraftTrail trail;
    private final Clock clock;

    Handing(DraftGate guard, StoredDrafts drafts, Sharers sharers, Office office, DraftTrail trail, Clock clock) {
        this.guard = guard;
        this.drafts = drafts;
        this.sharers = sharers;
        this.office = office;
        this.trail = trail;
        this.clock = clock;
    }

    /** Colleagues of the draft's unit who write letters, but for its owner. */
    List<Person> colleagues(Actor actor, Draft draft) {
        return office.peopleWho(actor.office(), draft.unit(), Permission.DRAFT_LETTERS).stream()
                .filter(person -> !person.id().equals(draft.owner()))
                .toList();
    }

    List<Person> sharers(Actor actor, Draft draft) {
        return sharers.of(actor.office(), draft.id()).stream()
                .flatMap(id -> office.person(actor.office(), id).stream())
                .toList();
    }

    @Transactional
    Outcome share(Actor actor, DraftId id, PersonId with) {
        return guard.act(actor, id, Verb.SHARE, draft -> {
            if (isNoColleague(actor, draft, with)) {
                return new Outcome.Refused(text("drafting.refused.colleague"));
            }
            sharers.add(actor.office(), id, with, OffsetDateTime.now(clock));
            trail.write(actor, "shared", id, "", Map.of("person", name(actor, with)));
            return new Outcome.Done(draft.revision());
        });
    }

    @Transactional
    Outcome unshare(Actor actor, DraftId id, PersonId with) {
        return guard.act(actor, id, Verb.SHARE, draft -> {
            sharers.remove(actor.office(), id, with);
            trail.write(actor, "unshared", id, "", Map.of("person", name(actor, with)));
            return new Outcome.Done(draft.revision());
        });
    }

    /** The one who hands it over goes on seeing it. */
    @Transactional
    Outcome handOver(Actor actor, DraftId id, PersonId to, String why) {
        return guard.act(actor, id, Verb.HAND_OVER, draft -> {
            if (isNoColleague(actor, draft, to)) {
                return new Outcome.Refused(text("drafting.refused.colleague"));
            }
            drafts.owned(actor.office(), id, to);
            sharers.remove(actor.office(), id, to);
            sharers.add(actor.office(), id, draft.owner(), OffsetDateTime.now(clock));
            trail.write(actor, "handed-over", id, why, Map.of("person", name(actor, to)));
            return new Outcome.Done(draft.revision());
        });
    }

    @Transactional
    Outcome withdraw(Actor actor, DraftId id, String why) {
        return guard.act(actor, id, Verb.WITHDRAW, draft -> {
            drafts.stands(actor.office(), id, DraftState.WITHDRAWN, why);
            trail.write(actor, "withdrawn", id, why, Map.of());
            return new Outcome.Done(draft.revision());
        });
    }

    @Transactional
    Outcome takeUp(Actor actor, DraftId id) {
        return guard.act(actor, id, Verb.TAKE_UP, draft -> {
            drafts.stands(actor.office(), id, DraftState.DRAFT, "");
            trail.write(actor, "taken-up", id, "", Map.of());
            return new Outcome.Done(draft.revision());
        });
    }

    private boolean isNoColleague(Actor actor, Draft draft, PersonId person) {
        return colleagues(actor, draft).stream().noneMatch(one -> one.id().equals(person));
    }

    private String name(Actor actor, PersonId person) {
        return office.person(actor.office(), person).map(Person::name).orElse("");
    }
}
