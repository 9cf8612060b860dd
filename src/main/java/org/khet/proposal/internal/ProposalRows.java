package org.khet.proposal.internal;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.Field;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.proposal.Proposal;
import org.khet.proposal.ProposalState;
import org.khet.proposal.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals: reading, locking, moving them on. */
@Component
class ProposalRows {

    private static final String COLUMNS = """
            select id, draft_id, unit_id, owner_id, kind, title, speed, state, round, proposed_at, moved_at, file_id,
                replaces, why
            from proposal.proposal
            where office_id = :office and\s""";

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a draft is to replace. */
    record Replacement(UUID replaces, String why) {}

    Optional<Proposal> find(OfficeId office, UUID id) {
        return one(office, "id = :id order by id", id);
    }

    /** Keeps others from acting on it until the transaction ends; notes may still name it, so that no two wait for each other. */
    Optional<Proposal> lock(OfficeId office, UUID id) {
        return one(office, "id = :id order by id for no key update", id);
    }

    Optional<Proposal> ofDraft(OfficeId office, DraftId draft) {
        return one(office, "draft_id = :id order by id", draft.value());
    }

    Optional<Proposal> lockOfDraft(OfficeId office, DraftId draft) {
        return one(office, "draft_id = :id order by id for no key update", draft.value());
    }

    private Optional<Proposal> one(OfficeId office, String which, UUID id) {
        return jdbc.sql(COLUMNS + which)
                .param("office", office.value())
                .param("id", id)
                .query(Proposal.class)
                .optional();
    }

    void add(Actor actor, UUID id, Draft draft, @Nullable Replacement replacement, OffsetDateTime at) {
        jdbc.sql("""
                insert into proposal.proposal (office_id, id, draft_id, unit_id, owner_id, kind, title, speed, state,
                    proposed_at, moved_at, replaces, why)
                values (:office, :id, :draft, :unit, :owner, :kind, :title, :speed, 'LYING', :at, :at, :replaces, :why)""")
                .param("office", actor.office().value())
                .param("id", id)
                .param("draft", draft.id().value())
                .param("unit", draft.unit().value())
                .param("owner", draft.owner().value())
                .param("kind", draft.content().kind().name())
                .param("title", draft.title())
                .param("speed", speed(draft).name())
                .param("at", at)
                .param("replaces", replacement == null ? null : replacement.replaces())
                .param("why", replacement == null ? "" : replacement.why())
                .update();
    }

    /** Once more, in the next round: what it is about may have been mended meanwhile. */
    void again(Actor actor, UUID id, Draft draft, OffsetDateTime at) {
        jdbc.sql("""
                update proposal.proposal
                set state = 'LYING', round = round + 1, owner_id = :owner, title = :title, speed = :speed,
                    proposed_at = :at, moved_at = :at
                where office_id = :office and id = :id""")
                .param("owner", draft.owner().value())
                .param("title", draft.title())
                .param("speed", speed(draft).name())
                .param("at", at)
                .param("office", actor.office().value())
                .param("id", id)
                .update();
    }

    static Speed speed(Draft draft) {
        return draft.content().choice(Field.SPEED, Speed.class).orElse(Speed.NORMAL);
    }

    /** It lies elsewhere now; a correction may have changed what lists show of it. */
    void moved(Turn turn, int round, OffsetDateTime at) {
        jdbc.sql("""
                update proposal.proposal
                set round = :round, title = :title, speed = :speed, moved_at = :at
                where office_id = :office and id = :id""")
                .param("round", round)
                .param("at", at)
                .param("title", turn.draft().title())
                .param("speed", speed(turn.draft()).name())
                .param("office", turn.as().office().value())
                .param("id", turn.file().id())
                .update();
    }

    /** Its owner has it again. */
    void ends(OfficeId office, UUID id, ProposalState state, OffsetDateTime at) {
        jdbc.sql("""
                update proposal.proposal set state = :state, moved_at = :at
                where office_id = :office and id = :id""")
                .param("state", state.name())
                .param("at", at)
                .param("office", office.value())
                .param("id", id)
                .update();
    }

    void signed(Turn turn, FileId file, OffsetDateTime at) {
        jdbc.sql("""
                update proposal.proposal set state = 'SIGNED', file_id = :file, title = :title, moved_at = :at
                where office_id = :office and id = :id""")
                .param("file", file.value())
                .param("title", turn.draft().title())
                .param("at", at)
                .param("office", turn.as().office().value())
                .param("id", turn.file().id())
                .update();
    }

    void replace(Actor actor, DraftId draft, UUID replaces, String why, OffsetDateTime at) {
        jdbc.sql("""
                insert into proposal.replacement (office_id, draft_id, replaces, why, by, at)
                values (:office, :draft, :replaces, :why, :by, :at)""")
                .param("office", actor.office().value())
                .param("draft", draft.value())
                .param("replaces", replaces)
                .param("why", why)
                .param("by", actor.person().value())
                .param("at", at)
                .update();
    }

    Optional<Replacement> replacement(OfficeId office, DraftId draft) {
        return jdbc.sql("""
                select replaces, why from proposal.replacement
                where office_id = :office and draft_id = :draft
                order by draft_id""")
                .param("office", office.value())
                .param("draft", draft.value())
                .query(Replacement.class)
                .optional();
    }
}
