package org.khet.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A chain as a form holds it: a seat and a purpose a row.
 *
 * @param seats those that can be chosen
 */
public record ChainForm(List<Seat> seats, List<Wish> chain) {

    private static final int MOST_ROWS = 24;

    /** What the form cannot mean is left out. */
    public static ChainForm read(List<Seat> seats, List<String> keys, List<String> purposes) {
        var chain = new ArrayList<Wish>();
        for (int i = 0; i < Math.min(keys.size(), MOST_ROWS); i++) {
            var key = keys.get(i);
            var purpose = purpose(i < purposes.size() ? purposes.get(i) : "");
            seats.stream()
                    .filter(seat -> seat.key().equals(key))
                    .findFirst()
                    .ifPresent(seat -> chain.add(new Wish(seat, purpose)));
        }
        return new ChainForm(seats, List.copyOf(chain));
    }

    private static Purpose purpose(String name) {
        return Arrays.stream(Purpose.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(Purpose.AGREE);
    }

    /**
     * After a button was pressed.
     *
     * @param then {@code add}, or {@code up-2}, {@code down-2}, {@code remove-2}
     * @param added key of the seat to add, before the one who signs
     */
    public ChainForm after(String then, String added) {
        var changed = new ArrayList<>(chain);
        if (then.equals("add")) {
            seats.stream()
                    .filter(seat -> seat.key().equals(added))
                    .findFirst()
                    .ifPresent(seat -> changed.add(beforeSigner(), new Wish(seat, Purpose.AGREE)));
            return new ChainForm(seats, changed);
        }
        var words = then.split("-", 2);
        var at = words.length == 2 && words[1].matches("\\d{1,2}") ? Integer.parseInt(words[1]) : -1;
        switch (words[0]) {
            case "up" -> swap(changed, at - 1);
            case "down" -> swap(changed, at);
            case "remove" -> remove(changed, at);
            default -> {} // a button nobody drew
        }
        return new ChainForm(seats, changed);
    }

    private int beforeSigner() {
        return !chain.isEmpty() && chain.getLast().purpose() == Purpose.SIGN ? chain.size() - 1 : chain.size();
    }

    private static void swap(List<Wish> chain, int upper) {
        if (upper >= 0 && upper + 1 < chain.size()) {
            Collections.swap(chain, upper, upper + 1);
        }
    }

    private static void remove(List<Wish> chain, int at) {
        if (at >= 0 && at < chain.size()) {
            chain.remove(at);
        }
    }
}
