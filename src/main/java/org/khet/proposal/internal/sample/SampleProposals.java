package org.khet.proposal.internal.sample;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.khet.drafting.Content;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;
import org.khet.office.Acting;
import org.khet.office.Actor;
import org.khet.office.HeadPost;
import org.khet.office.HeadPosts;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.OfficeStands;
import org.khet.office.Permission;
import org.khet.office.PersonId;
import org.khet.office.Role;
import org.khet.office.Unit;
import org.khet.platform.sample.SampleRows;
import org.khet.platform.thai.OfficeClock;
import org.khet.proposal.Outcome;
import org.khet.proposal.Proposals;
import org.khet.signing.Proof;
import org.khet.signing.Way;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Files of the sample office in every state, moved by its people through the services the pages call. */
@Component
class SampleProposals {

    private final Drafts drafts;
    private final Proposals proposals;
    private final HeadPosts heads;
    private final Office office;
    private final Acting acting;
    private final Clock clock;

    SampleProposals(Drafts drafts, Proposals proposals, HeadPosts heads, Office office, Acting acting, Clock clock) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.heads = heads;
        this.office = office;
        this.acting = acting;
        this.clock = clock;
    }

    /** Signing makes its file outside any transaction, so this waits until the office stands. */
    @EventListener
    void move(OfficeStands stands) {
        for (var row : SampleRows.of("proposals.tsv")) {
            var then = clock.instant().minus(Duration.ofHours(Long.parseLong(said(row, "hours"))));
            OfficeClock.at(then, () -> move(stands, row));
        }
    }

    private void move(OfficeStands stands, Map<String, String> row) {
        var owner = owner(stands.office(), row);
        var draft = drafts.begin(owner, content(owner, row), null);
        var fate = said(row, "fate");
        if (fate.equals("draft")) {
            return;
        }
        var file = proposed(owner, draft);
        switch (fate) {
            case "recalled" -> done(proposals.recall(owner, file));
            case "returned" -> {
                var head = of(stands.office(), owner, Role.GROUP_DIRECTOR);
                done(proposals.giveBack(head, proposals.read(head, file), said(row, "words")));
            }
            default -> up(stands, owner, file, row);
        }
    }

    /** As far up as its fate says. */
    private void up(OfficeStands stands, Actor owner, UUID file, Map<String, String> row) {
        var fate = said(row, "fate");
        if (fate.equals("head")) {
            return;
        }
        agreed(of(stands.office(), owner, Role.GROUP_DIRECTOR), file, said(row, "words"));
        if (fate.equals("deputy")) {
            return;
        }
        agreed(of(stands.office(), owner, Role.DEPUTY), file, "");
        var director = of(stands.office(), owner, Role.DIRECTOR);
        switch (fate) {
            case "not-signed" ->
                done(proposals.notSign(director, proposals.read(director, file), text("proposal.sample.not-signed")));
            case "signed" -> {
                var proof = new Proof(Way.IN_SYSTEM, stands.password(), "", "");
                done(proposals.sign(director, proposals.read(director, file), proof, ""));
            }
            default -> {} // it waits for the director
        }
    }

    private void agreed(Actor actor, UUID file, String words) {
        done(proposals.agree(actor, proposals.read(actor, file), words));
    }

    private UUID proposed(Actor owner, DraftId draft) {
        return done(proposals.propose(owner, draft, ""));
    }

    private static UUID done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var id) -> id;
            case Outcome.Refused(var field, var why) -> throw new IllegalStateException(why);
        };
    }

    private Actor of(OfficeId id, Actor owner, Role role) {
        var post = role == Role.DEPUTY
                ? heads.supervising(id, owner.unit()).orElseThrow()
                : heads.all(id).stream()
                        .filter(head -> head.role() == role)
                        .filter(head -> role == Role.DIRECTOR || head.unit().equals(owner.unit()))
                        .findFirst()
                        .orElseThrow();
        return actor(id, post);
    }

    private Actor actor(OfficeId id, HeadPost post) {
        PersonId holder = post.holder();
        if (holder == null) {
            throw new IllegalStateException("nobody holds " + post.position());
        }
        return acting.actor(id, holder, post.unit()).orElseThrow();
    }

    private Actor owner(OfficeId id, Map<String, String> row) {
        var unit = office.units(id).stream()
                .filter(one -> Arrays.asList(one.shortName(), one.name()).contains(said(row, "unit")))
                .map(Unit::id)
                .findFirst()
                .orElseThrow();
        return office.peopleWho(id, unit, Permission.DRAFT_LETTERS).stream()
                .filter(person -> person.name().startsWith(said(row, "who")))
                .findFirst()
                .flatMap(person -> acting.actor(id, person.id(), unit))
                .orElseThrow();
    }

    private Content content(Actor owner, Map<String, String> row) {
        var content = drafts.blank(owner, LetterKind.valueOf(said(row, "kind")));
        content = filled(content, Field.ADDRESS, text("proposal.sample.address"));
        content = filled(content, Field.PHONE, text("proposal.sample.phone"));
        for (var field : Field.values()) {
            content = filled(content, field, said(row, field.code()));
        }
        return content;
    }

    private static Content filled(Content content, Field field, String words) {
        return content.kind().has(field) && !words.isEmpty()
                ? content.with(field, words.replace("\\n", "\n"))
                : content;
    }

    private static String said(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
