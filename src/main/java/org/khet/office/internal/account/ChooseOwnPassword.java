package org.khet.office.internal.account;

import org.khet.office.Errand;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.internal.account.OwnAccounts.Account;
import org.springframework.stereotype.Component;

/** Who signs in with a password somebody else issued chooses their own first. */
@Component
class ChooseOwnPassword implements Errand {

    private static final int AFTER_THE_CODE = 20;

    private final OwnAccounts accounts;

    ChooseOwnPassword(OwnAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "password";
    }

    @Override
    public String path() {
        return PasswordController.PATH;
    }

    @Override
    public int order() {
        return AFTER_THE_CODE;
    }

    @Override
    public boolean waitsFor(OfficeId office, PersonId person) {
        return accounts.of(office, person).filter(Account::mustChange).isPresent();
    }
}
