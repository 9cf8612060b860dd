package org.khet.office.internal.factor;

import org.khet.office.Errand;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.stereotype.Component;

/** Who has a second factor is in only with a code of it. */
@Component
class GiveCode implements Errand {

    static final String PATH = "/sign-in/code";
    private static final int FIRST = 10;

    private final Factors factors;
    private final SignInRules rules;

    GiveCode(Factors factors, SignInRules rules) {
        this.factors = factors;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "code";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public boolean beforeEntry() {
        return true;
    }

    @Override
    public boolean waitsFor(OfficeId office, PersonId person) {
        return factors.isSet(office, person) && rules.of(office).mode() != SignInRules.Mode.OFF;
    }
}
