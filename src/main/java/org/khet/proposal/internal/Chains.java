package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.drafting.Draft;
import org.khet.office.Actor;
import org.khet.office.HeadPost;
import org.khet.office.HeadPosts;
import org.khet.office.Office;
import org.khet.office.Role;
import org.khet.office.UnitKind;
import org.khet.proposal.Purpose;
import org.khet.proposal.Seat;
import org.khet.proposal.SigningRules;
import org.khet.proposal.Wish;
import org.springframework.stereotype.Component;

/**
 * The chain a letter goes up: owner, head of the group, supervising deputy, director (manual 001, 1.1); in a school its head.
 * Nobody agrees to their own letter, so the owner's own posts are left out.
 */
@Component
class Chains {

    static final int MOST = 12;

    private final HeadPosts heads;
    private final Office office;
    private final SigningRules rules;

    Chains(HeadPosts heads, Office office, SigningRules rules) {
        this.heads = heads;
        this.office = office;
        this.rules = rules;
    }

    List<Wish> proposed(Actor owner, Draft draft) {
        var posts = heads.all(owner.office()).stream().filter(HeadPost::manned).toList();
        var chain = new ArrayList<Wish>();
        if (kind(owner, draft) == UnitKind.SCHOOL) {
            in(posts, draft, Role.SCHOOL_HEAD).ifPresent(head -> chain.add(wish(head, Purpose.SIGN)));
            return chain;
        }
        in(posts, draft, Role.GROUP_DIRECTOR)
                .filter(head -> !head.isOf(owner.person()))
                .ifPresent(head -> chain.add(wish(head, Purpose.AGREE)));
        heads.supervising(owner.office(), draft.unit())
                .filter(deputy -> !deputy.isOf(owner.person()))
                .ifPresent(deputy -> chain.add(wish(deputy, Purpose.AGREE)));
        posts.stream()
                .filter(post -> post.role() == Role.DIRECTOR && post.unitKind() == UnitKind.EXECUTIVE)
                .findFirst()
                .ifPresent(director -> chain.add(wish(director, Purpose.SIGN)));
        return chain;
    }

    private UnitKind kind(Actor owner, Draft draft) {
        return office.unit(owner.office(), draft.unit())
                .map(unit -> unit.kind())
                .orElse(UnitKind.GROUP);
    }

    private static Optional<HeadPost> in(List<HeadPost> posts, Draft draft, Role role) {
        return posts.stream()
                .filter(post -> post.role() == role && post.unit().equals(draft.unit()))
                .findFirst();
    }

    private static Wish wish(HeadPost post, Purpose purpose) {
        return new Wish(Seat.of(post), purpose);
    }

    /** What is wrong with a chain as chosen; null when it can go. */
    @Nullable
    String wrong(Actor owner, List<Wish> chain) {
        if (chain.isEmpty() || chain.getLast().purpose() != Purpose.SIGN) {
            return text("proposal.error.last");
        }
        if (chain.subList(0, chain.size() - 1).stream().anyMatch(wish -> wish.purpose() == Purpose.SIGN)) {
            return text("proposal.error.signs");
        }
        if (chain.size() > MOST) {
            return text("proposal.error.long", Integer.toString(MOST));
        }
        if (chain.stream()
                .anyMatch(wish -> wish.purpose() != Purpose.SIGN
                        && wish.seat().isHeldBy(owner.person().value()))) {
            return text("proposal.error.own");
        }
        if (chain.getLast().seat().isHeldBy(owner.person().value()) && !rules.ownSigning(owner.office())) {
            return text("proposal.error.own-sign");
        }
        var keys = new HashSet<String>();
        return chain.stream().allMatch(wish -> keys.add(wish.seat().key())) ? null : text("proposal.error.twice");
    }
}
