package org.khet.platform.audit;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes committed acts into blocks, behind the backs of those who act: no act waits for it and it waits for no act.
 *
 * <p>Acts become visible as they are committed, which is neither the order of their times nor of their ids. So an act
 * belongs to a block because a row of {@code platform.seal} says so, not because of when it was: one that is committed
 * late is not sealed yet, and goes into the next block. Several nodes may seal at once; an office's chain is held by one
 * of them at a time, the others pass on.
 */
@Component
class Sealer {

    private final Blocks blocks;
    private final TransactionTemplate transaction;

    Sealer(Blocks blocks, TransactionTemplate transaction) {
        this.blocks = blocks;
        this.transaction = transaction;
    }

    /** Seals what is committed. */
    void seal() {
        transaction.executeWithoutResult(status -> blocks.open());
        for (var office : blocks.waiting()) {
            transaction.executeWithoutResult(status -> seal(office));
        }
    }

    // Read committed: each statement sees what was committed before it, so the one that seals sees every seal of the
    // node
    // that held the chain before.
    private void seal(UUID office) {
        if (!blocks.hold(office)) {
            return;
        }
        var last = blocks.last(office);
        long number = last.map(Block::number).orElse(0L) + 1;
        var sealed = blocks.seal(office, number);
        if (sealed.acts() > 0) {
            var previous = last.map(Block::hash).orElse(Block.NONE);
            blocks.add(Block.on(office, number, sealed.at(), sealed.acts(), sealed.digest(), previous), sealed.seen());
        }
    }
}
