package org.khet.drafting.internal.acts;

import static org.khet.platform.web.Texts.text;

import org.khet.audit.ActSubjects;
import org.khet.audit.SubjectTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts, by what they are about. */
@Configuration(proxyBeanMethods = false)
class DraftSubjects {

    @Bean
    ActSubjects subjectsOfDrafts(JdbcClient jdbc) {
        return new SubjectTable(
                jdbc,
                """
                select id, title from drafting.draft
                where office_id = :office and id = any(:ids)
                order by id""",
                """
                select id from drafting.draft
                where office_id = :office and k like '%' || platform.th_key(:words) || '%'
                order by id desc limit :most""",
                title -> text("drafting.act-subject", title.isEmpty() ? text("drafting.untitled") : title));
    }
}
