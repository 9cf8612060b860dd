package org.khet.correspondence.internal.tray;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.khet.correspondence.DraftId;
import org.khet.files.Files;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.audit.AuditTrail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ส่งให้นายทะเบียนข้อมูลข่าวสารลับ: a draft of the ordinary tray that turns out to be secret. */
@Service
class HandingOver {

    private final DraftRows rows;
    private final Registrars registrars;
    private final Files files;
    private final AuditTrail audit;

    HandingOver(DraftRows rows, Registrars registrars, Files files, AuditTrail audit) {
        this.rows = rows;
        this.registrars = registrars;
        this.files = files;
        this.audit = audit;
    }

    /** What came of it. */
    enum Handed {
        DONE,
        /** Sealed and out of sight, but nobody is appointed who could see it. */
        TO_NOBODY,
        GONE
    }

    /** Out of this tray and sealed in one transaction: of those who confirm, throw away and hand over at once one wins. */
    @Transactional
    Handed handOver(Actor actor, DraftId draft) {
        if (!actor.may(Permission.RECEIVE_LETTERS) || actor.may(Permission.KEEP_SECRETS)) {
            throw new AccessDeniedException("hand over");
        }
        var to = registrars.trayFor(actor.office(), actor.unit());
        var file = rows.handOver(actor, draft, to);
        if (file.isEmpty()) {
            return Handed.GONE;
        }
        try {
            files.seal(actor.office(), actor.person(), file.get());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        // Without a word of what it is: the trail is read by others than its registrar.
        audit.write(actor.did("draft.handed-over", draft.value(), ""));
        return registrars.appointed(to.office(), to.unit()) ? Handed.DONE : Handed.TO_NOBODY;
    }
}
