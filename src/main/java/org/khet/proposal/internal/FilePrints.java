package org.khet.proposal.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.drafting.Draft;
import org.khet.drafting.Drafts;
import org.khet.drafting.LetterPapers;
import org.khet.drafting.Setting;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.OpenedFile;
import org.khet.files.PageImage;
import org.khet.office.Actor;
import org.khet.platform.web.Sha256;
import org.khet.proposal.Proposal;
import org.khet.proposal.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** The paper of a file: the signed one; before that as its draft prints, and for who is to sign it as it will be signed. */
@Component
class FilePrints {

    private static final Logger LOG = LoggerFactory.getLogger(FilePrints.class);

    private final Drafts drafts;
    private final LetterPapers papers;
    private final FinalLetters letters;
    private final Files files;

    FilePrints(Drafts drafts, LetterPapers papers, FinalLetters letters, Files files) {
        this.drafts = drafts;
        this.papers = papers;
        this.letters = letters;
        this.files = files;
    }

    /** Addresses of its pages; none when none can be drawn, or its writer has it back and this is not for the reader. */
    List<String> pictures(Actor actor, Proposal file, @Nullable Turn turn, int most) {
        try {
            var count = Math.min(count(actor, file, turn), most);
            var version = file.fileId() == null ? "" + draft(actor, file).revision() : "signed";
            return IntStream.rangeClosed(1, count)
                    .mapToObj(page -> file.path() + "/paper/" + version + "/" + page + ".png")
                    .toList();
        } catch (Drafts.NoSuchDraft withItsWriter) {
            return List.of();
        } catch (RuntimeException unprintable) {
            LOG.warn("proposal {} cannot be printed", file.id(), unprintable);
            return List.of();
        }
    }

    private int count(Actor actor, Proposal file, @Nullable Turn turn) {
        var kept = kept(actor, file);
        if (kept != null) {
            return files.pageCount(actor.office(), kept);
        }
        var draft = draft(actor, file);
        var content = turn != null && SigningOff.signs(turn) ? letters.content(turn) : draft.content();
        return papers.lay(content, setting(actor, draft)).sheets();
    }

    PageImage page(Actor actor, Proposal file, @Nullable Turn turn, int page) {
        var kept = kept(actor, file);
        return kept == null ? files.drawn(bytes(actor, file, turn), page) : files.page(actor.office(), kept, page);
    }

    OpenedFile pdf(Actor actor, Proposal file, @Nullable Turn turn) {
        var kept = kept(actor, file);
        if (kept != null) {
            return files.open(actor.office(), kept).orElseThrow();
        }
        var bytes = bytes(actor, file, turn);
        var name = FinalLetters.name(draft(actor, file));
        return new OpenedFile(
                name, "application/pdf", bytes.length, false, Sha256.of(bytes), new ByteArrayResource(bytes));
    }

    private byte[] bytes(Actor actor, Proposal file, @Nullable Turn turn) {
        var draft = draft(actor, file);
        return turn != null && SigningOff.signs(turn)
                ? letters.preview(turn)
                : papers.print(draft.content(), setting(actor, draft).asDraft());
    }

    /** The file that is shown as it is: the signed one, or the finished one in the place of the editor. */
    private @Nullable FileId kept(Actor actor, Proposal file) {
        return file.fileId() == null ? draft(actor, file).file() : file.file();
    }

    private Draft draft(Actor actor, Proposal file) {
        return drafts.open(actor, file.draft());
    }

    private static Setting setting(Actor actor, Draft draft) {
        return Setting.of(actor.office(), draft.savedAt().toInstant());
    }
}
