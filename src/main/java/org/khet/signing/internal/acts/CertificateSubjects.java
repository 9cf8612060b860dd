package org.khet.signing.internal.acts;

import static org.khet.platform.web.Texts.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.khet.audit.ActSubjects;
import org.khet.office.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates, by whom they were issued to. */
@Component
class CertificateSubjects implements ActSubjects {

    private final JdbcClient jdbc;

    CertificateSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(UUID id, String holder) {}

    @Override
    public Map<UUID, Subject> describe(Actor reader, Collection<UUID> ids) {
        var subjects = new HashMap<UUID, Subject>();
        jdbc.sql("""
                select id, holder from signing.certificate
                where office_id = :office and id = any(:ids)
                order by id""")
                .param("office", reader.office().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(Line.class)
                .list()
                .forEach(line ->
                        subjects.put(line.id(), new Subject(text("signing.act-subject", line.holder()), null, false)));
        return subjects;
    }

    @Override
    public List<UUID> find(Actor reader, String words, int most) {
        return jdbc.sql("""
                select id from signing.certificate
                where office_id = :office and strpos(lower(holder), lower(:words)) > 0
                order by id desc limit :most""")
                .param("office", reader.office().value())
                .param("words", words)
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
