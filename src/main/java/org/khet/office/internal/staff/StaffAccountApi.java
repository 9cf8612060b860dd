package org.khet.office.internal.staff;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.api.Answers;
import org.khet.platform.api.JsonBody;
import org.khet.platform.form.FormCheck;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** บัญชีผู้ใช้ for programs, as {@code openapi.yaml} says. A first password is in the answer and nowhere else. */
@RestController
class StaffAccountApi {

    private final AccountKeeping keeping;
    private final AccountRows accounts;
    private final PersonJson people;

    StaffAccountApi(AccountKeeping keeping, AccountRows accounts, PersonJson people) {
        this.keeping = keeping;
        this.accounts = accounts;
        this.people = people;
    }

    /** Opens the account, or gives the one there is another name. */
    @PostMapping("/api/v1/people/{id}/account")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> open(Actor actor, @PathVariable UUID id, JsonBody body) {
        var check = new FormCheck();
        var name = UserNames.read("userName", body.string("userName"), check);
        var seen = seen(id, body);
        people.one(actor, id);
        if (body.with(check.errors()).errors().any()) {
            return Problems.at(body.errors());
        }
        var opening = accounts.find(actor.office(), id).isEmpty();
        var password = FirstPassword.next();
        var kept = opening ? keeping.open(actor, seen, name, password) : keeping.rename(actor, seen, name);
        return Answers.of(kept, body, done -> given(actor, id, opening ? password : null));
    }

    @PostMapping("/api/v1/people/{id}/password")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> issue(Actor actor, @PathVariable UUID id, JsonBody body) {
        var seen = seen(id, body);
        if (body.errors().any()) {
            return Problems.at(body.errors());
        }
        var password = FirstPassword.next();
        return Answers.of(keeping.issue(actor, seen, password), body, done -> given(actor, id, password));
    }

    @PostMapping("/api/v1/people/{id}/lock")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> lock(Actor actor, @PathVariable UUID id, JsonBody body) {
        var check = new FormCheck();
        var why = check.needed("reason", body.string("reason"), PersonForm.LINE, text("office.reason.missing"));
        var seen = seen(id, body);
        if (body.with(check.errors()).errors().any()) {
            return Problems.at(body.errors());
        }
        return Answers.of(keeping.lock(actor, seen, why), body, done -> ResponseEntity.ok(people.one(actor, id)));
    }

    @PostMapping("/api/v1/people/{id}/unlock")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> unlock(Actor actor, @PathVariable UUID id, JsonBody body) {
        var seen = seen(id, body);
        if (body.errors().any()) {
            return Problems.at(body.errors());
        }
        return Answers.of(keeping.unlock(actor, seen), body, done -> ResponseEntity.ok(people.one(actor, id)));
    }

    private static Guard.Seen seen(UUID id, JsonBody body) {
        return new Guard.Seen(id, body.number("version"), "version");
    }

    private ResponseEntity<?> given(Actor actor, UUID id, @Nullable String password) {
        var person = people.one(actor, id);
        var account = accounts.find(actor.office(), id).orElseThrow();
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new Given(id, person.version(), account.userName(), password));
    }

    /** @param password seen this once, null when none was given */
    record Given(
            UUID id, int version, String userName, @Nullable String password) {}
}
