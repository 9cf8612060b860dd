package org.khet.proposal.internal.acts;

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

/** Files, by what they are about; who reads the trail need not be one who may open them. */
@Component
class ProposalSubjects implements ActSubjects {

    private final JdbcClient jdbc;

    ProposalSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(UUID id, String title) {}

    @Override
    public Map<UUID, Subject> describe(Actor reader, Collection<UUID> ids) {
        var subjects = new HashMap<UUID, Subject>();
        jdbc.sql("""
                select id, title from proposal.proposal
                where office_id = :office and id = any(:ids)
                order by id""")
                .param("office", reader.office().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(Line.class)
                .list()
                .forEach(line -> subjects.put(
                        line.id(),
                        new Subject(
                                text(
                                        "proposal.act-subject",
                                        line.title().isEmpty() ? text("proposal.untitled") : line.title()),
                                null,
                                false)));
        return subjects;
    }

    @Override
    public List<UUID> find(Actor reader, String words, int most) {
        return jdbc.sql("""
                select id from proposal.proposal
                where office_id = :office and k like '%' || platform.th_key(:words) || '%'
                order by id desc limit :most""")
                .param("office", reader.office().value())
                .param("words", words.replace('\t', ' '))
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
