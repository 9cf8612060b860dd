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

/**
 * Letters, by the number under which they came in and by what they are about; one that lies with many by its own number,
 * and each place where it lies by the number there.
 */
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
                select l.id, l.subject, l.number as letter_number, l.secrecy <> 'NORMAL' as secret, e.id as entry, e.number,
                    e.year
                from correspondence.letter l
                left join lateral (
                    select e.id, e.number, e.year from correspondence.entry e
                    where e.office_id = l.office_id and e.letter_id = l.id and e.number is not null and e.story_id is null
                    order by e.id limit 1) e on true
                where l.office_id = :office and l.id = any(:ids) and (e.id is not null or l.channel = 'KHET')
                union all
                select e.id, l.subject, l.number, false, e.id, e.number, e.year
                from correspondence.entry e
                join correspondence.letter l on l.office_id = e.office_id and l.id = e.letter_id
                where e.office_id = :office and e.id = any(:ids) and e.delivered
                order by id""")
                .param("office", reader.office().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(Line.class)
                .list()
                .forEach(line -> subjects.put(line.id(), subject(reader, line)));
        return subjects;
    }

    /** A secret letter is its number, to whoever reads the trail; who may read it opens it from its own places. */
    private static Subject subject(Actor reader, Line line) {
        if (line.secret()) {
            var hidden = text("correspondence.act-subject", registered(line), text("correspondence.secret.hidden"));
            return new Subject(hidden, null, true);
        }
        return new Subject(
                line.number() == null
                        ? text("correspondence.act-subject.sent", line.letterNumber(), line.subject())
                        : text("correspondence.act-subject", registered(line), line.subject()),
                line.entry() != null && reader.may(Permission.SEE_ALL_LETTERS)
                        ? "/correspondence/letters/" + line.entry()
                        : null,
                false);
    }

    private static String registered(Line line) {
        return line.number() + "/" + line.year();
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
                select distinct coalesce(story_id, letter_id) as id from correspondence.entry
                where office_id = :office and number = :number and (:year::int is null or year = :year::int)
                order by id limit :most""")
                .param("office", reader.office().value())
                .param("number", number)
                .param("year", year)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** The letters, then what became of them where they were delivered. */
    private List<UUID> byWords(Actor reader, String words, int most) {
        return jdbc.sql("""
                with found as materialized (
                    select id from correspondence.newest_with(:office, '%' || platform.th_key(:words) || '%', :most) id)
                select id from (
                    select 0 as place, id from found
                    union all
                    select 1, e.id from found
                    join correspondence.entry e on e.office_id = :office and e.letter_id = found.id and e.delivered) told
                order by place, id desc
                limit :most""")
                .param("office", reader.office().value())
                .param("words", words.replace('\t', ' '))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** @param entry where it came in, or was delivered; null for a letter as its sender laid it down */
    private record Line(
            UUID id,
            String subject,
            String letterNumber,
            boolean secret,
            @Nullable UUID entry,
            @Nullable Integer number,
            @Nullable Integer year) {}
}
