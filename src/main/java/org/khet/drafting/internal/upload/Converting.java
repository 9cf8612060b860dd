package org.khet.drafting.internal.upload;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.files.FileId;
import org.khet.files.Prepared;
import org.khet.office.Acting;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a PDF of a DOCX, in the name of who sent it. */
@Component
class Converting {

    private static final Logger LOG = LoggerFactory.getLogger(Converting.class);
    /** A node that has not come back with it by then is gone. */
    private static final Duration LOST = Duration.ofMinutes(10);

    private final ConversionRows rows;
    private final org.khet.files.Files files;
    private final Drafts drafts;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Converting(
            ConversionRows rows,
            org.khet.files.Files files,
            Drafts drafts,
            Acting acting,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.drafts = drafts;
        this.acting = acting;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes the next that waits; false when none does. */
    boolean next(Soffice soffice) {
        var now = OffsetDateTime.now(clock);
        var job = rows.claim(now, now.minus(LOST));
        job.ifPresent(one -> convert(one, soffice));
        return job.isPresent();
    }

    private void convert(ConversionRows.Job job, Soffice soffice) {
        var office = new OfficeId(job.officeId());
        var actor = acting.actor(office, new PersonId(job.askedBy()), new UnitId(job.askedUnit()));
        var made = actor.isEmpty() ? Optional.<Prepared.Ready>empty() : made(office, job, soffice);
        if (made.isEmpty()) {
            rows.settled(job, null, text("drafting.upload.failed"));
            return;
        }
        transaction.executeWithoutResult(status -> {
            var pdf = files.keep(office, actor.get().person(), made.get());
            if (drafts.use(
                    actor.get(), new DraftId(job.draftId()), pdf, made.get().name())) {
                rows.settled(job, pdf, "");
            } else {
                rows.settled(job, null, text("drafting.upload.closed"));
            }
        });
    }

    private Optional<Prepared.Ready> made(OfficeId office, ConversionRows.Job job, Soffice soffice) {
        try {
            var scratch = Files.createTempDirectory("khet-docx-");
            try {
                return prepared(office, job, soffice, scratch);
            } finally {
                Soffice.clear(scratch);
            }
        } catch (IOException broken) {
            LOG.info("file {} was not made into a PDF: {}", job.fileId(), broken.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Prepared.Ready> prepared(OfficeId office, ConversionRows.Job job, Soffice soffice, Path scratch)
            throws IOException {
        var source = files.open(office, new FileId(job.fileId())).orElseThrow(() -> new IOException("no such file"));
        var document = scratch.resolve("letter.docx");
        try (var bytes = source.bytes().getInputStream()) {
            Files.copy(bytes, document);
        }
        try (var pdf = Files.newInputStream(soffice.pdf(document, scratch))) {
            var name = source.name().replaceFirst("\\.[^.]*$", "") + ".pdf";
            return files.prepare(name, pdf) instanceof Prepared.Ready ready ? Optional.of(ready) : Optional.empty();
        }
    }
}
