package org.khet.drafting.internal.desk;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.drafting.Content;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.DraftVersion.How;
import org.khet.drafting.Drafts.NoSuchDraft;
import org.khet.drafting.Drafts.Seen;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.sql.TimeOrderedId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** เริ่มร่าง, เขียน, เก็บร่าง: what is written lies in the working copy, what is kept stands for ever. */
@Service
class Writing {

    private final DraftGate guard;
    private final StoredDrafts drafts;
    private final VersionRows versions;
    private final DraftTrail trail;
    private final DraftPens pens;
    private final Clock clock;

    Writing(DraftGate guard, StoredDrafts drafts, VersionRows versions, DraftTrail trail, DraftPens pens, Clock clock) {
        this.guard = guard;
        this.drafts = drafts;
        this.versions = versions;
        this.trail = trail;
        this.pens = pens;
        this.clock = clock;
    }

    @Transactional
    DraftId begin(Actor actor, Content content, @Nullable EntryId answers) {
        if (!actor.may(Permission.DRAFT_LETTERS)) {
            throw new AccessDeniedException("draft");
        }
        var id = new DraftId(TimeOrderedId.next());
        drafts.add(actor, id, content, answers, now());
        trail.write(actor, "begun", id, "", Map.of("kind", content.kind()));
        return id;
    }

    /**
     * Into the working copy alone. The trail has one line for all of them until a version is kept.
     *
     * @param next the pen the page goes on with: its own, or a new one when the page is left
     */
    @Transactional
    Outcome write(Actor actor, Seen seen, Content content, UUID next) {
        return guard.write(actor, seen, draft -> {
            if (draft.content().equals(content)) {
                return new Outcome.Done(draft.revision());
            }
            return new Outcome.Done(write(actor, draft, content, next).revision());
        });
    }

    /**
     * Keeps what was written as the next version; nothing new and nothing said of it makes none. The page is left with it,
     * and its pen: an autosave of that page that arrives late must not bring older words back.
     */
    @Transactional
    Outcome keep(Actor actor, Seen seen, Content content, String why) {
        return guard.write(actor, seen, draft -> {
            var written = draft.content().equals(content) ? draft : write(actor, draft, content, UUID.randomUUID());
            if (!written.ahead() && why.isEmpty()) {
                return new Outcome.Done(written.revision());
            }
            kept(actor, written, How.KEPT, why);
            return new Outcome.Done(written.revision());
        });
    }

    /** Takes an earlier version up again as a new one; what lies in the working copy is kept before. */
    @Transactional
    Outcome restore(Actor actor, Seen seen, int number) {
        return guard.write(actor, seen, draft -> {
            var earlier =
                    versions.find(actor.office(), draft.id(), number).orElseThrow(() -> new NoSuchDraft(draft.id()));
            leave(actor, draft);
            drafts.write(actor, draft.id(), earlier.content(), seen.pen(), now());
            drafts.use(actor, draft.id(), earlier.file(), now());
            return done(actor, draft, How.RESTORED, text("drafting.restored", Integer.toString(number)));
        });
    }

    /** Puts a finished PDF in the place of the editor, or takes it out. */
    @Transactional
    Outcome use(Actor actor, DraftId id, @Nullable FileId pdf, String why) {
        return guard.act(actor, id, Verb.WRITE, draft -> {
            leave(actor, draft);
            drafts.use(actor, id, pdf, now());
            return done(actor, draft, How.UPLOADED, why);
        });
    }

    private Outcome done(Actor actor, Draft draft, How how, String why) {
        var now = reread(actor, draft);
        kept(actor, now, how, why);
        return new Outcome.Done(now.revision());
    }

    private Draft write(Actor actor, Draft draft, Content content, UUID pen) {
        if (!draft.savedBy().equals(actor.person())) {
            leave(actor, draft);
        }
        if (!draft.ahead() || !draft.savedBy().equals(actor.person())) {
            trail.write(actor, "written", draft.id(), "", Map.of());
        }
        drafts.write(actor, draft.id(), content, pen, now());
        return reread(actor, draft);
    }

    /** What one wrote and did not keep is kept in their name before another writes over it. */
    private void leave(Actor actor, Draft draft) {
        if (draft.ahead()) {
            versions.keep(actor.office(), draft.id(), How.LEFT, draft.savedBy(), draft.savedAt(), "");
        }
    }

    private void kept(Actor actor, Draft draft, How how, String why) {
        versions.keep(actor.office(), draft.id(), how, actor.person(), now(), why);
        var number = reread(actor, draft).versions();
        trail.write(actor, how.name().toLowerCase(Locale.ROOT), draft.id(), why, Map.of("version", number));
        pens.kept(actor, draft, number, why);
    }

    private Draft reread(Actor actor, Draft draft) {
        return drafts.find(actor.office(), draft.id()).orElseThrow();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
