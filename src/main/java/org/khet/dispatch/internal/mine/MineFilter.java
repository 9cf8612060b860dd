package org.khet.dispatch.internal.mine;

import java.util.Map;
import org.khet.platform.list.Address;
import org.khet.platform.sql.Where;

/**
 * Which of the letters to a person are asked for.
 *
 * @param q words of its subject, number
 * @param state {@code new}: not acknowledged yet; empty for all
 */
record MineFilter(String q, String state) {

    static final String NEW = "new";
    private static final int LONGEST = 100;

    /** What makes no sense in an address is left out. */
    static MineFilter of(String q, String state) {
        var clean = q.strip().replace("\0", "").replace('\t', ' ');
        return new MineFilter(
                clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST), state.equals(NEW) ? NEW : "");
    }

    Where where() {
        var where = new Where().and("l.k like '%' || platform.th_key(:q) || '%'", "q", q.isEmpty() ? null : q);
        return state.isEmpty() ? where : where.and(waiting());
    }

    static Where waiting() {
        return new Where().and("d.acknowledged_at is null", Map.of());
    }

    Address address() {
        return Address.of(MineController.PATH).with("q", q).with("state", state);
    }
}
