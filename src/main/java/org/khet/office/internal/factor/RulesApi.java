package org.khet.office.internal.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.Role;
import org.khet.office.internal.factor.SignInRules.Mode;
import org.khet.office.internal.factor.SignInRules.Rules;
import org.khet.platform.api.JsonBody;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the office asks of those who sign in, for programs, as {@code openapi.yaml} says. */
@RestController
class RulesApi {

    private static final String PATH = "/api/v1/sign-in-rules";

    private final SignInRules rules;
    private final ChangingRules changing;

    RulesApi(SignInRules rules, ChangingRules changing) {
        this.rules = rules;
        this.changing = changing;
    }

    @GetMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    Told show(Actor actor) {
        return Told.of(rules.of(actor.office()));
    }

    @PutMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> change(Actor actor, JsonBody body, HttpServletRequest request) {
        var form = new RulesController.Form(body.string("shortest"), body.string("mode"), body.strings("roles"));
        if (body.with(form.errors()).errors().any()) {
            return Problems.at(body.errors());
        }
        changing.change(actor, form.rules(), request.getRemoteAddr());
        return ResponseEntity.ok(Told.of(rules.of(actor.office())));
    }

    /**
     * @param shortest fewest characters of a password
     * @param roles that must have a second factor
     */
    record Told(int shortest, Mode mode, List<Role> roles) {

        static Told of(Rules rules) {
            return new Told(
                    rules.shortest(),
                    rules.mode(),
                    rules.requiredOf().stream().sorted().toList());
        }
    }
}
