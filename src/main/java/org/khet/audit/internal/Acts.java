package org.khet.audit.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trail, to read. */
@Component
class Acts {

    private static final int MOST_WAITING = 1_000;

    // An id begins with the millisecond it was made in (RFC 9562, version 7).
    private static final String SELECT = """
            select a.id, a.at,
                to_timestamp(('x' || left(translate(a.id::text, '-', ''), 12))::bit(48)::bigint / 1000.0) as written,
                a.person_id, a.person_name, a.capacity, a.verb, a.subject_id, a.unit_id, a.note, a.before::text,
                a.after::text, a.from_address, s.block
            from platform.act a
            left join platform.seal s on s.office_id = a.office_id and s.act_id = a.id
            where\s""";

    private final JdbcClient jdbc;

    Acts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, or nearest first above {@code newerThan}. */
    List<AuditedAct> list(AuditQuery query, int most) {
        var where = query.where();
        return jdbc.sql(SELECT + where.sql()
                        + (query.upwards() ? " order by a.at, a.id" : " order by a.at desc, a.id desc")
                        + " limit :most")
                .params(where.params())
                .param("most", most)
                .query(AuditedAct.class)
                .list();
    }

    /** All of them, oldest first, one at a time. */
    @Transactional(readOnly = true)
    void each(AuditQuery query, Consumer<AuditedAct> act) {
        var where = query.where();
        try (var acts = jdbc
                .sql(SELECT + where.sql() + " order by a.at, a.id")
                .withFetchSize(500)
                .params(where.params())
                .query(AuditedAct.class)
                .stream()) {
            acts.forEach(act);
        }
    }

    /** How far the office's trail is sealed. */
    Seal seal(OfficeId office) {
        return jdbc.sql("""
                select b.number, b.sealed_at, (
                        select count(*) from (
                            select 1 from platform.act a
                            where a.office_id = :office and a.xid >= coalesce(
                                    (select seen from platform.chain c where c.office_id = :office), '0')
                                and not exists (select from platform.seal s
                                    where s.office_id = a.office_id and s.act_id = a.id)
                            limit :most) w) as waiting
                from (select 1) one
                left join lateral (
                    select number, sealed_at from platform.block
                    where office_id = :office order by number desc limit 1) b on true""")
                .param("office", office.value())
                .param("most", MOST_WAITING + 1)
                .query(Seal.class)
                .single();
    }

    /** A closed block: noted elsewhere, its hash proves the trail up to there. */
    record Block(long number, OffsetDateTime sealedAt, long acts, String hash, String previous) {}

    /** Blocks of the office from behind a number, the first first. */
    List<Block> blocks(OfficeId office, long after, int most) {
        return jdbc.sql("""
                select number, sealed_at, acts, encode(hash, 'hex') as hash, encode(previous, 'hex') as previous
                from platform.block
                where office_id = :office and number > :after
                order by number
                limit :most""")
                .param("office", office.value())
                .param("after", after)
                .param("most", most)
                .query(Block.class)
                .list();
    }

    /**
     * @param number of the last block, null before the first
     * @param waiting acts that are not sealed yet, counted no further than 1,001
     */
    record Seal(@Nullable Long number, @Nullable OffsetDateTime sealedAt, int waiting) {}
}
