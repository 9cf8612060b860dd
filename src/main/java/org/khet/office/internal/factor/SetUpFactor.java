package org.khet.office.internal.factor;

import org.khet.office.Errand;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.stereotype.Component;

/** Whose role must have a second factor sets it up first. */
@Component
class SetUpFactor implements Errand {

    private static final int LAST = 30;

    private final Factors factors;
    private final SignInRules rules;

    SetUpFactor(Factors factors, SignInRules rules) {
        this.factors = factors;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "factor";
    }

    @Override
    public String path() {
        return FactorController.PATH;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public boolean waitsFor(OfficeId office, PersonId person) {
        return rules.require(office, person) && !factors.isSet(office, person);
    }
}
