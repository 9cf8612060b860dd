package org.khet.drafting.internal.check;

import java.util.List;
import org.khet.drafting.Breach;
import org.khet.drafting.Content;
import org.khet.drafting.LetterChecks;
import org.springframework.stereotype.Component;

/** Every rule, one after the other. */
@Component("checksOfLetters") // another module has Checks too
class Checks implements LetterChecks {

    private static final List<Rule> RULES = List.of(
            new FilledRule(),
            new HeadRule(),
            new GreetingRule(),
            new ReferenceRule(),
            new TextRule(),
            new SpacingRule());

    @Override
    public List<Breach> of(Content content) {
        var own = content.own();
        var found = new Found(own);
        RULES.forEach(rule -> rule.look(own, found));
        return found.all();
    }
}
