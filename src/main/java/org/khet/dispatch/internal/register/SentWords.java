package org.khet.dispatch.internal.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.khet.platform.sql.Where;
import org.khet.platform.thai.ThaiDigits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words in ที่, เรื่อง and ถึง of letters, and numbers of a register: 12, ๑๒ or 12/2569. */
@Component
class SentWords {

    private static final int SHORTEST_TRIGRAM = 3;

    /** So many letters found by the index are looked up one by one; words met more often are met soon by walking. */
    private static final int FEW = 2_000;

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,7})(?:/(2[4-7]\\d\\d))?");

    private final JdbcClient jdbc;

    SentWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The condition on the letter {@code l}. */
    Where where(SendQuery query) {
        var key = query.words() == null ? "" : key(query.words());
        if (key.isEmpty()) {
            return new Where();
        }
        var hits = key.length() < SHORTEST_TRIGRAM ? Optional.<List<UUID>>empty() : few(query, key);
        return hits.map(ids -> new Where().and("l.id = any(:hits)", "hits", ids.toArray(UUID[]::new)))
                .orElseGet(() -> new Where().and("strpos(l.k, :key) > 0", "key", key));
    }

    /** The line with that number, when the words are one. */
    static Optional<Where> number(SendQuery query) {
        var match = NUMBER.matcher(
                query.words() == null ? "" : ThaiDigits.toArabic(query.words()).strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var params = new HashMap<String, Object>(Map.of("number", Integer.valueOf(match.group(1))));
        if (match.group(2) == null) {
            return Optional.of(new Where().and("l.number = :number", params));
        }
        params.put("year", Integer.valueOf(match.group(2)));
        return Optional.of(new Where().and("l.number = :number and l.year = :year", params));
    }

    /** The letters of the office with the words; empty when there are many. */
    private Optional<List<UUID>> few(SendQuery query, String key) {
        var ids = jdbc.sql(
                        "select h.id from dispatch.letters_with(:office, :pattern, :key, :most) h (id) order by h.id")
                .param("office", query.office().value())
                .param("pattern", "%" + key + "%")
                .param("key", key)
                .param("most", FEW + 1)
                .query(UUID.class)
                .list();
        return ids.size() > FEW ? Optional.empty() : Optional.of(ids);
    }

    /** Folded as the letters' keys are: what remains has no sign that {@code like} would read. */
    private String key(String words) {
        return jdbc.sql("select platform.th_key(:words)")
                .param("words", words.replace('\t', ' '))
                .query(String.class)
                .single();
    }
}
