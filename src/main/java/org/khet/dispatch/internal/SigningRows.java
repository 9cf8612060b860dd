package org.khet.dispatch.internal;

import java.util.Optional;
import java.util.UUID;
import org.khet.office.OfficeId;
import org.khet.platform.web.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers by the file they were taken for. */
@Component
class SigningRows {

    private final JdbcClient jdbc;

    SigningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two that sign the same file at once take its number one after the other. */
    void alone(UUID proposal) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('dispatch.number/' || :proposal, 0))")
                .param("proposal", proposal.toString())
                .query(row -> {});
    }

    Optional<Link> ofProposal(OfficeId office, UUID proposal) {
        return jdbc.sql("""
                select id, printed from dispatch.letter
                where office_id = :office and proposal_id = :proposal and state <> 'CANCELLED'
                order by id""")
                .param("office", office.value())
                .param("proposal", proposal)
                .query((row, n) -> new Link(row.getString("printed"), "/dispatch/letters/" + row.getString("id")))
                .optional();
    }
}
