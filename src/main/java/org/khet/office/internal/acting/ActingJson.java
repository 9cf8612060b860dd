package org.khet.office.internal.acting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.ActingKind;
import org.khet.office.Role;

/** Orders, posts and absences as programs read them. */
final class ActingJson {

    private ActingJson() {}

    record Orders(List<One> items) {}

    /** @param effective somebody acts by it today */
    record One(
            UUID id,
            int version,
            boolean withdrawn,
            boolean effective,
            ActingKind kind,
            UUID person,
            String personName,
            UUID unit,
            Role role,
            String position,
            @Nullable UUID holder,
            int rank,
            boolean onlyAway,
            String matters,
            String orderNumber,
            LocalDate orderDate,
            LocalDate since,
            LocalDate until) {

        static One of(Order.Stored stored) {
            var order = stored.order();
            return new One(
                    stored.id(),
                    stored.version(),
                    stored.withdrawn(),
                    stored.effective(),
                    order.kind(),
                    order.person(),
                    stored.personName(),
                    order.unitId(),
                    order.role(),
                    order.position(),
                    order.holder(),
                    order.rank(),
                    order.onlyAway(),
                    order.matters(),
                    order.orderNumber(),
                    order.orderDate(),
                    order.since(),
                    order.until());
        }
    }

    record Posts(List<OnePost> items) {}

    /** @param key what an order names it by */
    record OnePost(
            String key,
            UUID unit,
            Role role,
            String position,
            @Nullable UUID holder,
            String holderName) {}

    record Candidates(List<Candidate> items) {}

    /** @param position what they do themselves */
    record Candidate(UUID id, String name, String position) {}

    static Candidates candidates(List<org.khet.office.internal.acting.Posts.Candidate> candidates) {
        return new Candidates(candidates.stream()
                .map(one -> new Candidate(one.id(), one.name(), one.post()))
                .toList());
    }

    record Absences(List<Away> items) {}

    record Away(UUID id, UUID person, String name, LocalDate since, LocalDate until, String reason) {}

    record Noted(UUID id) {}

    static Orders orders(List<Order.Stored> orders) {
        return new Orders(orders.stream().map(One::of).toList());
    }

    static Posts posts(List<Post> posts) {
        return new Posts(posts.stream()
                .map(post -> new OnePost(
                        post.key(), post.unitId(), post.role(), post.position(), post.holder(), post.holderName()))
                .toList());
    }

    static Absences absences(List<org.khet.office.internal.acting.Absences.Away> away) {
        return new Absences(away.stream()
                .map(one -> new Away(one.id(), one.personId(), one.name(), one.since(), one.until(), one.reason()))
                .toList());
    }
}
