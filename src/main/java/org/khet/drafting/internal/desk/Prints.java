package org.khet.drafting.internal.desk;

import org.khet.drafting.Draft;
import org.khet.drafting.LetterPapers;
import org.khet.drafting.Setting;
import org.khet.files.Files;
import org.khet.files.PageImage;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The paper of a draft: printed from its words, or the finished file. */
@Component
class Prints {

    private static final Logger LOG = LoggerFactory.getLogger(Prints.class);

    private final LetterPapers papers;
    private final Files files;

    Prints(LetterPapers papers, Files files) {
        this.papers = papers;
        this.files = files;
    }

    /** As it will print; the same draft at the same revision gives the same bytes. */
    byte[] pdf(OfficeId office, Draft draft) {
        return papers.print(draft.content(), setting(office, draft));
    }

    /** The same with ร่าง across it, for hands and mails. */
    byte[] marked(OfficeId office, Draft draft) {
        return papers.print(draft.content(), setting(office, draft).asDraft());
    }

    private static Setting setting(OfficeId office, Draft draft) {
        return Setting.of(office, draft.savedAt().toInstant());
    }

    /** How many pages there are to see; 0 when none can be drawn: words that cannot be printed can still be mended. */
    int pages(Actor actor, Draft draft) {
        if (draft.file() != null) {
            return files.pageCount(actor.office(), draft.file());
        }
        try {
            return papers.lay(draft.content(), setting(actor.office(), draft)).sheets();
        } catch (RuntimeException unprintable) {
            LOG.warn("draft {} cannot be printed", draft.id(), unprintable);
            return 0;
        }
    }

    PageImage page(Actor actor, Draft draft, int page) {
        return draft.file() == null
                ? files.drawn(pdf(actor.office(), draft), page)
                : files.page(actor.office(), draft.file(), page);
    }
}
