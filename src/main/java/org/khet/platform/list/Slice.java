package org.khet.platform.list;

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
public record Slice<T>(List<T> rows, boolean back, boolean on) {

    /** Rows of a page. */
    public static final int MOST = 50;

    /** The beginning of a list. */
    public static final Place START = new Place(null, null);

    /** Which row the page lies behind or before; both null at the beginning. */
    public record Place(@Nullable UUID after, @Nullable UUID before) {

        public boolean backwards() {
            return before != null;
        }

        /** Direction of the order. */
        public String direction() {
            return backwards() ? "desc" : "asc";
        }

        public @Nullable UUID from() {
            return backwards() ? before : after;
        }

        public String than() {
            return backwards() ? "<" : ">";
        }
    }

    /** Of rows read in the direction of the place, one more than a page. */
    public static <T> Slice<T> of(List<T> read, Place place) {
        var more = read.size() > MOST;
        var rows = new ArrayList<>(read.subList(0, Math.min(read.size(), MOST)));
        if (place.backwards()) {
            Collections.reverse(rows);
            return new Slice<>(rows, more, true);
        }
        return new Slice<>(rows, place.after() != null, more);
    }

    /**
     * The ways to the pages beside this one.
     *
     * @param shown what this page shows, in words
     */
    public Pager pager(Address address, Function<T, UUID> id, String shown) {
        return new Pager(
                back && !rows.isEmpty() ? href(address, "before", id.apply(rows.getFirst())) : null,
                on && !rows.isEmpty() ? href(address, "after", id.apply(rows.getLast())) : null,
                rows.isEmpty() ? "" : shown);
    }

    private static String href(Address address, String name, UUID row) {
        return address.with(name, row.toString()).href();
    }
}
