package org.khet.correspondence.internal.tray;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.khet.correspondence.DraftId;
import org.khet.correspondence.internal.tray.DraftRows.Line;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.OpenedFile;
import org.khet.files.PageImage;
import org.khet.office.Actor;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Component;

/** The files of a tray, to who works at it. Of a secret one the pages, with the name of who reads them; never the file. */
@Component
class TrayFiles {

    private static final Duration ONE_READING = Duration.ofMinutes(10);

    private final DraftRows rows;
    private final Files files;
    private final AuditTrail audit;
    private final Clock clock;

    TrayFiles(DraftRows rows, Files files, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<OpenedFile> file(Actor actor, DraftId draft) {
        return find(actor, draft).flatMap(file -> files.open(actor.office(), file));
    }

    Optional<PageImage> page(Actor actor, DraftId draft, int page) {
        return find(actor, draft)
                .map(file -> TrayId.of(actor).secret()
                        ? marked(actor, draft, file, page)
                        : files.page(actor.office(), file, page));
    }

    private PageImage marked(Actor actor, DraftId draft, FileId file, int page) {
        var now = OffsetDateTime.now(clock);
        var office = actor.office().value();
        if (!audit.did(office, actor.person().value(), "draft.read", draft.value(), now.minus(ONE_READING))) {
            audit.write(actor.did("draft.read", draft.value(), ""));
        }
        var mark = text("correspondence.secret.mark", actor.name(), ThaiDate.briefWithTime(now));
        return files.marked(actor.office(), file, page, mark);
    }

    private Optional<FileId> find(Actor actor, DraftId draft) {
        return rows.find(TrayId.of(actor), draft).map(Line::file);
    }
}
