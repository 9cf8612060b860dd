package org.khet.platform.audit;

import static org.khet.platform.web.Texts.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.khet.platform.check.Check;
import org.khet.platform.check.Findings;
import org.khet.platform.thai.ThaiDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proves the chain of acts: every act is what it was when it was sealed, none is gone, none was slipped in, every block
 * follows the one before. It cannot tell a chain that was made anew as a whole from the old one: for that the last hash
 * is told, to be compared with one noted down before, or with a backup's.
 */
@Component
class ChainCheck implements Check {

    private static final int MOST_NAMED = 100;

    /** When an id was made: its first 48 bits are milliseconds (RFC 9562, version 7). */
    private static final String ID_MADE =
            "to_timestamp(('x' || left(translate(a.id::text, '-', ''), 12))::bit(48)::bigint / 1000.0)";

    private final JdbcClient jdbc;

    ChainCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return text("platform.audit.check");
    }

    @Override
    public void run(Findings findings) {
        blocks(findings);
        acts(findings);
        counts(findings);
    }

    private void blocks(Findings findings) {
        var links = new ChainLinks(findings);
        jdbc.sql("""
                select coalesce(b.office_id, s.office_id) as office_id, coalesce(b.number, s.block) as number, b.sealed_at,
                    b.acts, b.digest, b.previous, b.hash, s.acts as kept_acts, encode(s.digest, 'hex') as kept_digest
                from platform.block b
                full join (
                    select office_id, block, count(*) as acts, sha256(string_agg(digest, ''::bytea order by act_id)) as digest
                    from platform.seal
                    group by office_id, block) s on s.office_id = b.office_id and s.block = b.number
                order by 1, 2""").query(links::next);
        links.end();
    }

    private void acts(Findings findings) {
        var odd = jdbc.sql("""
                select coalesce(a.id, s.act_id) as id, s.block, a.at, a.verb, a.person_name,
                    case when a.id is null then 'removed' when s.act_id is null then 'unsealed'
                        when s.digest <> %1$s then 'changed' else 'backdated' end as what
                from platform.act a
                full join platform.seal s on s.office_id = a.office_id and s.act_id = a.id
                left join platform.chain c on c.office_id = a.office_id
                left join platform.block before on before.office_id = s.office_id and before.number = s.block - 1
                where a.id is null
                    or (s.act_id is null and a.xid < c.seen and c.seen <= pg_snapshot_xmin(pg_current_snapshot()))
                    or s.digest <> %1$s
                    or %2$s < before.sealed_at - interval '1 hour'
                order by s.block, 1
                limit :most""".formatted(Block.DIGEST_OF_ACT, ID_MADE))
                .param("most", MOST_NAMED + 1)
                .query((row, n) -> sentence(row))
                .list();
        odd.stream().limit(MOST_NAMED).forEach(findings::wrong);
        if (odd.size() > MOST_NAMED) {
            findings.wrong(text("platform.check.more", Integer.toString(MOST_NAMED)));
        }
    }

    private static String sentence(ResultSet row) throws SQLException {
        var what = row.getString("what");
        var at = row.getObject("at", OffsetDateTime.class);
        return text(
                "platform.audit.check." + what,
                row.getObject("id", UUID.class).toString(),
                String.valueOf(row.getLong("block")),
                at == null ? "" : ThaiDate.briefWithTime(at),
                at == null ? "" : row.getString("verb"),
                at == null ? "" : row.getString("person_name"));
    }

    private void counts(Findings findings) {
        var counted = jdbc.sql("""
                select count(*) as acts, count(*) filter (where not exists (
                        select from platform.seal s where s.office_id = a.office_id and s.act_id = a.id)) as unsealed,
                    count(*) filter (where a.at < %s - interval '1 hour') as earlier
                from platform.act a""".formatted(ID_MADE)).query(Counted.class).single();
        findings.note(text("platform.audit.check.acts", Long.toString(counted.acts())));
        if (counted.unsealed() > 0) {
            findings.note(text("platform.audit.check.waiting", Long.toString(counted.unsealed())));
        }
        if (counted.earlier() > 0) {
            findings.note(text("platform.audit.check.earlier", Long.toString(counted.earlier())));
        }
    }

    /**
     * @param unsealed written a moment ago
     * @param earlier that tell of a time well before they were written: samples, imports
     */
    private record Counted(long acts, long unsealed, long earlier) {}
}
