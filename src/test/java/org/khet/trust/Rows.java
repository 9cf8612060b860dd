package org.khet.trust;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.khet.office.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds, and what a transaction has written so far. */
final class Rows {

    private final JdbcClient jdbc;
    private final Map<Long, String> tables = new LinkedHashMap<>();

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("""
                select c.oid, n.nspname || '.' || c.relname as name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|public)'
                    and c.relname not like 'spring_session%' and c.relname not like '%flyway%'
                order by name""").query(row -> {
            tables.put(row.getLong("oid"), row.getString("name"));
        });
    }

    /** Rows written to each table in this transaction; sessions come and go with every request. */
    List<String> written(Line line) {
        return jdbc.sql("""
                select name || ' ' || rows from (
                    select name, pg_stat_get_xact_tuples_inserted(id) + pg_stat_get_xact_tuples_updated(id)
                        + pg_stat_get_xact_tuples_deleted(id) as rows
                    from unnest(cast(:ids as oid[]), cast(:names as text[])) as t (id, name)) written
                where rows > 0 and (name <> 'office.token' or not :api)
                order by 1""")
                .param("ids", tables.keySet().toArray(Long[]::new))
                .param("names", tables.values().toArray(String[]::new))
                .param("api", line.isApi())
                .query(String.class)
                .list();
    }

    static String difference(List<String> before, List<String> after) {
        return after.stream().filter(table -> !before.contains(table)).collect(Collectors.joining(", "));
    }

    /** Everything that is known of the office, but for when tokens were used and what is read in the background; the same text, the same rows. */
    String of(OfficeId office) {
        var tables = jdbc.sql("""
                select c.table_schema || '.' || c.table_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.column_name = 'office_id' and t.table_type = 'BASE TABLE' and c.table_name not in ('token', 'text')
                order by 1""").query(String.class).list();
        return tables.stream()
                .map(table -> table + " "
                        + jdbc.sql(
                                        "select count(*) || ' ' || md5(coalesce(string_agg(x::text, '|' order by x::text), '')) from "
                                                + table + " x where office_id = :office")
                                .param("office", office.value())
                                .query(String.class)
                                .single())
                .collect(Collectors.joining("\n"));
    }
}
