package org.khet.office.internal.lists;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Pager;

/**
 * A page of a list by keyset: it begins behind, or ends before, a row named in the address.
 *
 * @param back there are rows before it
 * @param on there are rows behind it
 */
record Slice<T>(List<T> rows, boolean back, boolean on) {

    static final int MOST = 50;

    /** Which row the page lies behind or before; both null at the beginning. */
    record Place(@Nullable UUID after, @Nullable UUID before) {

        boolean backwards() {
            return before != null;
        }

        /** Direction of the order. */
        String direction() {
            return backwards() ? "desc" : "asc";
        }

        @Nullable
        UUID from() {
            return backwards() ? before : after;
        }

        String than() {
            return backwards() ? "<" : ">";
        }
    }

    /** Of rows read in the direction of the place, one more than a page. */
    static <T> Slice<T> of(List<T> read, Place place) {
        var more = read.size() > MOST;
        var rows = new ArrayList<>(read.subList(0, Math.min(read.size(), MOST)));
        if (place.backwards()) {
            Collections.reverse(rows);
            return new Slice<>(rows, more, true);
        }
        return new Slice<>(rows, place.after() != null, more);
    }

    Pager pager(Address address, Function<T, UUID> id) {
        return new Pager(
                back && !rows.isEmpty()
                        ? address.with("before", id.apply(rows.getFirst()).toString())
                                .href()
                        : null,
                on && !rows.isEmpty()
                        ? address.with("after", id.apply(rows.getLast()).toString())
                                .href()
                        : null,
                rows.isEmpty() ? "" : text("office.list.shown", Integer.toString(rows.size())));
    }
}
