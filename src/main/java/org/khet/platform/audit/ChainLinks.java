package org.khet.platform.audit;

import static org.khet.platform.web.Texts.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.platform.check.Findings;
import org.khet.platform.thai.ThaiDate;

/** Walks along the blocks, office by office, from the first to the last. */
final class ChainLinks {

    private final Findings findings;
    private @Nullable Block last;

    ChainLinks(Findings findings) {
        this.findings = findings;
    }

    /** The next block with what its seals give, or seals without a block. */
    void next(ResultSet row) throws SQLException {
        var office = row.getObject("office_id", UUID.class);
        if (last != null && !last.office().equals(office)) {
            end();
        }
        if (row.getObject("hash") == null) {
            wrong("block-gone", row.getLong("number"));
            return;
        }
        var block = Blocks.block(row);
        endOfMonth(block);
        checkPlace(block);
        if (!block.isWhole()) {
            wrong("block-changed", block.number());
        }
        if (row.getLong("kept_acts") != block.acts() || !block.digest().equals(row.getString("kept_digest"))) {
            wrong("seals-changed", block.number());
        }
        last = block;
    }

    /** No more blocks of this office. */
    void end() {
        tell();
        last = null;
    }

    /** The last block of every month is told, so that one noted down then can be compared at any time. */
    private void endOfMonth(Block next) {
        if (last != null && !month(last).equals(month(next))) {
            tell();
        }
    }

    private static YearMonth month(Block block) {
        return YearMonth.from(block.sealedAt().atZone(ThaiDate.ZONE));
    }

    private void tell() {
        if (last != null) {
            findings.note(text(
                    "platform.audit.check.head",
                    last.office().toString(),
                    Long.toString(last.number()),
                    ThaiDate.briefWithTime(last.sealedAt().atZone(ThaiDate.ZONE).toOffsetDateTime()),
                    last.hash()));
        }
    }

    private void checkPlace(Block block) {
        var number = last == null ? 1 : last.number() + 1;
        if (block.number() != number) {
            wrong("block-gone", number);
        } else if (!block.previous().equals(last == null ? Block.NONE : last.hash())) {
            wrong("block-loose", block.number());
        }
    }

    private void wrong(String what, long number) {
        findings.wrong(text("platform.audit.check." + what, Long.toString(number)));
    }
}
