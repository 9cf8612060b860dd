package org.khet.correspondence.internal.acts;

import static org.khet.platform.web.Texts.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khet.audit.ActSubjects;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.thai.ThaiDigits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters, by the number under which they came in and by what they are about. */
@Component
class LetterSubjects implements ActSubjects {

    private static final Pattern REGISTER_NUMBER = Pattern.compile("(\\d{1,7})(?:/(2[4-7]\\d\\d))?");

    private final JdbcClient jdbc;

    LetterSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Subject> describe(Actor reader, Collection<UUID> ids) {
        var subjects = new HashMap<UUID, Subject>();
        jdbc.sql("""
                select l.id, l.subject, l.secrecy <> 'NORMAL' as secret, e.id as entry, e.number, e.year
                from correspondence.letter l
                join lateral (
                    select e.id, e.number, e.year from correspondence.entry e
                    where e.office_id = l.office_id and e.letter_id = l.id and e.number is not null
                    order by e.id limit 1) e on true
                where l.office_id = :office and l.id = any(:ids)
                order by l.id""")
                .param("office", reader.office().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(Line.class)
                .list()
                .forEach(line -> subjects.put(line.id(), subject(reader, line)));
        return subjects;
    }

    /** A secret letter is its number, to whoever reads the trail; who may read it opens it from its own places. */
    private static Subject subject(Actor reader, Line line) {
        var number = line.number() + "/" + line.year();
        if (line.secret()) {
            return new Subject(
                    text("correspondence.act-subject", number, text("correspondence.secret.hidden")), null, true);
        }
        return new Subject(
                text("correspondence.act-subject", number, line.subject()),
                reader.may(Permission.SEE_ALL_LETTERS) ? "/correspondence/letters/" + line.entry() : null,
                false);
    }

    @Override
    public List<UUID> find(Actor reader, String words, int most) {
        var number = REGISTER_NUMBER.matcher(ThaiDigits.toArabic(words).strip());
        return number.matches()
                ? byNumber(reader, Integer.parseInt(number.group(1)), number.group(2), most)
                : byWords(reader, words, most);
    }

    private List<UUID> byNumber(Actor reader, int number, @Nullable String year, int most) {
        return jdbc.sql("""
                select distinct letter_id from correspondence.entry
                where office_id = :office and number = :number and (:year::int is null or year = :year::int)
                order by letter_id limit :most""")
                .param("office", reader.office().value())
                .param("number", number)
                .param("year", year)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private List<UUID> byWords(Actor reader, String words, int most) {
        return jdbc.sql("""
                select id from correspondence.newest_with(:office, '%' || platform.th_key(:words) || '%', :most) id
                order by id desc""")
                .param("office", reader.office().value())
                .param("words", words.replace('\t', ' '))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private record Line(UUID id, String subject, boolean secret, UUID entry, int number, int year) {}
}
