package org.khet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.khet.support.KhetTest;
import org.khet.support.Modules;
import org.khet.support.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A module's rows are its own: the walls of the code are those of the database. */
@KhetTest
class SchemaTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern STATEMENT =
            Pattern.compile("(?s).*\\b(select|insert into|update|delete from|from|join)\\s.*");

    /** For every command, permissive, to all roles. */
    private static final String ANY_COMMAND = "*true{0}";

    private static final String POLICY = "(office_id = platform.my_office())";

    @Autowired
    JdbcClient jdbc;

    @Test
    void foreign_keys_follow_module_dependencies() {
        var keys = jdbc.sql("""
                select c.conname as name, f.relnamespace::regnamespace::text as "from", t.relnamespace::regnamespace::text as "to"
                from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
                where c.contype = 'f'
                order by name""").query(ForeignKey.class).list();
        assertThat(keys)
                .as("foreign keys between modules")
                .anyMatch(key -> !key.from().equals(key.to()));
        assertThat(keys)
                .as("foreign keys to a module that package-info does not list")
                .allMatch(key -> Modules.mayUse(key.from(), key.to()));
    }

    @Test
    void sql_names_only_its_own_schema() {
        var published = published();
        var named = Source.main().stream()
                .flatMap(source -> source.strings().stream()
                        .filter(text -> STATEMENT.matcher(text).matches())
                        .flatMap(sql -> tables(sql).stream())
                        .map(table -> new Use(source.path().toString(), source.module(), table)))
                .toList();
        assertThat(named).as("tables that SQL names").hasSizeGreaterThan(3);
        assertThat(named.stream().filter(use -> !use.isOwn() && !use.isOf(published)))
                .as("another module's tables: ask the module, or let it publish a view")
                .isEmpty();
    }

    @Test
    void migrations_name_only_their_own_schema_but_for_foreign_keys_and_published_views() {
        var published = published();
        var named = Source.find(MIGRATIONS, ".sql").stream()
                .flatMap(file -> tables(withoutForeignKeys(Source.read(file))).stream()
                        .map(table -> new Use(file.toString(), moduleOf(file), table)))
                .toList();
        assertThat(named).as("tables that migrations name").hasSizeGreaterThan(3);
        assertThat(named.stream().filter(use -> !use.isOwn() && !use.isOf(published)))
                .as("another module's tables")
                .isEmpty();
    }

    /** Views and functions of the modules: what others may name. */
    private Set<String> published() {
        return Set.copyOf(jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.views
                where table_schema = any (:schemas)
                union
                select routine_schema || '.' || routine_name from information_schema.routines
                where routine_schema = any (:schemas)
                order by 1""")
                .param("schemas", Modules.all().toArray(String[]::new))
                .query(String.class)
                .list());
    }

    @Test
    void every_table_says_whose_office_it_is() {
        var tables = jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.tables t
                where table_type = 'BASE TABLE' and table_schema = any (:schemas)
                    and table_name not like 'spring_session%' and (table_schema, table_name) not in (
                        ('office', 'office'),
                        ('office', 'set_up_code'), -- before there is an office
                        ('platform', 'failure')) -- a name typed wrong, before anyone knows whose it is
                    and not exists (select from information_schema.columns c where c.column_name = 'office_id'
                        and (c.table_schema, c.table_name) = (t.table_schema, t.table_name))
                order by 1""")
                .param("schemas", Modules.all().toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(tables).as("tables without office_id").isEmpty();
    }

    /** The owner of the tables is not held by a policy, whoever works for an office is. */
    @Test
    void every_table_keeps_the_rows_of_offices_apart() {
        var tables = jdbc.sql("""
                select c.oid::regclass::text as name, c.relrowsecurity as guarded, c.relforcerowsecurity as forced,
                    array(select p.polcmd::text || p.polpermissive || p.polroles::text
                            || pg_get_expr(p.polqual, c.oid) || pg_get_expr(p.polwithcheck, c.oid)
                        from pg_policy p where p.polrelid = c.oid order by 1)::text as policies
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'office_id'
                where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text = any (:schemas)
                order by 1""")
                .param("schemas", Modules.all().toArray(String[]::new))
                .query(Guarded.class)
                .list();
        assertThat(tables).as("tables with office_id").hasSizeGreaterThan(25);
        assertThat(tables)
                .allMatch(table -> table.guarded() && !table.forced())
                .allMatch(table -> table.policies().equals("{\"" + ANY_COMMAND + POLICY + POLICY + "\"}"));
        assertThat(jdbc.sql("""
                select pg_get_expr(polqual, polrelid) || pg_get_expr(polwithcheck, polrelid) from pg_policy
                where polrelid = 'office.office'::regclass order by 1""").query(String.class).list())
                .as("the office itself")
                .containsExactly("(id = platform.my_office())(id = platform.my_office())");
    }

    /** Else it would show the rows its owner may see. */
    @Test
    void every_view_is_read_with_the_rights_of_who_asks() {
        var views = jdbc.sql("""
                select c.oid::regclass || ' ' || coalesce(c.reloptions @> '{security_invoker=true}', false)
                from pg_class c where c.relkind in ('v', 'm') and c.relnamespace::regnamespace::text = any (:schemas)
                order by 1""")
                .param("schemas", Modules.all().toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(views).hasSizeGreaterThan(3).allMatch(view -> view.endsWith(" true"));
    }

    @Test
    void who_works_for_an_office_may_do_what_the_table_lets_anyone_do() {
        var rights = new TreeMap<String, String>();
        jdbc.sql("""
                select c.oid::regclass::text as name, string_agg(r, ' ' order by r) filter (
                    where has_table_privilege('khet_office', c.oid, r)) as rights
                from pg_class c cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES',
                    'TRIGGER']) r
                where c.relkind in ('r', 'p', 'v') and c.relnamespace::regnamespace::text = any (:schemas)
                group by c.oid
                order by 1""").param("schemas", Modules.all().toArray(String[]::new)).query(row -> {
            rights.put(row.getString("name"), String.valueOf(row.getString("rights")));
        });
        assertThat(rights)
                .containsEntry("platform.act", "INSERT SELECT")
                .containsEntry("platform.block", "SELECT")
                .containsEntry("platform.spring_session", "DELETE SELECT")
                .containsEntry("platform.spring_session_attributes", "null")
                .containsEntry("office.set_up_code", "null")
                .containsEntry("office.person", "INSERT SELECT UPDATE")
                .containsEntry("office.current_place", "SELECT")
                .containsEntry("correspondence.letter", "INSERT SELECT UPDATE")
                .containsEntry("correspondence.letter_file", "INSERT SELECT")
                .containsEntry("files.waiting", "DELETE INSERT SELECT UPDATE");
        assertThat(rights.values()).noneMatch(held -> held.matches(".*(TRUNCATE|REFERENCES|TRIGGER).*"));
    }

    /** They see all rows, so they say themselves whose they look at, and cannot be led to another's tables. */
    @Test
    void functions_with_the_owners_rights_keep_to_the_office() {
        var functions = jdbc.sql("""
                select p.oid::regprocedure || ' ' || (p.proconfig @> '{"search_path=pg_catalog, pg_temp"}')
                    || ' ' || (p.prosrc like '%platform.if_mine(office)%')
                    || ' ' || has_function_privilege('public', p.oid, 'EXECUTE')
                from pg_proc p where p.prosecdef and p.pronamespace::regnamespace::text = any (:schemas)
                order by 1""")
                .param("schemas", Modules.all().toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(functions)
                .hasSizeGreaterThan(3)
                .filteredOn(function -> !function.startsWith("office.user_names_taken"))
                .filteredOn(function -> !function.startsWith("files.bytes_named"))
                .allMatch(function -> function.endsWith(" true true false"));
    }

    /** Ids are made by time, registers count by their own row; a backup has no sequence to set. */
    @Test
    void no_table_counts_by_a_sequence() {
        assertThat(jdbc.sql("select schemaname || '.' || sequencename from pg_sequences order by 1")
                        .query(String.class)
                        .list())
                .as("sequences")
                .isEmpty();
    }

    private static Set<String> tables(String sql) {
        var schemas = String.join("|", Modules.all());
        var found = new TreeSet<String>();
        Pattern.compile("(?<![\\w.:/])(" + schemas + ")\\.[a-z_0-9]+(?![\\w.])")
                .matcher(sql)
                .results()
                .forEach(match -> found.add(match.group()));
        return found;
    }

    private static String withoutForeignKeys(String sql) {
        return sql.replaceAll("--.*", "").replaceAll("references\\s+[\\w.]+", "");
    }

    private static String moduleOf(Path file) {
        var folder = MIGRATIONS.relativize(file).getName(0).toString();
        return folder.equals("__root") ? "platform" : folder;
    }

    record Guarded(String name, boolean guarded, boolean forced, String policies) {}

    record ForeignKey(String name, String from, String to) {}

    record Use(String where, String module, String table) {

        String schema() {
            return table.substring(0, table.indexOf('.'));
        }

        boolean isOf(Set<String> published) {
            return published.contains(table) && Modules.mayUse(module, schema());
        }

        boolean isOwn() {
            return schema().equals(module) || schema().equals("platform");
        }
    }
}
