package org.khet.drafting.internal.upload;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.files.Files;
import org.khet.files.MediaType;
import org.khet.files.Prepared;
import org.khet.office.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Takes a finished file in the place of the editor: a PDF at once, a DOCX when it has been made into one. */
@Service
class FinishedFiles {

    private final Files files;
    private final Drafts drafts;
    private final ConversionRows conversions;
    private final Soffice soffice;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FinishedFiles(
            Files files,
            Drafts drafts,
            ConversionRows conversions,
            Soffice soffice,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.drafts = drafts;
        this.conversions = conversions;
        this.soffice = soffice;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a file that was sent. */
    sealed interface Taken {
        record Used() implements Taken {}

        record Waiting() implements Taken {}

        record Refused(String why) implements Taken {}
    }

    Taken take(Actor actor, DraftId draft, MultipartFile sent) {
        return switch (prepare(sent)) {
            case Prepared.Refused refused -> new Taken.Refused(refused.message());
            case Prepared.Ready ready -> take(actor, draft, ready);
        };
    }

    private Taken take(Actor actor, DraftId draft, Prepared.Ready file) {
        if (file.mediaType() == MediaType.PDF) {
            return use(actor, draft, file);
        }
        if (file.mediaType() != MediaType.DOCX) {
            return new Taken.Refused(text("drafting.upload.type"));
        }
        if (!soffice.there()) {
            return new Taken.Refused(text("drafting.upload.absent"));
        }
        transaction.executeWithoutResult(status -> {
            var id = files.keep(actor.office(), actor.person(), file);
            conversions.ask(actor, draft, id, OffsetDateTime.now(clock));
        });
        return new Taken.Waiting();
    }

    /** Row and use in one transaction: a file nobody uses has no row. */
    Taken use(Actor actor, DraftId draft, Prepared.Ready pdf) {
        var used = transaction.execute(status -> {
            var id = files.keep(actor.office(), actor.person(), pdf);
            var done = drafts.use(actor, draft, id, pdf.name());
            if (!done) {
                status.setRollbackOnly();
            }
            return done;
        });
        return Objects.equals(used, true) ? new Taken.Used() : new Taken.Refused(text("drafting.upload.closed"));
    }

    boolean leave(Actor actor, DraftId draft) {
        return drafts.use(actor, draft, null, text("drafting.upload.left"));
    }

    private Prepared prepare(MultipartFile sent) {
        try (var bytes = sent.getInputStream()) {
            return files.prepare(Objects.requireNonNullElse(sent.getOriginalFilename(), ""), bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
