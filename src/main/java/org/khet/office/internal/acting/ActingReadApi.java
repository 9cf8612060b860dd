package org.khet.office.internal.acting;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.api.Past;
import org.khet.platform.audit.Histories;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders of acting and the posts they can be for, read by programs, as {@code openapi.yaml} says. */
@RestController
class ActingReadApi {

    private final Orders orders;
    private final Posts posts;
    private final Histories histories;

    ActingReadApi(Orders orders, Posts posts, Histories histories) {
        this.orders = orders;
        this.posts = posts;
        this.histories = histories;
    }

    @GetMapping("/api/v1/acting")
    @Allowed(Permission.MANAGE_ACTING)
    ActingJson.Orders list(Actor actor, @RequestParam(defaultValue = "false") boolean over) {
        return ActingJson.orders(orders.list(actor.office(), over));
    }

    /** Posts an order can be for. */
    @GetMapping("/api/v1/acting/posts")
    @Allowed(Permission.MANAGE_ACTING)
    ActingJson.Posts posts(Actor actor) {
        return ActingJson.posts(posts.all(actor.office()));
    }

    /** Who can be chosen for a post, as its form offers them. */
    @GetMapping("/api/v1/acting/candidates")
    @Allowed(Permission.MANAGE_ACTING)
    ResponseEntity<?> candidates(Actor actor, @RequestParam(defaultValue = "") String post) {
        var found = posts.find(actor.office(), post);
        return found.isEmpty()
                ? Problems.at(new Errors().add("post", text("office.acting.post.gone")))
                : ResponseEntity.ok(ActingJson.candidates(posts.candidates(actor.office(), found.get())));
    }

    @GetMapping("/api/v1/acting/{id}")
    @Allowed(Permission.MANAGE_ACTING)
    ActingJson.One one(Actor actor, @PathVariable UUID id) {
        return ActingJson.One.of(order(actor, id));
    }

    @GetMapping("/api/v1/acting/{id}/history")
    @Allowed(Permission.MANAGE_ACTING)
    Past history(Actor actor, @PathVariable UUID id) {
        var order = order(actor, id);
        return Past.of(histories.of(actor.office().value(), order.id(), "office.act.", "office.changed."));
    }

    private Order.Stored order(Actor actor, UUID id) {
        return orders.find(actor.office(), id).orElseThrow(() -> new Appointing.NoSuchOrder(id));
    }
}
