package org.khet.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.khet.office.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Things with one name each, told to whoever reads the trail, who need not be one who may open them.
 *
 * @param described a query of {@code id} and {@code title} of those with {@code :ids} in {@code :office}
 * @param found a query of the ids of at most {@code :most} that have {@code :words}
 * @param name of a thing, from its title
 */
public record SubjectTable(JdbcClient jdbc, String described, String found, UnaryOperator<String> name)
        implements ActSubjects {

    private record Line(UUID id, String title) {}

    @Override
    public Map<UUID, Subject> describe(Actor reader, Collection<UUID> ids) {
        var subjects = new HashMap<UUID, Subject>();
        jdbc.sql(described)
                .param("office", reader.office().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(Line.class)
                .list()
                .forEach(line -> subjects.put(line.id(), new Subject(name.apply(line.title()), null, false)));
        return subjects;
    }

    @Override
    public List<UUID> find(Actor reader, String words, int most) {
        return jdbc.sql(found)
                .param("office", reader.office().value())
                .param("words", words.replace('\t', ' '))
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
