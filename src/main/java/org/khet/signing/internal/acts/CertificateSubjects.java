package org.khet.signing.internal.acts;

import static org.khet.platform.web.Texts.text;

import org.khet.audit.ActSubjects;
import org.khet.audit.SubjectTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Certificates, by whom they were issued to. */
@Configuration(proxyBeanMethods = false)
class CertificateSubjects {

    @Bean
    ActSubjects subjectsOfCertificates(JdbcClient jdbc) {
        return new SubjectTable(jdbc, """
                select id, holder as title from signing.certificate
                where office_id = :office and id = any(:ids)
                order by id""", """
                select id from signing.certificate
                where office_id = :office and strpos(lower(holder), lower(:words)) > 0
                order by id desc limit :most""", holder -> text("signing.act-subject", holder));
    }
}
