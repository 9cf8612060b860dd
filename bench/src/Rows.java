import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Fills the office with letters by SQL: every letter with its line in the central register and its line in the
 * register of one group, over five calendar years, the way they would stand had clerks entered them. Numbers run on
 * from the register's last and the registers are left at the last number, so that registering goes on as before.
 */
final class Rows {

    private static final int CHUNK = 50_000;

    private final Khet khet;
    private final Subjects subjects;

    Rows(Khet khet, Subjects subjects) {
        this.khet = khet;
        this.subjects = subjects;
    }

    static long count(Connection database) throws SQLException {
        return one(database, "select count(*) from correspondence.letter");
    }

    /** @param total letters the office shall have, those already there included */
    void fillTo(long total, long capacity) throws Exception {
        long start = System.nanoTime();
        try (Connection database = khet.database()) {
            long missing = total - count(database);
            if (missing > 0) {
                prepare(database, capacity);
                fill(database, missing);
            }
            run(database, "vacuum (analyze)");
            run(database, "checkpoint");
        }
        Report.say("%d letters there in %.0f s", total, (System.nanoTime() - start) / 1e9);
    }

    private void prepare(Connection database, long capacity) throws SQLException, java.io.IOException {
        run(database, "set session_replication_role = replica"); // triggers and foreign keys: the rows below keep both
        run(database, "set maintenance_work_mem = '512MB'");
        run(database, "set synchronous_commit = off");
        run(database, "set time zone 'Asia/Bangkok'");
        run(database, "create temporary table subject (i int primary key, subject text not null)");
        copySubjects(database);
        run(database, "create temporary table place as " + """
                select a.office_id, a.person_id, p.position as person_position,
                    concat(p.title, p.first_name, ' ', p.last_name) as person_name,
                    (select id from office.unit where office_id = a.office_id and kind = 'REGISTRY'
                     order by position limit 1) as registry,
                    array(select id from office.unit where office_id = a.office_id and kind = 'GROUP'
                          order by position) as groups
                from office.account a join office.person p on p.office_id = a.office_id and p.id = a.person_id
                where a.user_name = 'saraban'""");
        // A sample office fills this year's registers up to today: bring its letters to the first days of January,
        // in the same order, so that the loaded ones can follow them through the year.
        run(database, """
                update correspondence.entry
                set received_at = date_trunc('year', received_at)
                        + (received_at - date_trunc('year', received_at)) * 0.01
                where received_at > date_trunc('year', now()) + interval '5 days'
                  and not exists (select from correspondence.letter where remark = 'bench')""");
        run(database, "create temporary table span (capacity bigint not null)");
        run(database, "insert into span values (" + capacity + ")");
    }

    private void copySubjects(Connection database) throws SQLException, java.io.IOException {
        var text = new StringBuilder();
        for (int i = 0; i < subjects.all().size(); i++) {
            text.append(i).append('\t').append(subjects.get(i).replace("\\", "\\\\").replace('\t', ' ')).append('\n');
        }
        database.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy subject from stdin", new StringReader(text.toString()));
    }

    private void fill(Connection database, long missing) throws SQLException {
        List<String> indexes = dropIndexes(database);
        for (int yearsAgo = 4; yearsAgo >= 0; yearsAgo--) {
            long inYear = missing / 5 + (yearsAgo == 0 ? missing % 5 : 0);
            for (long done = 0; done < inYear; done += CHUNK) {
                chunk(database, yearsAgo, Math.min(CHUNK, inYear - done));
            }
        }
        for (String index : indexes) {
            run(database, index);
        }
    }

    /** GIN over a million rows is built ten times faster at once than row by row. */
    private static List<String> dropIndexes(Connection database) throws SQLException {
        var definitions = new ArrayList<String>();
        var names = new ArrayList<String>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
                        from pg_index i
                        where i.indrelid in ('correspondence.letter'::regclass, 'correspondence.entry'::regclass,
                                             'platform.act'::regclass)
                          and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
                        order by 1""")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        for (String name : names) {
            run(database, "drop index " + name);
        }
        return definitions;
    }

    private void chunk(Connection database, int yearsAgo, long letters) throws SQLException {
        run(database, "drop table if exists made");
        try (PreparedStatement statement = database.prepareStatement(MADE)) {
            statement.setInt(1, yearsAgo);
            statement.setLong(2, letters);
            statement.execute();
        }
        for (String insert : FROM_MADE) {
            run(database, insert);
        }
    }

    /** One line for each letter of a chunk: the next numbers of the year's central register. */
    private static final String MADE = """
            create temporary table made as
            with year as (
                select date_trunc('year', now()) - make_interval(years => p.ago) as starts,
                       extract(year from now())::int - p.ago + 543 as be,
                       case p.ago when 0 then now() else date_trunc('year', now()) - make_interval(years => p.ago - 1) end
                           as ends,
                       p.letters
                from (select ?::int as ago, ?::int as letters) p
            ), line as (
                select p.office_id, p.person_id, p.registry, p.groups, y.be, l.last + n as number,
                    -- the place of the number in the year is its time
                    y.starts + interval '5 days'
                        + (y.ends - y.starts - interval '5 days') * ((l.last + n) / (s.capacity / 5.0 + 2000)) as at
                from place p cross join year y cross join span s
                cross join lateral (
                    select coalesce(max(last), 0) as last from correspondence.register r
                    where r.office_id = p.office_id and r.unit_id = p.registry and r.series = 'RECEIVED'
                      and r.year = y.be) l
                cross join lateral generate_series(1, y.letters) n
            ), standing as (
                -- one in fifty of this year's letters still waits in the central registry
                select l.*, l.groups[1 + l.number % cardinality(l.groups)] as group_id,
                    case when l.be = extract(year from now())::int + 543 and l.number % 50 = 0
                        then 'TO_ROUTE' else 'CLOSED' end as state
                from line l
            )
            select s.*, uuidv7(s.at - now()) as letter_id, uuidv7(s.at - now()) as entry_id,
                uuidv7(s.at + interval '1 hour' - now()) as child_id,
                row_number() over (partition by s.group_id, s.state order by s.number) as in_group,
                (s.number::bigint * 7919 + s.be * 31) % (select count(*) from subject) as subject_i
            from standing s
            """;

    private static final List<String> FROM_MADE = List.of("""
            insert into correspondence.letter (office_id, id, number, dated, sender, addressee, subject, speed, channel,
                remark)
            select m.office_id, m.letter_id,
                case m.number % 4
                    when 0 then 'ศธ 04' || lpad((m.number % 300)::text, 3, '0') || '/ว' || (m.number / 3 + 1)
                    when 1 then 'ศธ 04' || lpad((m.number % 300)::text, 3, '0') || '/' || (m.number / 2 + 1)
                    when 2 then 'ชร ' || lpad((m.number % 60)::text, 4, '0') || '/' || (m.number % 9000 + 1)
                    else 'กค 0408.4/ว' || (m.number % 900 + 1) end,
                (m.at - make_interval(days => m.number % 9))::date,
                (array['สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน', 'สำนักงานศึกษาธิการจังหวัดเชียงราย', 'ศาลากลางจังหวัดเชียงราย',
                    'กรมบัญชีกลาง', 'สำนักงาน ก.ค.ศ.', 'สำนักงานตรวจเงินแผ่นดินจังหวัดเชียงราย',
                    'โรงเรียนบ้านห้วยน้ำขุ่น', 'โรงเรียนบ้านแม่ยาว', 'โรงเรียนอนุบาลเมืองเชียงราย', 'โรงเรียนบ้านป่าซางวิทยา',
                    'มหาวิทยาลัยราชภัฏเชียงราย', 'โรงพยาบาลเชียงรายประชานุเคราะห์', 'องค์การบริหารส่วนจังหวัดเชียงราย'])
                    [1 + m.number % 13],
                'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา',
                s.subject || case m.number % 3
                    when 0 then '' when 1 then ' ครั้งที่ ' || (m.number % 12 + 1) || '/' || m.be
                    else ' ประจำปีงบประมาณ พ.ศ. ' || m.be end,
                (array['NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'URGENT', 'URGENT', 'VERY_URGENT', 'MOST_URGENT',
                    'NORMAL'])[1 + m.number % 10],
                (array['EMAIL', 'SMART_OBEC', 'PAPER', 'HAND'])[1 + m.number % 4],
                'bench'
            from made m join subject s on s.i = m.subject_i
            order by m.number""", """
            insert into correspondence.entry (office_id, id, letter_id, unit_id, year, number, received_at, received_by,
                purpose, state, at_unit, at_since)
            select office_id, entry_id, letter_id, registry, be, number, at, person_id, 'ACT',
                state, registry, at
            from made order by number""", """
            insert into correspondence.entry (office_id, id, letter_id, unit_id, year, number, received_at, received_by,
                parent_id, purpose, state, at_unit, at_since)
            select m.office_id, m.child_id, m.letter_id, m.group_id, m.be, coalesce(r.last, 0) + m.in_group,
                m.at + interval '1 hour', m.person_id, m.entry_id,
                case m.number % 5 when 0 then 'KNOW' else 'ACT' end, 'CLOSED', m.group_id, m.at + interval '1 hour'
            from made m left join correspondence.register r on r.office_id = m.office_id and r.unit_id = m.group_id
                and r.series = 'RECEIVED' and r.year = m.be
            where m.state = 'CLOSED'
            order by m.number""", """
            insert into platform.act (office_id, at, person_id, person_name, capacity, verb, subject_id, unit_id, after)
            select m.office_id, m.at + a.later, m.person_id, p.person_name,
                p.person_position, 'letter.' || a.verb, m.letter_id, case a.verb when 'entered' then m.group_id
                    when 'closed' then m.group_id else m.registry end,
                case a.verb
                    when 'received' then jsonb_build_object('number', m.number || '/' || m.be)
                    when 'routed' then jsonb_build_object('to', u.name, 'purpose', 'ACT')
                    when 'entered' then jsonb_build_object('number', m.in_group || '/' || m.be) end
            from made m cross join place p
            join office.unit u on u.office_id = m.office_id and u.id = m.group_id
            join (values (1, 'received', interval '0'), (2, 'routed', interval '50 minutes'),
                         (3, 'entered', interval '1 hour'), (4, 'closed', interval '3 hours')) a (n, verb, later)
                on m.state = 'CLOSED' or a.verb = 'received'
            order by m.number, a.n""", """
            insert into correspondence.register (office_id, unit_id, series, year, last, last_at)
            select office_id, unit_id, series, year, max(number), max(received_at)
            from correspondence.entry e
            where number is not null
              and exists (select from made m where m.office_id = e.office_id and m.be = e.year)
            group by office_id, unit_id, series, year
            on conflict (office_id, unit_id, series, year) do update set last = excluded.last, last_at = excluded.last_at""");

    static long one(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void run(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
