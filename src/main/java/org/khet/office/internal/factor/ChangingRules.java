package org.khet.office.internal.factor;

import java.util.Map;
import java.util.stream.Collectors;
import org.khet.office.Actor;
import org.khet.office.Role;
import org.khet.office.internal.factor.SignInRules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The administrator changes what the office asks of those who sign in. */
@Service
class ChangingRules {

    private final SignInRules rules;
    private final FactorActs acts;
    private final JsonMapper json;

    ChangingRules(SignInRules rules, FactorActs acts, JsonMapper json) {
        this.rules = rules;
        this.acts = acts;
        this.json = json;
    }

    @Transactional
    void change(Actor who, Rules wanted, String address) {
        rules.inLine(who.office());
        var before = rules.of(who.office());
        rules.keep(who.office(), wanted);
        acts.changedRules(who, words(before), words(wanted), address);
    }

    private String words(Rules rules) {
        var words = Map.of(
                "shortest",
                "" + rules.shortest(),
                "second-factor",
                rules.mode().name(),
                "required-of",
                rules.requiredOf().stream().map(Role::name).sorted().collect(Collectors.joining(", ")));
        return json.writeValueAsString(words);
    }
}
