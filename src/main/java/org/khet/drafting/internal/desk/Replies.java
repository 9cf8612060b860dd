package org.khet.drafting.internal.desk;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Correspondence;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.LetterOffers;
import org.khet.drafting.pages.EditorPage;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Link;
import org.springframework.stereotype.Component;

/** ร่างหนังสือตอบ: from a received letter to the draft that answers it, and back. */
@Component
class Replies implements LetterOffers {

    private final Correspondence correspondence;

    Replies(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    /** A secret letter is answered by those entrusted with it, outside the drafts. */
    @Override
    public List<Link> offers(Actor actor, EntryId entry, boolean secret) {
        return actor.may(Permission.DRAFT_LETTERS) && !secret
                ? List.of(new Link(text("drafting.reply"), "/drafting/new?reply=" + entry, "reply-all"))
                : List.of();
    }

    /** The letter a draft answers, for who may see it. */
    EditorPage.@Nullable Answers answers(Actor actor, EntryId entry) {
        return correspondence
                .received(actor, entry)
                .map(letter -> new EditorPage.Answers(
                        text("drafting.answers", letter.sender(), letter.number(), ThaiDate.brief(letter.dated())),
                        "/correspondence/letters/" + entry))
                .orElse(null);
    }
}
