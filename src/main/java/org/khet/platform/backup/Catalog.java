package org.khet.platform.backup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of all modules, as the database itself tells them: a new one is in the next backup. */
final class Catalog {

    /** Sign-ins end with a move to another server, and histories of migrations are made by migrating. */
    private static final Set<String> LEFT_OUT = Set.of("platform.spring_session", "platform.spring_session_attributes");

    private Catalog() {}

    /**
     * @param name {@code schema.table}, quoted where SQL asks for it
     * @param columns those that are neither computed nor count transactions, as SQL lists them
     * @param named the tables its rows name
     */
    record Table(String name, String columns, List<String> named) {}

    /** Each after those its rows name. */
    static List<Table> tables(JdbcClient jdbc) {
        var tables = jdbc.sql("""
                select format('%I.%I', n.nspname, t.relname) as name,
                    (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                     where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                         and a.atttypid <> 'xid8'::regtype) as columns,
                    array(select distinct format('%I.%I', fn.nspname, f.relname) from pg_constraint c
                     join pg_class f on f.oid = c.confrelid join pg_namespace fn on fn.oid = f.relnamespace
                     where c.conrelid = t.oid and c.contype = 'f' and c.confrelid <> t.oid order by 1) as named
                from pg_class t join pg_namespace n on n.oid = t.relnamespace
                where t.relkind in ('r', 'p') and not t.relispartition and n.nspname !~ '^pg_'
                    and n.nspname <> 'information_schema' and t.relname !~ '^flyway_schema_history'
                order by 1""")
                .query((row, n) -> new Table(row.getString("name"), row.getString("columns"), List.of((String[])
                        row.getArray("named").getArray())))
                .list();
        return ordered(tables.stream()
                .filter(table -> !LEFT_OUT.contains(table.name()))
                .toList());
    }

    private static List<Table> ordered(List<Table> tables) {
        var left = new LinkedHashSet<>(tables);
        var there = new HashSet<String>();
        var order = new ArrayList<Table>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(table -> there.containsAll(table.named()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables name each other in a circle: " + left));
            left.remove(next);
            there.add(next.name());
            order.add(next);
        }
        return order;
    }
}
