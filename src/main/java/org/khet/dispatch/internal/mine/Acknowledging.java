package org.khet.dispatch.internal.mine;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.khet.office.Actor;
import org.khet.platform.audit.Recording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person looks at a letter sent to them, and says that they know of it (รับทราบ). */
@Service
class Acknowledging {

    private final MineRows rows;
    private final Recording recording;
    private final Clock clock;

    Acknowledging(MineRows rows, Recording recording, Clock clock) {
        this.rows = rows;
        this.recording = recording;
        this.clock = clock;
    }

    void open(Actor actor, MineRows.Line line) {
        if (line.openedAt() == null) {
            rows.opened(actor, line.id(), OffsetDateTime.now(clock));
        }
    }

    /** False when it was acknowledged before, or recalled meanwhile. */
    @Transactional
    boolean acknowledge(Actor actor, MineRows.Line line) {
        var done = rows.acknowledged(actor, line.id(), OffsetDateTime.now(clock));
        if (done) {
            recording.write(actor.did("dispatch.acknowledged", line.letterId(), ""), null, null);
        }
        return done;
    }
}
