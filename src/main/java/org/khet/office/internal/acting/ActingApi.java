package org.khet.office.internal.acting;

import static org.khet.platform.web.Texts.text;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.pages.acting.ActingFields;
import org.khet.platform.api.Answers;
import org.khet.platform.api.JsonBody;
import org.khet.platform.api.Once;
import org.khet.platform.form.FormCheck;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders of acting entered and ended, and absences, for programs, as {@code openapi.yaml} says. */
@RestController
class ActingApi {

    private static final int REASON = 200;

    private final Appointing appointing;
    private final Orders orders;
    private final Posts posts;
    private final ActingForm form;
    private final Absences absences;
    private final AbsenceForm away;
    private final Once once;
    private final Clock clock;

    ActingApi(
            Appointing appointing,
            Orders orders,
            Posts posts,
            ActingForm form,
            Absences absences,
            AbsenceForm away,
            Once once,
            Clock clock) {
        this.appointing = appointing;
        this.orders = orders;
        this.posts = posts;
        this.form = form;
        this.absences = absences;
        this.away = away;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/api/v1/acting")
    @Allowed(Permission.MANAGE_ACTING)
    ResponseEntity<?> appoint(Actor actor, Once.Key key, JsonBody body) {
        var post = posts.find(actor.office(), body.string("post"));
        if (post.isEmpty()) {
            body.errors().add("post", text("office.acting.post.gone"));
            return Problems.at(body.errors());
        }
        var check = new FormCheck();
        var order = form.read(post.get(), fields(body), check);
        if (body.with(check.errors()).errors().any() || order == null) {
            return Problems.at(body.errors());
        }
        var who = new Once.Who(actor.office().value(), actor.person().value());
        return once.make(
                who,
                key,
                body.bytes(),
                () -> Answers.of(
                        appointing.appoint(actor, post.get(), order),
                        body,
                        id -> ResponseEntity.created(URI.create("/api/v1/acting/" + id))
                                .body(one(actor, id))));
    }

    @PostMapping("/api/v1/acting/{id}/end")
    @Allowed(Permission.MANAGE_ACTING)
    ResponseEntity<?> end(Actor actor, @PathVariable UUID id, JsonBody body) {
        var check = new FormCheck();
        var last = check.neededDay("day", body.day("day"), LocalDate.now(clock), text("office.place.end.missing"));
        var reason = check.needed("reason", body.string("reason"), REASON, text("office.reason.missing"));
        var version = body.number("version");
        if (body.with(check.errors()).errors().any()) {
            return Problems.at(body.errors());
        }
        var stored = orders.find(actor.office(), id).orElseThrow(() -> new Appointing.NoSuchOrder(id));
        if (stored.version() != version || stored.withdrawn()) {
            return Problems.refused(text("office.refused.stale"));
        }
        return Answers.of(
                appointing.end(actor, id, version, last, reason), body, done -> ResponseEntity.ok(one(actor, id)));
    }

    @GetMapping("/api/v1/absences")
    @Allowed(Permission.MANAGE_ACTING)
    ActingJson.Absences ahead(Actor actor) {
        return ActingJson.absences(absences.ahead(actor.office()));
    }

    @PostMapping("/api/v1/absences")
    @Allowed(Permission.MANAGE_ACTING)
    ResponseEntity<?> note(Actor actor, Once.Key key, JsonBody body) {
        var check = new FormCheck();
        var typed = new AbsenceController.AwayFields(
                body.string("away"), body.day("from"), body.day("to"), body.string("why"));
        var noted = away.read(actor, typed, check);
        if (body.with(check.errors()).errors().any() || noted == null) {
            return Problems.at(body.errors());
        }
        var who = new Once.Who(actor.office().value(), actor.person().value());
        return once.make(
                who,
                key,
                body.bytes(),
                () -> Answers.of(
                        absences.note(actor, noted.person(), noted.since(), noted.until(), noted.why()),
                        body,
                        id -> ResponseEntity.created(URI.create("/api/v1/absences"))
                                .body(new ActingJson.Noted(id))));
    }

    @PostMapping("/api/v1/absences/{id}/withdraw")
    @Allowed(Permission.MANAGE_ACTING)
    ResponseEntity<?> withdraw(Actor actor, @PathVariable UUID id) {
        absences.withdraw(actor, id);
        return ResponseEntity.noContent().build();
    }

    private ActingJson.One one(Actor actor, UUID id) {
        return ActingJson.One.of(orders.find(actor.office(), id).orElseThrow());
    }

    private static ActingFields fields(JsonBody body) {
        return new ActingFields(
                body.string("post"),
                body.string("kind"),
                body.string("person"),
                body.string("rank"),
                body.flag("onlyAway") ? ActingForm.ONLY_AWAY : "ALL",
                body.string("matters"),
                body.string("orderNumber"),
                body.day("orderDate"),
                body.day("since"),
                body.day("until"));
    }
}
