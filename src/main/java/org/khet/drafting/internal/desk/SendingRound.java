package org.khet.drafting.internal.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.khet.drafting.Breach;
import org.khet.drafting.Content;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.DraftState;
import org.khet.drafting.DraftVersion.How;
import org.khet.drafting.Drafts.NoSuchDraft;
import org.khet.drafting.DraftsOnTheWay;
import org.khet.drafting.LetterPapers;
import org.khet.office.Actor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drafts that go round, in the transaction of who leads them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class SendingRound implements DraftsOnTheWay {

    private final StoredDrafts drafts;
    private final VersionRows versions;
    private final DraftTrail trail;
    private final LetterPapers papers;
    private final Clock clock;

    SendingRound(StoredDrafts drafts, VersionRows versions, DraftTrail trail, LetterPapers papers, Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.trail = trail;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Breach> breaches(Draft draft) {
        return papers.check(draft.content()).stream()
                .filter(breach -> draft.file() == null || EditorPages.OF_FILES.contains(breach.field()))
                .toList();
    }

    @Override
    public boolean sendOff(Actor owner, DraftId id) {
        var draft = hold(owner, id);
        if (!draft.owner().equals(owner.person())) {
            throw new AccessDeniedException("propose");
        }
        if (!draft.open()) {
            return false;
        }
        settle(owner, id);
        drafts.stands(owner.office(), id, DraftState.PROPOSED, "");
        trail.write(owner, "proposed", id, "", Map.of());
        return true;
    }

    @Override
    public Draft hold(Actor actor, DraftId id) {
        return drafts.lock(actor.office(), id).orElseThrow(() -> new NoSuchDraft(id));
    }

    @Override
    public void settle(Actor actor, DraftId id) {
        var draft = hold(actor, id);
        if (draft.ahead()) {
            versions.keep(actor.office(), id, How.LEFT, draft.savedBy(), draft.savedAt(), "");
        }
    }

    @Override
    public void giveBack(Actor actor, DraftId id) {
        settle(actor, id);
        drafts.stands(actor.office(), id, DraftState.DRAFT, "");
        trail.write(actor, "given-back", id, "", Map.of());
    }

    @Override
    public void signed(Actor actor, DraftId id, Content content) {
        settle(actor, id);
        var now = OffsetDateTime.now(clock);
        drafts.write(actor, id, content, UUID.randomUUID(), now);
        versions.keep(actor.office(), id, How.SIGNED, actor.person(), now, "");
        drafts.stands(actor.office(), id, DraftState.SIGNED, "");
        trail.write(actor, "signed", id, "", Map.of());
    }
}
