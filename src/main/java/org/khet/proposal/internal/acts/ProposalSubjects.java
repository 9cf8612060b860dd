package org.khet.proposal.internal.acts;

import static org.khet.platform.web.Texts.text;

import org.khet.audit.ActSubjects;
import org.khet.audit.SubjectTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files, by what they are about. */
@Configuration(proxyBeanMethods = false)
class ProposalSubjects {

    @Bean
    ActSubjects subjectsOfProposals(JdbcClient jdbc) {
        return new SubjectTable(
                jdbc,
                """
                select id, title from proposal.proposal
                where office_id = :office and id = any(:ids)
                order by id""",
                """
                select id from proposal.proposal
                where office_id = :office and k like '%' || platform.th_key(:words) || '%'
                order by id desc limit :most""",
                title -> text("proposal.act-subject", title.isEmpty() ? text("proposal.untitled") : title));
    }
}
