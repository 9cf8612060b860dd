package org.khet.platform.check;

import static org.khet.platform.web.Texts.text;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every row that names another has it. The database sees to that on every write; this looks after what was done behind its
 * back. It goes by the foreign keys of all modules, so a new one is looked after from the day it is there.
 */
@Component
class ReferencesCheck implements Check {

    private static final int MOST_NAMED = 20;

    private final JdbcClient jdbc;

    ReferencesCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return text("platform.check.references");
    }

    @Override
    public void run(Findings findings) {
        // The statement that finds the rows which name nothing, one for each foreign key.
        var keys = jdbc.sql("""
                select c.conname as name, c.conrelid::regclass::text as "from", c.confrelid::regclass::text as "to", format(
                        'select to_jsonb(a) ->> ''id'' as id, jsonb_build_object(%s)::text as names from %s a
                         where num_nulls(%s) = 0 and not exists (select from %s b where %s) order by 1, 2 limit :most',
                        string_agg(format('%L, a.%I', f.attname, f.attname), ', ' order by k.n), c.conrelid::regclass,
                        string_agg(format('a.%I', f.attname), ', ' order by k.n), c.confrelid::regclass,
                        string_agg(format('b.%I = a.%I', t.attname, f.attname), ' and ' order by k.n)) as sql
                from pg_constraint c
                cross join lateral unnest(c.conkey, c.confkey) with ordinality as k (f, t, n)
                join pg_attribute f on f.attrelid = c.conrelid and f.attnum = k.f
                join pg_attribute t on t.attrelid = c.confrelid and t.attnum = k.t
                where c.contype = 'f' and c.conparentid = 0
                group by c.oid, c.conname, c.conrelid, c.confrelid
                order by 2, 1""").query(ForeignKey.class).list();
        keys.forEach(key -> look(key, findings));
        findings.note(text("platform.check.references.keys", Integer.toString(keys.size())));
    }

    private void look(ForeignKey key, Findings findings) {
        var lost = jdbc.sql(key.sql())
                .param("most", MOST_NAMED + 1)
                .query(Lost.class)
                .list();
        lost.stream()
                .limit(MOST_NAMED)
                .forEach(row -> findings.wrong(text(
                        "platform.check.references.lost",
                        key.from(),
                        row.id() == null ? "" : row.id(),
                        row.names(),
                        key.to(),
                        key.name())));
        if (lost.size() > MOST_NAMED) {
            findings.wrong(text("platform.check.more", Integer.toString(MOST_NAMED)));
        }
    }

    private record ForeignKey(String name, String from, String to, String sql) {}

    private record Lost(@Nullable String id, String names) {}
}
