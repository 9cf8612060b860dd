package org.khet.office.internal.acting;

import static org.khet.platform.web.Texts.text;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.ActingKind;
import org.khet.platform.form.Kept;
import org.khet.platform.thai.ThaiDate;

/** What a new order must not contradict among the orders of the same time. */
final class Contradictions {

    private Contradictions() {}

    static Optional<Kept.Refused> of(Order order, List<Order.Stored> others) {
        return same(order, others).or(() -> overlapping(order, others)).or(() -> circular(order, others));
    }

    /** The same person for the same post twice. */
    private static Optional<Kept.Refused> same(Order order, List<Order.Stored> others) {
        return others.stream()
                .filter(other ->
                        post(order, other.order()) && other.order().person().equals(order.person()))
                .findFirst()
                .map(other -> new Kept.Refused("person", text("office.acting.refused.same", told(other))));
    }

    /** Of those who act in place only one stands at each rank; delegated work may be shared out among several. */
    private static Optional<Kept.Refused> overlapping(Order order, List<Order.Stored> others) {
        return others.stream()
                .filter(other ->
                        order.kind() == ActingKind.IN_PLACE && other.order().kind() == ActingKind.IN_PLACE)
                .filter(other -> post(order, other.order()) && other.order().rank() == order.rank())
                .findFirst()
                .map(other -> new Kept.Refused(
                        "rank", text("office.acting.refused.overlap", Integer.toString(order.rank()), told(other))));
    }

    /**
     * One does the work of another who, at the same time, does the work of the first. Orders for days of absence alone
     * may do so: of two people who stand in for each other only the one who is there acts.
     */
    private static Optional<Kept.Refused> circular(Order order, List<Order.Stored> others) {
        var holder = order.holder();
        if (holder == null || order.onlyAway()) {
            return Optional.empty();
        }
        Set<UUID> reached = new HashSet<>();
        reached.add(holder);
        Order.@Nullable Stored step = next(reached, others);
        while (step != null) {
            if (order.person().equals(step.order().holder())) {
                return Optional.of(new Kept.Refused(
                        "person", text("office.acting.refused.circle", told(step), step.holderName())));
            }
            reached.add(Objects.requireNonNull(step.order().holder()));
            step = next(reached, others);
        }
        return Optional.empty();
    }

    private static Order.@Nullable Stored next(Set<UUID> reached, List<Order.Stored> others) {
        return others.stream()
                .filter(other ->
                        other.order().holder() != null && !other.order().onlyAway())
                .filter(other -> reached.contains(other.order().person())
                        && !reached.contains(other.order().holder()))
                .findFirst()
                .orElse(null);
    }

    private static boolean post(Order one, Order other) {
        return one.unitId().equals(other.unitId())
                && one.role() == other.role()
                && Objects.equals(one.holder(), other.holder());
    }

    private static String told(Order.Stored other) {
        return text(
                "office.acting.told",
                other.personName(),
                other.words(),
                ThaiDate.brief(other.order().since()),
                ThaiDate.brief(other.order().until()));
    }
}
