package org.khet.correspondence.internal;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.khet.platform.thai.OfficeClock;
import org.khet.platform.thai.ThaiDate;

/**
 * What will happen in the sample office, lived through in the order of time up to an end; the office's clock shows the
 * time of each.
 */
final class SampleAgenda {

    private final PriorityQueue<Happening> ahead =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingInt(Happening::order));
    private final LocalDateTime end;
    private final Random chance;
    private LocalDateTime now = LocalDateTime.MIN;
    private int count;

    SampleAgenda(LocalDateTime end, Random chance) {
        this.end = end;
        this.chance = chance;
    }

    private record Happening(LocalDateTime at, int order, Runnable act) {}

    /** What lies behind the end does not happen. */
    void at(LocalDateTime when, Runnable act) {
        if (!when.isAfter(end)) {
            ahead.add(new Happening(when, count++, act));
        }
    }

    /** So many minutes of work after what is happening now, and at least two. */
    void later(int minutes, Runnable act) {
        at(SampleHours.later(now, Math.max(2, minutes)).plusSeconds(chance.nextInt(60)), act);
    }

    void live() {
        for (var next = ahead.poll(); next != null; next = ahead.poll()) {
            now = next.at();
            OfficeClock.at(now.atZone(ThaiDate.ZONE).toInstant(), next.act());
        }
    }
}
