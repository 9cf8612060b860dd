package org.khet.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain as it lies in the database. */
@Component
class Blocks {

    /**
     * Acts {@code a} of the chain {@code c} that may not be sealed yet. Where {@code seen} lies in this server's future it was
     * counted by another, and everything is looked at.
     */
    private static final String UNSEALED = """
            a.office_id = c.office_id
            and a.xid >= case when c.seen <= pg_snapshot_xmin(pg_current_snapshot()) then c.seen else '0' end
            and a.xid <= case when c.seen <= pg_snapshot_xmin(pg_current_snapshot())
                then pg_snapshot_xmax(pg_current_snapshot()) else '18446744073709551615' end
            and not exists (select from platform.seal s where s.office_id = a.office_id and s.act_id = a.id)
            """;

    private final JdbcClient jdbc;

    Blocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives every office with acts a chain. */
    void open() {
        jdbc.sql("""
                insert into platform.chain (office_id)
                with recursive office (id) as (
                    (select office_id from platform.act order by office_id limit 1)
                    union all
                    select (select a.office_id from platform.act a
                        where a.office_id > o.id order by a.office_id limit 1)
                    from office o where o.id is not null)
                select o.id from office o
                where o.id is not null and not exists (select from platform.chain c where c.office_id = o.id)
                order by o.id
                on conflict do nothing""").update();
    }

    /** Offices with acts that are not sealed. */
    List<UUID> waiting() {
        return jdbc.sql("select c.office_id from platform.chain c where exists (select from platform.act a where "
                        + UNSEALED + ") order by c.office_id")
                .query(UUID.class)
                .list();
    }

    /** Holds the office's chain to the end of the transaction; false when another holds it. */
    boolean hold(UUID office) {
        return jdbc.sql("select 1 from platform.chain where office_id = :office for update skip locked")
                .param("office", office)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Block> last(UUID office) {
        return jdbc.sql("""
                select office_id, number, sealed_at, acts, digest, previous, hash from platform.block
                where office_id = :office
                order by number desc limit 1""")
                .param("office", office)
                .query((row, n) -> block(row))
                .optional();
    }

    /**
     * Seals every unsealed act this statement sees; {@code seen} is the oldest transaction it could not see the end of, so
     * what that one and later ones write is looked for next time.
     */
    Sealed seal(UUID office, long number) {
        return jdbc.sql("""
                with sealed as (
                    insert into platform.seal (office_id, act_id, block, digest)
                    select a.office_id, a.id, :number, %s
                    from platform.chain c join platform.act a on %s
                    where c.office_id = :office
                    order by a.id
                    returning act_id, digest)
                select count(*) as acts, sha256(coalesce(string_agg(digest, ''::bytea order by act_id), ''::bytea)) as digest,
                    pg_snapshot_xmin(pg_current_snapshot())::text as seen, clock_timestamp() as sealed_at
                from sealed""".formatted(Block.DIGEST_OF_ACT, UNSEALED))
                .param("office", office)
                .param("number", number)
                .query((row, n) ->
                        new Sealed(row.getLong("acts"), hex(row, "digest"), row.getString("seen"), instant(row)))
                .single();
    }

    void add(Block block, String seen) {
        jdbc.sql("""
                insert into platform.block (office_id, number, sealed_at, acts, digest, previous, hash)
                values (:office, :number, :sealedAt, :acts, :digest, :previous, :hash)""")
                .param("office", block.office())
                .param("number", block.number())
                .param("sealedAt", block.sealedAt().atOffset(ZoneOffset.UTC))
                .param("acts", block.acts())
                .param("digest", HexFormat.of().parseHex(block.digest()))
                .param("previous", HexFormat.of().parseHex(block.previous()))
                .param("hash", HexFormat.of().parseHex(block.hash()))
                .update();
        jdbc.sql("update platform.chain set seen = :seen::xid8 where office_id = :office")
                .param("seen", seen)
                .param("office", block.office())
                .update();
    }

    static Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getObject("office_id", UUID.class),
                row.getLong("number"),
                instant(row),
                row.getLong("acts"),
                hex(row, "digest"),
                hex(row, "previous"),
                hex(row, "hash"));
    }

    static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("sealed_at", OffsetDateTime.class).toInstant();
    }

    /**
     * @param acts how many
     * @param digest of theirs
     */
    record Sealed(long acts, String digest, String seen, Instant at) {}
}
