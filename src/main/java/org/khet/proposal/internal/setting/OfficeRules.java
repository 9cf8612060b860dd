package org.khet.proposal.internal.setting;

import java.util.Map;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.platform.audit.Recording;
import org.khet.proposal.SigningRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office's rules as its administrator set them. */
@Service
class OfficeRules implements SigningRules {

    private final JdbcClient jdbc;
    private final Recording recording;

    OfficeRules(JdbcClient jdbc, Recording recording) {
        this.jdbc = jdbc;
        this.recording = recording;
    }

    @Override
    public boolean ownSigning(OfficeId office) {
        return jdbc.sql("select own_signing from proposal.setting where office_id = :office order by office_id")
                .param("office", office.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Transactional
    void set(Actor actor, boolean ownSigning) {
        if (!actor.may(Permission.MANAGE_OFFICE)) {
            throw new AccessDeniedException(Permission.MANAGE_OFFICE.name());
        }
        var before = ownSigning(actor.office());
        jdbc.sql("""
                insert into proposal.setting (office_id, own_signing) values (:office, :own)
                on conflict (office_id) do update set own_signing = excluded.own_signing""")
                .param("office", actor.office().value())
                .param("own", ownSigning)
                .update();
        recording.write(
                actor.did("proposal.ruled", actor.office().value(), ""),
                Map.of("ownSigning", before),
                Map.of("ownSigning", ownSigning));
    }
}
