package org.khet.dispatch.internal.acts;

import static org.khet.platform.web.Texts.text;

import org.khet.audit.ActSubjects;
import org.khet.audit.SubjectTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outgoing letters, by their number and what they are about. */
@Configuration(proxyBeanMethods = false)
class DispatchSubjects {

    @Bean
    ActSubjects subjectsOfOutgoing(JdbcClient jdbc) {
        return new SubjectTable(jdbc, """
                select id, printed || ' ' || subject as title from dispatch.letter
                where office_id = :office and id = any(:ids)
                order by id""", """
                select id from dispatch.letter
                where office_id = :office and k like '%' || platform.th_key(:words) || '%'
                order by id desc limit :most""", title -> text("dispatch.act-subject", title));
    }
}
